import { Injectable } from '@nestjs/common';
import type { Fault } from '../../contract/errors.js';
import type { AttemptOption } from '../../core/disposal/next-attempt.js';
import type { Route } from '../../core/disposal/route.js';
import { invariant } from '../../core/kernel/invariant.js';
import type { Instant } from '../../core/kernel/instant.js';
import type { Minor } from '../../core/money/money.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Queryable } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Ids } from '../../platform/ids/ids.js';
import { AttemptsStore, type CaseDefault, type DeclaredDefault } from './attempts.store.js';
import { CaseReader } from './case-reader.js';
import { CaseRules } from './case-rules.js';
import type { CaseLot, StoredAttempt, WholeCase } from './case.js';
import { CasesStore } from './cases.store.js';
import { Routes } from './routes.js';

type Read = Queryable;

/** What a case knows of itself, handed back as it came; null for a lot of no case. */
export type CaseStandingOf = WholeCase | null;

/** What lots, and the auctions of them, ask their cases and tell them. */
@Injectable()
export class CasesService {
  constructor(
    private readonly store: CasesStore,
    private readonly attempts: AttemptsStore,
    private readonly reader: CaseReader,
    private readonly rules: CaseRules,
    private readonly routes: Routes,
    private readonly ids: Ids,
  ) {}

  /** Refuses with `invalid-body` unless a draft names no case, or one of its own lister. */
  async assertOwn(read: Read, listerId: string, caseId: string | null): Promise<void> {
    if (caseId === null) return;
    const file = await this.store.find(read, caseId);
    if (file?.listerId === listerId) return;
    const fault = { field: 'case', problem: 'must name a case of your own organisation' };
    throw new ApiError('invalid-body', { faults: [fault] });
  }

  /** The case that a lot belongs to with all that decides what follows; null for a lot of none. */
  async standingOf(read: Read, { caseId }: CaseLot): Promise<CaseStandingOf> {
    const file = caseId === null ? null : await this.store.find(read, caseId);
    return file === null ? null : this.reader.whole(read, file);
  }

  /** What keeps a lot, published at `at`, from being the next attempt of its case, or the first of a new one. */
  faults(standing: CaseStandingOf, lot: CaseLot, at: Instant): readonly Fault[] {
    if (standing === null) return this.rules.faultsWithout(lot.pack);
    return this.rules.faultsIn(standing, lot, at);
  }

  /** Keeps others from the case of a lot until the transaction ends. */
  async lock(tx: Tx, { caseId }: CaseLot): Promise<void> {
    if (caseId !== null) await this.store.lock(tx, caseId);
  }

  /**
   * Writes a lot that is published now into its case as the next attempt, and opens a case for it where it has none and
   * its pack begins a route. Answers the id of the case, or null. What `faults` names has been refused before.
   */
  async enter(tx: Tx, lot: CaseLot, by: string): Promise<string | null> {
    const standing = await this.standingOf(tx, lot);
    const begun =
      standing === null && lot.pack !== null ? this.routes.beginningWith(lot.pack) : null;
    if (standing === null && begun === null) return null;
    const caseId = standing?.file.id ?? (await this.open(tx, { lot, route: begun, by }));
    const attempts = standing?.attempts ?? [];
    await this.attempts.append(tx, [
      this.attemptOf(lot, { caseId, attempts, standing, at: tx.now }),
    ]);
    await this.store.noteDraft(tx, caseId, null);
    return caseId;
  }

  /**
   * The option of a stage for the lot that is to follow, its case locked. Refuses with `conflict`: something runs,
   * nothing follows, another stage does, or a lot has been drafted already.
   */
  async choose(tx: Tx, { caseId, lotId, stage }: Choice): Promise<AttemptOption> {
    const file = await this.store.lock(tx, caseId);
    if (file === null) throw new ApiError('not-found');
    if (file.draftedLotId !== null)
      throw new ApiError('conflict', 'A lot has been drafted for the next attempt already.');
    const whole = await this.reader.whole(tx, file);
    if (whole.attempts.at(-1)?.lotId !== lotId)
      throw new ApiError('conflict', 'This lot is not the last attempt of its case.');
    const next = this.rules.next(whole, tx.now);
    if (!next.ok || whole.end !== null)
      throw new ApiError('conflict', 'No further attempt may follow now.');
    const option = next.value.attempts.find((one) => one.stage === stage);
    if (!option)
      throw new ApiError('conflict', 'The route of the case does not lead to this stage.');
    return option;
  }

  /** Notes that a lot has been drafted to be the next attempt of its case. */
  noteDraft(tx: Tx, caseId: string, lotId: string): Promise<void> {
    return this.store.noteDraft(tx, caseId, lotId);
  }

  /** Notes that the lot that was drafted to be the next attempt of its case never will be. */
  async forgetDraft(tx: Tx, caseId: string, lotId: string): Promise<void> {
    const file = await this.store.lock(tx, caseId);
    if (file?.draftedLotId === lotId) await this.store.noteDraft(tx, caseId, null);
  }

  /** The attempt that a lot is, as far as its case knows of its end; null for a lot of no case. */
  attemptOfLot(read: Read, lotId: string): Promise<StoredAttempt | null> {
    return this.reader.attemptOfLot(read, lotId);
  }

  /** Whether the right of a lot was taken without a sale when its case ended, so that nobody can sell it any more. */
  isTaken(read: Read, lotId: string): Promise<boolean> {
    return this.reader.isTaken(read, lotId);
  }

  /** The numbers that these lots have as attempts of their cases, by lot. */
  async numbersOf(read: Read, lots: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const attempts = await this.attempts.findByLots(read, lots);
    return new Map(attempts.flatMap(({ lotId, no }) => (lotId === null ? [] : [[lotId, no]])));
  }

  /** The lots that were attempts of a case before this one, the latest first; all, where it is none yet. */
  async lotsBefore(
    read: Read,
    caseId: string,
    lotId: string,
  ): Promise<readonly { readonly lot: string; readonly no: number }[]> {
    const attempts = await this.attempts.findOf(read, [caseId]);
    const own = attempts.find((one) => one.lotId === lotId)?.no ?? Infinity;
    return attempts
      .flatMap(({ lotId: lot, no }) => (lot === null || no >= own ? [] : [{ lot, no }]))
      .reverse();
  }

  /** Notes that the winner of an attempt that was sold has defaulted, so that the case goes on. */
  async markDefault(tx: Tx, declared: DeclaredDefault): Promise<void> {
    await this.reader.note(tx, [declared.lotId]);
    await this.attempts.markDefault(tx, declared);
  }

  /**
   * Takes back that the winner of an attempt has defaulted. Answers whether the sale stands again: not where another
   * attempt or an end has followed, which stays as it is. Refuses with `conflict` while a lot is drafted to follow.
   */
  async revokeDefault(tx: Tx, lotId: string): Promise<boolean> {
    const found = await this.attempts.findByLot(tx, lotId);
    if (found === null) return false;
    const file = await this.store.lock(tx, found.caseId);
    invariant(file, 'an attempt is of a case');
    if (file.draftedLotId !== null)
      throw new ApiError('conflict', 'A lot has been drafted to follow; discard it first.');
    const { attempts, end } = await this.reader.whole(tx, file);
    const stands = end === null && attempts.at(-1)?.lotId === lotId;
    await this.attempts.revokeDefault(tx, lotId, stands ? 'sold' : 'withdrawn');
    return stands;
  }

  /**
   * How the thing of an attempt was disposed of after it: sold again, taken at a price without a sale, or not at all.
   * Null while its case goes on.
   */
  async disposedAfter(read: Read, lotId: string): Promise<DisposedAfter | null> {
    const found = await this.attempts.findByLot(read, lotId);
    const file = found && (await this.store.find(read, found.caseId));
    if (!found || !file) return null;
    const { attempts, end } = await this.reader.whole(read, file);
    const sold = attempts.find(({ no, outcome }) => no > found.no && outcome === 'sold');
    const price = sold?.price ?? null;
    if (sold && price !== null) return { kind: 'sold', lotId: sold.lotId, price };
    return end === null ? null : endedAt(end.price);
  }

  /**
   * Notes that the result of an attempt was set aside by a ruling: it came to nothing, and its stage may be tried again
   * at the same price. What another attempt has followed already stays as it is.
   */
  async setAside(tx: Tx, lotId: string, at: Instant): Promise<void> {
    const found = await this.attempts.findByLot(tx, lotId);
    if (found === null) return;
    await this.store.lock(tx, found.caseId);
    await this.reader.note(tx, [lotId]);
    const attempts = await this.attempts.findOf(tx, [found.caseId]);
    if (attempts.at(-1)?.lotId === lotId) await this.attempts.setAside(tx, lotId, at);
  }

  /** Whether somebody won an earlier attempt of a case and did not pay: it may not bid again. */
  async isDefaulter(read: Read, organisationId: string, caseId: string | null): Promise<boolean> {
    return caseId !== null && (await this.attempts.hasDefaulted(read, caseId, organisationId));
  }

  /** Who has defaulted in a case on which lot, for those who know who else stood behind them. */
  async defaultsOf(read: Read, caseId: string | null): Promise<readonly CaseDefault[]> {
    return caseId === null ? [] : this.attempts.findDefaults(read, caseId);
  }

  private async open(
    tx: Tx,
    { lot, route, by }: { lot: CaseLot; route: Route | null; by: string },
  ): Promise<string> {
    invariant(route, 'a case is opened on a route');
    const { title, listerId } = lot;
    const id = this.ids.next('cas');
    const facts = { case: id, lot: lot.id, route: route.name };
    const openedAt = await recordChange(tx, listerId, { type: 'case-opened', by, facts });
    const own = { routeVersion: route.version, openedBy: by, openedAt, draftedLotId: null };
    await this.store.append(tx, { id, title, route: route.name, listerId, ...own });
    return id;
  }

  private attemptOf(lot: CaseLot, entry: Entry): StoredAttempt {
    const { caseId, attempts, at } = entry;
    const { currency, startPrice, valuation, opensAt, pack } = lot;
    invariant(pack !== null, 'an attempt is made under a rule pack');
    const last = attempts.at(-1);
    return {
      ...{ id: this.ids.next('att'), caseId, lotId: lot.id, pack, evidence: null },
      ...{ no: (last?.no ?? 0) + 1, follows: last?.id ?? null, stage: this.stageOf(pack, entry) },
      ...{ currency, startPrice, valuation, publishedAt: at, opensAt, outcome: 'running' },
      ...{ endedAt: null, price: null, winner: null },
    };
  }

  private stageOf(pack: string, { standing, attempts, at }: Entry): string {
    if (standing === null || attempts.length === 0) {
      const route =
        standing === null ? this.routes.beginningWith(pack) : this.routes.get(standing.file.route);
      invariant(route, 'the first attempt begins a route');
      return route.begins;
    }
    const next = this.rules.next(standing, at);
    const option = next.ok ? next.value.attempts.find((one) => one.pack === pack) : undefined;
    invariant(option, `the route was asked whether ${pack} follows`);
    return option.stage;
  }
}

/** How a thing was disposed of after an attempt came to nothing; `lotId` is the lot by which it was sold again. */
export type DisposedAfter =
  | { readonly kind: 'sold' | 'taken'; readonly lotId: string | null; readonly price: Minor }
  | { readonly kind: 'none'; readonly lotId: null; readonly price: null };

/** A case that ended without a sale: at a price, or at none. */
function endedAt(price: Minor | null): DisposedAfter {
  return price === null
    ? { kind: 'none', lotId: null, price }
    : { kind: 'taken', lotId: null, price };
}

/** A stage that is to follow a lot. */
interface Choice {
  readonly caseId: string;
  readonly lotId: string;
  readonly stage: string;
}

interface Entry {
  readonly caseId: string;
  readonly attempts: readonly StoredAttempt[];
  readonly standing: WholeCase | null;
  readonly at: Instant;
}
