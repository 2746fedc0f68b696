import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { LotDocument } from '../../contract/papers.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import { type Command, contentHash } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Ids } from '../../platform/ids/ids.js';
import type { Lot } from '../lots/lot.js';
import { LotsService } from '../lots/lots.service.js';
import { current, type DocumentWish, shown, type StoredDocument } from './document.js';
import { DocumentIntake, type TakenIn } from './document-intake.js';
import { DocumentsStore } from './documents.store.js';
import { sealDigest } from './seal-digest.js';
import { Standings } from './standing.js';

/** A dossier is read by people, and shown on one page. */
const MOST_DOCUMENTS = 200;

/** Takes in the documents of lots. What is in stays: a newer document may supersede one, with a reason. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly commands: Commands,
    private readonly standings: Standings,
    private readonly intake: DocumentIntake,
    private readonly lots: LotsService,
    private readonly store: DocumentsStore,
    private readonly ids: Ids,
  ) {}

  /**
   * Adds a document to a lot whose papers the actor's organisation keeps. Refuses with `not-found`, what the intake
   * refuses with, and `conflict` (this very file is there, the superseded one is superseded, or there are too many).
   */
  async add(
    command: Command,
    lotId: string,
    { source, wish }: { readonly source: Readable; readonly wish: DocumentWish },
  ): Promise<LotDocument> {
    await this.standings.asKeeper(command.actor, lotId);
    const file = await this.intake.take(source);
    const whole = { ...command, contentHash: contentHash([command.contentHash, file.sha256]) };
    return this.commands.once(whole, async (tx) => {
      const lot = await this.lots.lock(tx, lotId);
      const documents = await this.store.findOfLot(tx, lotId);
      assertFits(documents, wish, file);
      const document = await this.append(tx, { lot, wish, file, command });
      return shown([document])[0] as LotDocument;
    });
  }

  /**
   * Puts on record what the dossier is at the publication of a lot, as part of that transaction: its documents cannot
   * be exchanged afterwards without the lister's audit trail saying otherwise.
   */
  async seal(tx: Tx, id: string, by: string): Promise<void> {
    const { listerId } = await this.lots.lock(tx, id);
    const documents = current(await this.store.findOfLot(tx, id));
    const digest = sealDigest(documents.map(({ sha256 }) => sha256));
    const facts = { lot: id, documents: documents.length, digest };
    const at = await recordChange(tx, listerId, { type: 'dossier-sealed', by, facts });
    await this.store.appendSeal(tx, id, { at, documents: documents.length, digest });
  }

  /** That this is a document of this lot, whoever it is for. Refuses with `not-found`. */
  async assertOf(tx: Tx, lotId: string, id: string): Promise<void> {
    const document = await this.store.find(tx, id);
    if (document?.lotId !== lotId) throw new ApiError('not-found', 'There is no such document.');
  }

  private async append(
    tx: Tx,
    { lot, wish, file, command }: { lot: Lot; wish: DocumentWish; file: TakenIn; command: Command },
  ): Promise<StoredDocument> {
    const { userId, organisationId } = command.actor;
    const { kind, visibility, name, supersedes = null } = wish;
    const id = this.ids.next('doc');
    const facts = { lot: lot.id, document: id, sha256: file.sha256, kind, visibility, supersedes };
    const change = { type: 'document-added', by: userId, facts };
    const addedAt = await recordChange(tx, lot.listerId, change);
    const document: StoredDocument = {
      ...{ id, lotId: lot.id, name, kind, visibility, ...file },
      ...{ organisationId, addedBy: userId, addedAt, addedLater: lot.publishedAt !== null },
      ...{ supersedes, supersedeReason: supersedes === null ? null : (wish.reason ?? null) },
      carriedFrom: null,
    };
    await this.store.append(tx, document);
    return document;
  }
}

function assertFits(
  documents: readonly StoredDocument[],
  { supersedes }: DocumentWish,
  { sha256 }: TakenIn,
): void {
  const standing = current(documents);
  if (documents.length >= MOST_DOCUMENTS) {
    throw new ApiError('conflict', `A lot has at most ${MOST_DOCUMENTS} documents.`);
  }
  if (supersedes !== undefined && !standing.some(({ id }) => id === supersedes)) {
    const isKnown = documents.some(({ id }) => id === supersedes);
    if (isKnown) throw new ApiError('conflict', 'That document has been superseded already.');
    throw new ApiError('not-found', 'There is no such document to supersede.');
  }
  if (standing.some((one) => one.sha256 === sha256 && one.id !== supersedes)) {
    throw new ApiError('conflict', 'This very file is among the documents already.');
  }
}
