import type { AuctionCommand, Scores } from '../../src/core/auction/commands.js';
import type { LotRecord } from '../../src/core/proof/record.js';
import { cancel, paddle, seal, TICK } from '../kit/lot.js';
import { goldenRecordOf, HOUR } from './golden-lot.js';

/**
 * Quotes that the operator keeps, one replaced and one taken back; marks of five experts without their extremes, one of
 * them recused; and a plan that beats a higher price.
 */
export function weighted1(): LotRecord {
  return goldenRecordOf(
    'weighted',
    {
      sealing: 'in-clear',
      priceWeightBps: 5_000,
      criteria: [
        { name: 'plan', weightBps: 3_000 },
        { name: 'team', weightBps: 2_000 },
      ],
      dropExtremes: 1,
      minimumBidders: 2,
    },
    [
      [-60_000, score('A', { plan: [6_000, 5_500, 7_000, 6_500, 10_000], team: [7_000] })],
      [-50_000, score('B', { plan: [9_000, 8_500, 9_500, 9_000], team: [8_000, 8_100, 7_900] })],
      [-40_000, score('C', { plan: [2_000, 2_500, 3_000], team: [0, 5_000, 5_000] })],
      [1_000, seal('A', 15_000_00n)],
      [2_000, seal('B', 12_000_00n)],
      [3_000, seal('C', 16_000_00n)],
      [4_000, seal('P', 30_000_00n)],
      [5_000, cancel('P')],
      [6_000, seal('B', 13_500_00n)],
      [HOUR + 1_000, TICK],
    ],
  );
}

function score(name: string, scores: Scores): AuctionCommand {
  const persons = { by: 'usr_1', secondBy: 'usr_2' };
  return { type: 'score', paddle: paddle(name), scores, reason: 'the panel', ...persons };
}
