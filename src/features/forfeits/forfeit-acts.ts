import type {
  ForfeitClaimWish,
  ForfeitDistribution,
  ForfeitObjection,
} from '../../contract/forfeits.js';
import type { Payee } from '../../contract/money-accounts.js';
import type { ForfeitText } from '../../core/forfeit/forfeit-text.js';
import type { StatedClaim } from '../../core/forfeit/distribute.js';
import type { Currency } from '../../core/money/currency.js';
import { parseAmount } from '../../core/money/money.js';
import type { ForfeitAct } from '../auctions/forfeits/forfeits.service.js';

/** A claim as it is kept: its amount as it was written. */
export interface KeptClaim {
  readonly use: ForfeitClaimWish['use'];
  readonly payee: Payee;
  readonly amount: string;
  readonly evidence: string;
}

/** What two persons stated. */
export interface StatementContent {
  readonly claims: readonly KeptClaim[];
}

/** A paper in both languages. */
export interface BothTexts {
  readonly zh: ForfeitText;
  readonly en: ForfeitText;
}

/** How a deposit was used, with the papers that say so: as they were printed first, whatever becomes of the words. */
export interface DistributionContent {
  readonly distribution: ForfeitDistribution;
  readonly sheet: BothTexts;
  readonly claimSheet: BothTexts | null;
}

export interface RevocationContent {
  readonly outcome: 'held' | 'refunded';
  readonly reason: string;
}

/** What was objected to a default, each with its answer; one waits before there is another. */
export function objectionsIn(acts: readonly ForfeitAct[]): readonly ForfeitObjection[] {
  const said = acts.filter(({ kind }) => kind === 'objected' || kind === 'answered');
  return said.flatMap((act, index): ForfeitObjection[] => {
    if (act.kind !== 'objected') return [];
    const { reasons } = act.content as { readonly reasons: string };
    const next = said[index + 1];
    const answer = next?.kind === 'answered' ? (next.content as { readonly reason: string }) : null;
    return [{ reasons, at: act.at, answer: answer && { ...answer, at: next?.at ?? act.at } }];
  });
}

/** Whether an objection waits for its answer. */
export function isDisputed(acts: readonly ForfeitAct[]): boolean {
  return objectionsIn(acts).some(({ answer }) => answer === null);
}

/** The last statement among what was done; null where nothing was stated. */
export function statementIn(acts: readonly ForfeitAct[]) {
  const act = acts.findLast(({ kind }) => kind === 'stated');
  return act ? { ...(act.content as StatementContent), at: act.at } : null;
}

/** How the deposit was used; null while it has not been. */
export function distributionIn(acts: readonly ForfeitAct[]) {
  const act = acts.find(({ kind }) => kind === 'distributed');
  return act ? { ...(act.content as DistributionContent), at: act.at } : null;
}

/** That it was taken back; null where it was not. */
export function revocationIn(acts: readonly ForfeitAct[]) {
  const act = acts.find(({ kind }) => kind === 'revoked');
  return act ? { ...(act.content as RevocationContent), at: act.at } : null;
}

/** Claims as the rules take them; what was stated was read before it was kept. */
export function claimsOf(claims: readonly KeptClaim[], currency: Currency): readonly StatedClaim[] {
  return claims.map(({ use, amount }) => {
    const read = parseAmount(amount, currency);
    return { use, amount: read.ok ? read.value : 0n };
  });
}
