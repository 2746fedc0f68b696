import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { ObjectionDocument } from '../../contract/results.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import { type Command, contentHash } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import { Database } from '../../platform/database/database.js';
import { Files } from '../../platform/files/files.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Ids } from '../../platform/ids/ids.js';
import { DocumentIntake } from '../papers/document-intake.js';
import type { WholeObjection } from './objection.js';
import { documentShown } from './objection-shown.js';
import { ObjectionsStore } from './objections.store.js';

/** What an objection rests on is read by two persons. */
const MOST_DOCUMENTS = 20;

/** Takes in and hands out the documents of objections: for whoever objects, the centre that rules, and auditors. */
@Injectable()
export class ObjectionPapersService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly files: Files,
    private readonly intake: DocumentIntake,
    private readonly store: ObjectionsStore,
    private readonly ids: Ids,
  ) {}

  /**
   * Adds a document to one's own objection until it is ruled on. Refuses with `not-found` (also somebody else's),
   * `conflict` (ruled on, there are too many, or this very file is there) and what the intake refuses with.
   */
  async add(
    command: Command,
    objectionId: string,
    { source, name }: { readonly source: Readable; readonly name: string },
  ): Promise<ObjectionDocument> {
    assertOwn(await this.store.find(this.database.read, objectionId), command.actor);
    const file = await this.intake.take(source);
    const whole = { ...command, contentHash: contentHash([command.contentHash, file.sha256]) };
    return this.commands.once(whole, async (tx) => {
      const own = assertOwn(await this.store.lock(tx, objectionId), command.actor);
      assertFits(own, file.sha256);
      const { userId: by } = command.actor;
      const id = this.ids.next('doc');
      const facts = { objection: objectionId, document: id, sha256: file.sha256 };
      const change = { type: 'objection-document-added', by, facts };
      const addedAt = await recordChange(tx, own.objection.centreId, change);
      const document = { id, objectionId, name, ...file, addedBy: by, addedAt };
      await this.store.appendDocument(tx, document);
      return documentShown(document);
    });
  }

  /** A document of an objection. Refuses with `not-found`, also where it is there and not for them. */
  async open(actor: Actor, objectionId: string, documentId: string) {
    const found = await this.store.find(this.database.read, objectionId);
    const document = found?.documents.find(({ id }) => id === documentId);
    if (!found || !document || !maySeeWhole(found, actor)) throw new ApiError('not-found');
    const { name, mediaType, sha256 } = document;
    const content = await this.files.read(sha256);
    return { name, mediaType, content, sha256, originalSha256: sha256 };
  }
}

/** Whether somebody sees whose objection it is and what it rests on. */
export function maySeeWhole({ objection }: WholeObjection, actor: Actor | null): boolean {
  if (actor === null) return false;
  const { organisationId, centreId } = objection;
  const isParty = actor.organisationId === organisationId || actor.organisationId === centreId;
  return isParty || actor.kind === 'auditor';
}

function assertOwn(found: WholeObjection | null, actor: Actor): WholeObjection {
  if (found?.objection.organisationId !== actor.organisationId) throw new ApiError('not-found');
  return found;
}

function assertFits({ documents, ruling }: WholeObjection, sha256: string): void {
  if (ruling !== null) throw new ApiError('conflict', 'This objection has been ruled on.');
  if (documents.length >= MOST_DOCUMENTS)
    throw new ApiError('conflict', `An objection has at most ${MOST_DOCUMENTS} documents.`);
  if (documents.some((one) => one.sha256 === sha256))
    throw new ApiError('conflict', 'This very file is among the documents already.');
}
