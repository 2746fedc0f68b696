import { Injectable } from '@nestjs/common';
import type { ForfeitBlocker, ForfeitDistribution } from '../../contract/forfeits.js';
import type { Payee } from '../../contract/money-accounts.js';
import { distribute, type Distribution, type ForfeitLine } from '../../core/forfeit/distribute.js';
import type { Instant } from '../../core/kernel/instant.js';
import type { Queryable } from '../../platform/database/database.js';
import { wireAmount, wireMoney } from '../../wire/wire-money.js';
import type { Forfeit, ForfeitAct } from '../auctions/forfeits/forfeits.service.js';
import { CasesService, type DisposedAfter } from '../cases/cases.service.js';
import { LotsService } from '../lots/lots.service.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import { ResultsService } from '../results/results.service.js';
import { claimsOf, isDisputed, statementIn, type StatementContent } from './forfeit-acts.js';

type Read = Queryable & { readonly now: Instant };

/** How a deposit would be used now, or what keeps it from being used. */
export interface Proposal {
  readonly blockers: readonly ForfeitBlocker[];
  /** Null while something is in the way. */
  readonly found: ProposedUse | null;
}

/** A use of a deposit with whom each of its lines goes to. */
export interface ProposedUse {
  readonly disposed: DisposedAfter;
  readonly used: Distribution;
  readonly payees: readonly Payee[];
  /** The same as it goes over the wire. */
  readonly shown: ForfeitDistribution;
}

const NOT_SOLD_AGAIN: DisposedAfter = { kind: 'none', lotId: null, price: null };

/** Works out how a forfeited deposit is used, from what was stated and from how the thing was disposed of after all. */
@Injectable()
export class ForfeitProposals {
  constructor(
    private readonly cases: CasesService,
    private readonly lots: LotsService,
    private readonly organisations: OrganisationsService,
    private readonly results: ResultsService,
  ) {}

  async of(read: Read, forfeit: Forfeit, acts: readonly ForfeitAct[]): Promise<Proposal> {
    if (forfeit.state !== 'pending') return { blockers: [], found: null };
    const statement = statementIn(acts);
    // Where a sale was undone there is nothing left that a resale could fall short of.
    const isDefault = forfeit.cause === 'default';
    const disposed = isDefault
      ? await this.cases.disposedAfter(read, forfeit.lotId)
      : NOT_SOLD_AGAIN;
    const blockers: ForfeitBlocker[] = [
      ...(statement === null ? (['no-statement'] as const) : []),
      ...(read.now < forfeit.appliesFrom ? (['objection-time'] as const) : []),
      ...(isDisputed(acts) ? (['objection-open'] as const) : []),
      ...(isDefault ? await this.openResults(read, forfeit, disposed) : []),
    ];
    if (blockers.length > 0 || statement === null || disposed === null)
      return { blockers, found: null };
    return { blockers, found: await this.use(read, forfeit, { statement, disposed }) };
  }

  /** The lots whose results decide about it: that of the first sale, and that of the resale. */
  async lotsOf(read: Queryable, { lotId }: Forfeit): Promise<readonly string[]> {
    const resale = (await this.cases.disposedAfter(read, lotId))?.lotId ?? null;
    return resale === null ? [lotId] : [lotId, resale].sort();
  }

  private async openResults(
    read: Read,
    { lotId }: Forfeit,
    disposed: DisposedAfter | null,
  ): Promise<ForfeitBlocker[]> {
    const blockers: ForfeitBlocker[] = [];
    if (!(await this.isFinal(read, lotId))) blockers.push('first-result-open');
    if (disposed === null) blockers.push('not-disposed-of');
    else if (disposed.lotId !== null && !(await this.isFinal(read, disposed.lotId)))
      blockers.push('resale-open');
    return blockers;
  }

  private async isFinal(read: Read, lotId: string): Promise<boolean> {
    const lot = await this.lots.findPublished(lotId);
    return lot !== null && (await this.results.finalSince(read, lot)) !== null;
  }

  private async use(
    read: Read,
    forfeit: Forfeit,
    { statement, disposed }: { statement: StatementContent; disposed: DisposedAfter },
  ): Promise<ProposedUse> {
    const { deposit, firstPrice, commission, terms, currency } = forfeit;
    const { claims } = statement;
    const resale =
      disposed.price === null
        ? ({ kind: 'none', price: null } as const)
        : { kind: disposed.kind, price: disposed.price };
    const stated = claimsOf(claims, currency);
    const used = distribute({
      ...{ deposit, firstPrice, commission, terms },
      ...{ resale, claims: stated },
    });
    const { centreId, listerId, payerId } = forfeit;
    const names = await this.organisations.names([
      ...[centreId, listerId, payerId],
      ...claims.flatMap(({ payee }) => payee.id ?? []),
    ]);
    const named = (id: string): Payee => ({ id, name: names.get(id) ?? id });
    const payeeOf = ({ to, claim }: ForfeitLine): Payee => {
      const claimant = claim === null ? undefined : claims[claim]?.payee;
      if (claimant) return claimant.id === null ? claimant : named(claimant.id);
      if (to === 'lister') return named(listerId);
      if (to === 'centre') return named(centreId);
      return to === 'defaulter' ? named(payerId) : { id: null, name: null };
    };
    const payees = used.lines.map(payeeOf);
    const evidence = used.lines.map(({ claim }) =>
      claim === null ? null : (claims[claim]?.evidence ?? null),
    );
    const shown = shownOf(forfeit, used, { disposed, payees, evidence });
    return { disposed, used, payees, shown };
  }
}

function shownOf(
  { cause, currency }: Forfeit,
  { lines, shortfall }: Distribution,
  of: {
    readonly disposed: DisposedAfter;
    readonly payees: readonly Payee[];
    readonly evidence: readonly (string | null)[];
  },
): ForfeitDistribution {
  const { kind, lotId: lot, price } = of.disposed;
  return {
    resale: cause === 'default' ? { kind, lot, price: wireMoney(price, currency) } : null,
    lines: lines.map(({ use, source, to, claimed, applied, inputs }, index) => ({
      ...{ use, source, to, payee: of.payees[index] ?? { id: null, name: null } },
      ...{ claimed: wireAmount(claimed, currency), applied: wireAmount(applied, currency) },
      inputs: inputs.map(([name, amount]) => ({ name, amount: wireAmount(amount, currency) })),
      evidence: of.evidence[index] ?? null,
    })),
    shortfall: shortfall && { ...shortfall, amount: wireAmount(shortfall.amount, currency) },
  };
}
