import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { AssetObjectionDocument } from '../../contract/asset-objections.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import { type Command, contentHash } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import { Files } from '../../platform/files/files.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Ids } from '../../platform/ids/ids.js';
import { DocumentIntake } from '../papers/document-intake.js';
import { isOpen, type StoredAssetDocument, type WholeAssetObjection } from './asset-objection.js';
import { AssetObjectionsStore } from './asset-objections.store.js';
import { maySee } from './may-see.js';
import { ObjectionFile } from './objection-file.js';

/** What an objection rests on is read by two persons. */
const MOST_DOCUMENTS = 20;

/** Takes in and hands out the documents of objections, for those who read all of them. */
@Injectable()
export class AssetObjectionPapersService {
  constructor(
    private readonly commands: Commands,
    private readonly files: Files,
    private readonly intake: DocumentIntake,
    private readonly file: ObjectionFile,
    private readonly store: AssetObjectionsStore,
    private readonly ids: Ids,
  ) {}

  /**
   * Adds a document to one's own objection while it waits. Refuses with `not-found` (also somebody else's), `conflict`
   * (it has ended, there are too many, or this very file is there) and what the intake refuses with.
   */
  async add(
    command: Command,
    id: string,
    { source, name }: { readonly source: Readable; readonly name: string },
  ): Promise<AssetObjectionDocument> {
    const { userId: by, organisationId } = command.actor;
    const isOwn = ({ objection }: WholeAssetObjection) =>
      objection.organisationId === organisationId;
    const known = await this.file.find(id);
    if (known === null || !isOwn(known)) throw new ApiError('not-found');
    const taken = await this.intake.take(source);
    const whole = { ...command, contentHash: contentHash([command.contentHash, taken.sha256]) };
    return this.commands.once(whole, async (tx) => {
      const { whole: own } = await this.file.lock(tx, id, isOwn);
      assertFits(own, taken.sha256);
      const document = this.ids.next('doc');
      const facts = { objection: id, document, sha256: taken.sha256 };
      const change = { type: 'asset-objection-document-added', by, facts };
      const addedAt = await recordChange(tx, own.objection.centreId, change);
      const row = { id: document, objectionId: id, name, ...taken, addedBy: by, addedAt };
      await this.store.appendDocument(tx, row);
      return documentShown(row);
    });
  }

  /** A document of an objection. Refuses with `not-found`, also where it is there and not for them. */
  async open(actor: Actor, id: string, documentId: string) {
    const found = await this.file.find(id);
    const document = found?.documents.find((one) => one.id === documentId);
    if (!found || !document || !maySee(found, actor)) throw new ApiError('not-found');
    const { name, mediaType, sha256 } = document;
    const content = await this.files.read(sha256);
    return { name, mediaType, content, sha256, originalSha256: sha256 };
  }
}

/** A document as those see it who may read it. */
export function documentShown(document: StoredAssetDocument): AssetObjectionDocument {
  const { id, name, mediaType, size, sha256, addedAt } = document;
  return { id, name, mediaType, size, sha256, addedAt };
}

function assertFits(whole: WholeAssetObjection, sha256: string): void {
  if (!isOpen(whole)) throw new ApiError('conflict', 'This objection has ended.');
  if (whole.documents.length >= MOST_DOCUMENTS)
    throw new ApiError('conflict', `An objection has at most ${MOST_DOCUMENTS} documents.`);
  if (whole.documents.some((one) => one.sha256 === sha256))
    throw new ApiError('conflict', 'This very file is among the documents already.');
}
