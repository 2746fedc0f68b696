import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Deed } from '../../contract/papers.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import { type Command, contentHash } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import { Database, type Reader } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { Files } from '../../platform/files/files.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Ids } from '../../platform/ids/ids.js';
import { shownDeed } from './deed.js';
import { DeedsStore } from './deeds.store.js';
import type { Copy } from './document-copies.js';
import { DocumentIntake } from './document-intake.js';

/** A deed that is about to be put to use, and who shall read it from then on. */
export interface DeedUse {
  readonly id: string;
  readonly readers: readonly string[];
}

/**
 * Deeds 文书: signed papers about who acts for whom. They are handed in before what they are about is said, and belong
 * to whoever handed them in until they are put to use; then those read them whom they concern.
 */
@Injectable()
export class DeedsService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly intake: DocumentIntake,
    private readonly files: Files,
    private readonly store: DeedsStore,
    private readonly ids: Ids,
  ) {}

  /** Takes one in. Refuses with what the intake of documents refuses with. */
  async add(command: Command, name: string, source: Readable): Promise<Deed> {
    const file = await this.intake.take(source);
    const whole = { ...command, contentHash: contentHash([command.contentHash, file.sha256]) };
    const { organisationId, userId: by } = command.actor;
    return this.commands.once(whole, async (tx) => {
      const id = this.ids.next('ded');
      const facts = { deed: id, sha256: file.sha256 };
      const addedAt = await recordChange(tx, organisationId, { type: 'deed-added', by, facts });
      const deed = { id, name, ...file, organisationId, addedBy: by, addedAt };
      await this.store.append(tx, deed);
      return shownDeed(deed);
    });
  }

  /** The actor's own deed, which others read from now on. Refuses with `not-found`. */
  async use(
    tx: Tx,
    { organisationId }: Pick<Actor, 'organisationId'>,
    { id, readers }: DeedUse,
  ): Promise<Deed> {
    const [deed] = await this.store.findAll(tx, [id]);
    if (deed?.organisationId !== organisationId)
      throw new ApiError('not-found', 'There is no such deed of yours.');
    await this.store.addReaders(tx, id, [...new Set(readers)].sort());
    return shownDeed(deed);
  }

  /** Deeds by id, for those who show what they are about. */
  async findAll(
    ids: readonly string[],
    read: Pick<Reader, 'query'> = this.database.read,
  ): Promise<ReadonlyMap<string, Deed>> {
    const found = await this.store.findAll(read, [...new Set(ids)]);
    return new Map(found.map((deed) => [deed.id, shownDeed(deed)]));
  }

  /** The file itself; refuses with `not-found` whoever it does not concern. */
  async open({ kind, organisationId }: Actor, id: string): Promise<Copy> {
    const { read } = this.database;
    const [deed] = await this.store.findAll(read, [id]);
    if (deed === undefined) throw new ApiError('not-found');
    const isTheirs = deed.organisationId === organisationId || kind === 'auditor';
    if (!isTheirs && !(await this.store.isReader(read, id, organisationId)))
      throw new ApiError('not-found');
    const content = await this.files.read(deed.sha256);
    const { name, mediaType, sha256 } = deed;
    return { name, mediaType, content, sha256, originalSha256: sha256 };
  }
}
