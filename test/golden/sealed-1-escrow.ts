import type { AuctionCommand } from '../../src/core/auction/commands.js';
import type { Escrow } from '../../src/core/auction/escrow.js';
import type { Opening } from '../../src/core/proof/commitment.js';
import type { LotRecord } from '../../src/core/proof/record.js';
import { quoteCommitment } from '../kit/format-terms.js';
import { paddle } from '../kit/lot.js';
import { GOLDEN, goldenRecordOf, HOUR } from './golden-lot.js';

const officer = (digit: number) => ({
  officer: `usr_${digit}`,
  key: `04${String(digit).repeat(128)}`,
});
const ESCROW: Escrow = { threshold: 2, officers: [1, 2, 3].map(officer) };

const AWAY: Opening = { amount: 15_000_00n, salt: '1'.repeat(32) };
const THERE: Opening = { amount: 12_000_00n, salt: '2'.repeat(32) };
const LOST: Opening = { amount: 40_000_00n, salt: '3'.repeat(32) };

/** Quotes left in escrow: one opened by two of three officers, one by its bidder itself, one by nobody. */
export function sealed1Escrow(): LotRecord {
  return goldenRecordOf(
    'sealed',
    { pricing: 'first', sealing: 'committed', revealMs: 600_000 },
    [
      [1_000, commit('A', AWAY, 'a')],
      [2_000, commit('B', THERE, 'b')],
      [3_000, commit('C', LOST, 'c')],
      [HOUR + 1_000, { type: 'reveal', paddle: paddle('B'), ...THERE }],
      [
        HOUR + 2_000,
        { type: 'reveal', paddle: paddle('A'), ...AWAY, officers: ['usr_3', 'usr_1'] },
      ],
      [HOUR + 601_000, { type: 'tick' }],
    ],
    ESCROW,
  );
}

function commit(name: string, hidden: Opening, digit: string): AuctionCommand {
  const commitment = quoteCommitment(GOLDEN, name, hidden);
  return { type: 'commit', paddle: paddle(name), commitment, escrow: digit.repeat(64) };
}
