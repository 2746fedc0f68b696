import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatAuctions } from '../../test/kit/format-auctions.js';
import { view } from '../core/auction/auction.js';
import { leadIn } from '../core/auction/package-lead.js';
import { packageOf } from '../core/auction/package-offers.js';
import { sidesOf } from './package-sides.js';

it('whoever sees the targets of a package knows which side leads, as the core has it', () => {
  fc.assert(
    fc.property(formatAuctions('package'), ({ lot: { now } }) => {
      const { course } = view(now);
      if (course?.kind !== 'package') return;
      const sides = sidesOf(course.targets.map(({ on, price }) => [on, price]));
      const lead = leadIn(packageOf(now));
      expect(sides.leads).toBe(lead?.side ?? null);
      if (lead !== null) expect(sides[lead.side]).toBe(lead.price);
    }),
    { numRuns: 200 },
  );
});
