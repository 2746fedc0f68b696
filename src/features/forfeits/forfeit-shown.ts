import type { ForfeitClaim, ForfeitDetail, ForfeitSummary } from '../../contract/forfeits.js';
import type { Payout } from '../../contract/money-accounts.js';
import type { Currency } from '../../core/money/currency.js';
import { wireAmount } from '../../wire/wire-money.js';
import type { Forfeit, ForfeitAct } from '../auctions/forfeits/forfeits.service.js';
import {
  distributionIn,
  type KeptClaim,
  objectionsIn,
  revocationIn,
  statementIn,
} from './forfeit-acts.js';
import type { KnownNames } from './forfeit-names.js';
import type { Proposal } from './forfeit-proposals.js';

/** A forfeited deposit in a list. */
export function summaryOf(forfeit: Forfeit, { lots, named }: KnownNames): ForfeitSummary {
  const { id, lotId: lot, paddle, cause, state, deposit, currency, payerId, declaredAt } = forfeit;
  return {
    ...{ id, lot, lotTitle: lots.get(lot)?.title ?? lot, paddle, cause, state },
    ...{ deposit: wireAmount(deposit, currency), defaulter: named(payerId), declaredAt },
  };
}

/** All that is known about one. */
export function detailOf(
  forfeit: Forfeit,
  names: KnownNames,
  known: {
    readonly acts: readonly ForfeitAct[];
    readonly proposal: Proposal;
    readonly payouts: readonly Payout[];
    readonly mayObject: boolean;
  },
): ForfeitDetail {
  const { acts, proposal, payouts } = known;
  const { lotId, centreId, listerId, members, reason, appliesFrom, terms, currency } = forfeit;
  const statement = statementIn(acts);
  const used = distributionIn(acts);
  return {
    ...summaryOf(forfeit, names),
    case: names.lots.get(lotId)?.caseId ?? null,
    ...{ centre: names.named(centreId), lister: names.named(listerId), members },
    objections: objectionsIn(acts),
    mayObject: known.mayObject,
    ...{ reason, appliesFrom, paid: wireAmount(forfeit.paid, currency) },
    firstPrice: wireAmount(forfeit.firstPrice, currency),
    ...{ order: terms.order, surplus: terms.surplus, shortfallRule: terms.shortfall },
    statement: statement && {
      claims: statement.claims.map((claim) => claimShown(claim, currency)),
      at: statement.at,
    },
    blockers: proposal.blockers,
    proposal: proposal.found?.shown ?? null,
    distribution: used && { ...used.distribution, at: used.at },
    revocation: revocationIn(acts),
    payouts,
    ...{ sheet: used?.sheet ?? null, claimSheet: used?.claimSheet ?? null },
  };
}

function claimShown({ amount, ...claim }: KeptClaim, currency: Currency): ForfeitClaim {
  return { ...claim, amount: { amount, currency } };
}
