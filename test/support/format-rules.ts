import type { Format } from '../../src/core/auction/terms.js';

const MINUTE_MS = 60_000;
const STEPPED = { increment: '5000.00' };
const FALLING = { steps: 5, stepBps: 500, descentMs: 10 * MINUTE_MS };

/** What a criterion of a weighted lot is called here. */
export const CRITERION = '运营方案';

/** What the parts of a package are called here. */
export const PART_NAMES = ['专利', '商标', '软件'] as const;

const START_PRICES = ['60000.00', '40000.00', '10000.00'];

/** Rules with which a lot of each format can be run, as a lister writes them. */
export const FORMAT_RULES: { readonly [format in Format]: Readonly<Record<string, unknown>> } = {
  english: { ...STEPPED, softClose: { windowMs: MINUTE_MS, extendMs: MINUTE_MS } },
  'dynamic-quote': { ...STEPPED, freePeriodMs: 60 * MINUTE_MS, cycleMs: MINUTE_MS },
  sealed: { pricing: 'second', revealMs: 30 * MINUTE_MS },
  weighted: { priceWeightBps: 6_000, criteria: [{ name: CRITERION, weightBps: 4_000 }] },
  dutch: FALLING,
  'hybrid-dutch': { ...FALLING, sealedMs: MINUTE_MS, bestMs: MINUTE_MS, bestStepBps: 50 },
  'round-english': { ...STEPPED, turnMs: MINUTE_MS },
  texas: { ...STEPPED, roundMs: MINUTE_MS },
  package: {
    ...STEPPED,
    parts: PART_NAMES.map((id, index) => ({
      ...{ id, startPrice: START_PRICES[index], valuation: '70000.00' },
    })),
  },
};
