import type { AuctionCommand } from '../../src/core/auction/commands.js';
import type { Opening } from '../../src/core/proof/commitment.js';
import type { LotRecord } from '../../src/core/proof/record.js';
import { quoteCommitment } from '../kit/format-terms.js';
import { cancel, match, paddle, TICK } from '../kit/lot.js';
import { GOLDEN, goldenRecordOf, HOUR } from './golden-lot.js';

const opening = (amount: bigint, salt: string): Opening => ({ amount, salt: salt.repeat(32) });

const FIRST = opening(12_000_00n, '1');
const REPLACED = opening(15_000_00n, '2');
const NEVER_OPENED = opening(40_000_00n, '3');
const TAKEN_BACK = opening(11_000_00n, '4');
const SECOND = opening(13_000_00n, '5');

/**
 * Committed quotes: one replaced, one taken back, one never opened; a hidden reserve between the two that count, at
 * which the second price is paid, and a priority holder who takes it.
 */
export function sealed1(): LotRecord {
  return goldenRecordOf(
    'sealed',
    {
      reserve: 14_000_00n,
      pricing: 'second',
      sealing: 'committed',
      revealMs: 600_000,
      minimumBidders: 2,
      priority: 'final-query',
      queryMs: 300_000,
    },
    [
      [1_000, commit('A', FIRST)],
      [2_000, commit('B', SECOND)],
      [3_000, commit('C', NEVER_OPENED)],
      [4_000, commit('P', TAKEN_BACK)],
      [5_000, cancel('P')],
      [6_000, commit('A', REPLACED)],
      [HOUR + 1_000, reveal('B', SECOND)],
      [HOUR + 2_000, reveal('A', REPLACED)],
      [HOUR + 600_000, TICK],
      [HOUR + 700_000, match('P')],
    ],
  );
}

function commit(name: string, hidden: Opening): AuctionCommand {
  const commitment = quoteCommitment(GOLDEN, name, hidden);
  return { type: 'commit', paddle: paddle(name), commitment };
}

function reveal(name: string, hidden: Opening): AuctionCommand {
  return { type: 'reveal', paddle: paddle(name), ...hidden };
}
