import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatAuctions } from '../../test/kit/format-auctions.js';
import { view } from '../core/auction/auction.js';
import { FORMATS, type Format } from '../core/auction/terms.js';
import { lotStateMessage } from './lot-message.js';
import { seenIn } from './read-state.js';

const NEW_FORMATS = FORMATS.filter(
  (format): format is Exclude<Format, 'english'> => format !== 'english',
);

describe('what a bidder on a network sees of a lot', () => {
  it.each(NEW_FORMATS)('is what one beside the rules sees: %s', (format) => {
    fc.assert(
      fc.property(formatAuctions(format, { ended: false }), ({ lot: { now } }) => {
        const head = { lot: 'lot_1', seq: 1, hash: '', state: now };
        const { phase, price, leader, minimum, course } = view(now);
        const seen = seenIn(lotStateMessage(head, now.lastAt));
        expect(seen).toEqual({ phase, price, leader, minimum, course });
      }),
      { numRuns: 40 },
    );
  });
});
