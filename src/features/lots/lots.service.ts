import { Injectable } from '@nestjs/common';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import { writtenRulesIn } from '../../core/auction/read-written-rules.js';
import type { Throttle } from '../../core/auction/throttle.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Ids } from '../../platform/ids/ids.js';
import type { Instant } from '../../core/kernel/instant.js';
import { isOver, isPublished } from '../../core/listing/lifecycle.js';
import type { PublicityTerms } from '../../core/listing/publicity.js';
import type { Asset, Operator } from '../../contract/listing.js';
import { CasesService } from '../cases/cases.service.js';
import { CollateralService } from '../collateral/collateral.service.js';
import type { Lot, LotProgress, LotTerms } from './lot.js';
import { publicityRow } from './lot-row.js';
import { LotsStore } from './lots.store.js';
import { newLot } from './new-lot.js';
import { readTerms, type WrittenDraft, writtenTerms } from './read-terms.js';

/** What is decided about a lot when it is published. */
export interface Publication {
  readonly centreId: string;
  readonly publishedAt: Instant;
  readonly durationMs: number;
  readonly drainMs: number;
  readonly endsAt: Instant;
  readonly operator: Operator;
  readonly assets: readonly Asset[];
  readonly publicity: PublicityTerms | null;
  readonly forfeit: Lot['forfeit'];
  /** The days of viewing, where there are any. */
  readonly viewing: { readonly from: string; readonly to: string } | null;
  /** The share of the start price that has to be paid before one may bid; null where a deposit is enough. */
  readonly prepaymentBps: number | null;
  /** The version of its centre's profile that it freezes. */
  readonly venueNo: number | null;
  /** Who published it, as the second person. */
  readonly by: string;
}

/** Writes what listers say about their lots, and what the auction tells of how they go. */
@Injectable()
export class LotsService {
  readonly #commands: Commands;
  readonly #database: Database;
  readonly #store: LotsStore;
  readonly #ids: Ids;
  readonly #collateral: CollateralService;
  readonly #cases: CasesService;

  constructor(
    commands: Commands,
    database: Database,
    store: LotsStore,
    ids: Ids,
    collateral: CollateralService,
    cases: CasesService,
  ) {
    this.#database = database;
    this.#commands = commands;
    this.#store = store;
    this.#ids = ids;
    this.#collateral = collateral;
    this.#cases = cases;
  }

  /** Writes a draft, of the actor's organisation. Refuses with `invalid-body`; answers the id of the lot. */
  create(command: Command, draft: WrittenDraft): Promise<{ id: string }> {
    const terms = termsFrom(draft);
    const { organisationId, userId } = command.actor;
    return this.#commands.once(command, async (tx) => {
      await this.#collateral.assertOwn(tx, organisationId, terms.assets);
      await this.#cases.assertOwn(tx, organisationId, terms.caseId);
      const id = this.#ids.next('lot');
      const change = { type: 'lot-drafted', by: userId, facts: { lot: id } };
      const createdAt = await recordChange(tx, organisationId, change);
      await this.#store.append(tx, newLot(terms, { id, listerId: organisationId, createdAt }));
      if (terms.caseId !== null) await this.#cases.noteDraft(tx, terms.caseId, id);
      return { id };
    });
  }

  /**
   * Puts what `changes` says in the place of what a draft of the actor's organisation said; null takes back. Refuses
   * with `not-found`, `conflict` (it is published: its terms are frozen) and `invalid-body`.
   */
  amend(command: Command, id: string, changes: Partial<WrittenDraft>): Promise<{ id: string }> {
    const { organisationId, userId } = command.actor;
    return this.#commands.once(command, async (tx) => {
      const lot = await this.#store.lock(tx, id);
      if (lot?.listerId !== organisationId) throw new ApiError('not-found');
      if (lot.status !== 'draft') throw new ApiError('conflict', 'Only a draft can be changed.');
      const terms = termsFrom({ ...writtenTerms(lot), ...changes });
      await this.#collateral.assertOwn(tx, organisationId, terms.assets);
      await this.#cases.assertOwn(tx, organisationId, terms.caseId);
      await this.#store.replaceTerms(tx, id, terms);
      const facts = { lot: id, fields: Object.keys(changes).sort() };
      await recordChange(tx, organisationId, { type: 'lot-amended', by: userId, facts });
      return { id };
    });
  }

  /** A lot at any stage, locked until the transaction ends. Refuses with `not-found`. */
  async lock(tx: Tx, id: string): Promise<Lot> {
    const lot = await this.#store.lock(tx, id);
    if (lot === null) throw new ApiError('not-found');
    return lot;
  }

  /** These lots, locked until the transaction ends, by id; what there is none of is left out. */
  async lockAll(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Lot>> {
    const lots = new Map<string, Lot>();
    for (const id of [...ids].sort()) {
      const lot = await this.#store.lock(tx, id);
      if (lot !== null) lots.set(id, lot);
    }
    return lots;
  }

  /** Puts a lot under review, whose row is locked, into a session of a trading centre, which so takes it on. */
  async putInSession(tx: Tx, lot: Lot, session: { id: string; centreId: string }): Promise<void> {
    const columns = { session_id: session.id, centre_id: session.centreId, status: lot.status };
    await this.#store.move(tx, lot.id, columns);
  }

  /** Takes a lot under review, whose row is locked, out of its session; unless it is approved any centre may review it. */
  async takeOutOfSession(tx: Tx, { id, status, centreId }: Lot): Promise<void> {
    const columns = {
      session_id: null,
      centre_id: status === 'approved' ? centreId : null,
      status,
    };
    await this.#store.move(tx, id, columns);
  }

  /** Gives a lot that is about to be published the time of its slot. */
  async setSlot(tx: Tx, { id, status, opensAt, durationMs }: Lot): Promise<void> {
    await this.#store.move(tx, id, { opens_at: opensAt, duration_ms: durationMs, status });
  }

  /** The sessions that any of these lots is in. */
  sessionsOf(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
    return this.#store.findSessions(tx, ids);
  }

  /** A lot at any stage, for those who decide themselves who may see it; null when there is none. */
  find(id: string): Promise<Lot | null> {
    return this.#store.find(this.#database.read, id);
  }

  /** A lot that has been published, whatever became of it. Refuses with `not-found`. */
  async getPublished(tx: Tx, id: string): Promise<Lot> {
    const lot = await this.#store.find(tx, id);
    if (lot === null || !isPublished(lot.status)) throw new ApiError('not-found');
    return lot;
  }

  /** The same, for whoever only reads; null where there is none. */
  async findPublished(id: string): Promise<Lot | null> {
    const lot = await this.#store.find(this.#database.read, id);
    return lot !== null && isPublished(lot.status) ? lot : null;
  }

  /** These lots, by id. */
  async findAll(ids: readonly string[]): Promise<ReadonlyMap<string, Lot>> {
    const lots = await this.#store.findAll(this.#database.read, ids);
    return new Map(lots.map((lot) => [lot.id, lot]));
  }

  /** The lots of a trading centre that have not ended, as the board shows them: at most a second behind. */
  findRunning(centreId: string): Promise<Lot[]> {
    return this.#store.findRunning(this.#database.read, centreId);
  }

  /**
   * Lots with dates of theirs around a range: those that are published, or with `of` those that this organisation has
   * listed or runs and that are no drafts any more. The first to open first.
   */
  findAround(
    range: { readonly from: Instant; readonly until: Instant },
    { of, most }: { readonly of: string | null; readonly most: number },
  ): Promise<Lot[]> {
    return this.#store.findAround(this.#database.read, range, { of, most });
  }

  /** The same as part of a transaction. */
  findRunningIn(tx: Tx, centreId: string): Promise<Lot[]> {
    return this.#store.findRunning(tx, centreId);
  }

  /**
   * How often one bidder may bid on a published lot: what its lister said, or null for the server's own limit. Null
   * as a whole while it is not published, because a draft may still say otherwise.
   */
  async findThrottle(id: string): Promise<{ readonly throttle: Throttle | null } | null> {
    const lot = await this.#store.find(this.#database.read, id);
    if (lot === null || !isPublished(lot.status)) return null;
    const written = writtenRulesIn(lot.currency)(lot.rules, 'rules');
    return { throttle: written.ok ? written.value.throttle : null };
  }

  /**
   * Writes down what publication fixed about a lot: what its pack filled in, the facts of its assets, and that it is an
   * attempt of its case, which opens with the first one.
   */
  async markPublished(tx: Tx, lot: Lot, publication: Publication): Promise<void> {
    const caseId = await this.#cases.enter(tx, lot, publication.by);
    await this.#store.publish(tx, lot.id, {
      centre_id: publication.centreId,
      published_at: publication.publishedAt,
      duration_ms: publication.durationMs,
      drain_ms: publication.drainMs,
      ends_at: publication.endsAt,
      operator: JSON.stringify(publication.operator),
      asset_facts: JSON.stringify(publication.assets),
      ...publicityRow(publication.publicity),
      forfeit_terms: publication.forfeit && JSON.stringify(publication.forfeit),
      viewing_from: publication.viewing?.from ?? null,
      viewing_to: publication.viewing?.to ?? null,
      prepayment_bps: publication.prepaymentBps,
      venue_no: publication.venueNo,
      case_id: caseId,
    });
  }

  /** Shows how a lot goes; older news than the board has already changes nothing. */
  async showProgress(tx: Tx, id: string, progress: LotProgress): Promise<void> {
    await this.#store.showProgress(tx, id, progress);
    if (isOver(progress.status)) await this.#collateral.release(tx, id);
  }
}

function termsFrom(draft: WrittenDraft): LotTerms {
  const terms = readTerms(draft);
  if (!terms.ok) throw new ApiError('invalid-body', { faults: terms.error });
  return terms.value;
}
