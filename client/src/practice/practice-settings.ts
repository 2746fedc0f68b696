import type { LotDetail } from '../../../src/contract/api.js';
import type { WireMoney } from '../../../src/contract/money.js';
import type { PublicTerms } from '../../../src/core/proof/public-terms.js';
import { formatAmount } from '../../../src/core/money/money.js';
import { plus, instant } from '../../../src/core/kernel/instant.js';
import { Chance } from '../../../src/core/practice/chance.js';
import { type Holder, Practice } from '../../../src/core/practice/practice.js';
import { practiceTerms } from '../../../src/core/practice/practice-terms.js';
import { minorOf } from '../money.js';
import { sha256 } from '../proof/browser-tools.js';

/** What is practised: the lot as everybody may read it. */
export interface Practised {
  readonly lot: LotDetail;
  readonly published: PublicTerms;
}

/** What a visitor chooses before a practice begins. */
export interface PracticeSettings {
  readonly rivals: number;
  readonly upTo: WireMoney;
  readonly budget: WireMoney | null;
  readonly holder: Holder;
  readonly seed: number;
}

export const MOST_RIVALS = 12;
const SEEDS = 1_000_000;

const USUAL_RIVALS = 4;
/** Some bidders want it, by a third more than it starts at; where the price falls, nobody needs to pay more than that. */
const USUAL_PERCENT = 130n;
const LEAD_MS = 30_000;

/** The first settings of a lot. */
export function usualSettings({ startPrice, currency, format }: PublicTerms): PracticeSettings {
  const isFalling = format === 'dutch' || format === 'hybrid-dutch';
  const upTo = isFalling ? startPrice : (startPrice * USUAL_PERCENT) / 100n;
  return {
    ...{ rivals: USUAL_RIVALS, budget: null, holder: 'nobody', seed: anotherSeed() },
    upTo: { amount: formatAmount(upTo, currency), currency },
  };
}

export function anotherSeed(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return drawn % SEEDS;
}

/** Begins a practice, which opens shortly after `now`. */
export function begin(what: Practised, settings: PracticeSettings, now: number): Practice {
  const { seed, rivals, holder, budget, upTo } = settings;
  const at = instant(Math.floor(now));
  // Nothing that is said of a lot of this name says anything of the real one.
  const billing = { lot: `practice_${what.lot.id}`, opensAt: plus(at, LEAD_MS) };
  return new Practice({
    ...{ seed, rivals, holder, at, sha256 },
    terms: practiceTerms(what.published, billing, new Chance(seed)),
    upTo: minorOf(upTo),
    budget: budget && minorOf(budget),
  });
}
