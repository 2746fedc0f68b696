import { describe, expect, it } from '@jest/globals';
import { usualProfile } from '../../../src/bots/usual-profile.js';
import { emptyForm, formOf, wishOf } from './venue-form.js';
import { FORM, UNREADABLE } from './venue-form-texts.js';

const PROFILE = usualProfile('某交易中心');

describe('the form of a profile', () => {
  it('asks for what it was filled with', () => {
    const closings = [{ from: '2026-08-03', to: '2026-08-04', reason: '系统升级' }];
    const profile = { ...PROFILE, closings };
    expect(wishOf({ ...formOf(profile), reason: '更新' })).toEqual({
      ...{ profile, effectiveOn: null, reason: '更新' },
    });
    const bare = { ...PROFILE, custody: null, contact: null, hours: null };
    expect(wishOf({ ...formOf(bare), reason: '更新' })).toMatchObject({ profile: bare });
  });

  it('says what is missing', () => {
    const missing = wishOf({ ...emptyForm(), hasCustody: false });
    expect(missing).toEqual(
      [FORM.sealName, FORM.sealNumber, FORM.why].map((field) => ({
        ...{ field, what: UNREADABLE.missing },
      })),
    );
  });

  it.each([
    ['12,000', '2.5', { above: '12000.00', bps: 250 }],
    ['', '５', { above: '0.00', bps: 500 }],
  ])('reads a band from %s at %s percent', (above, percent, band) => {
    const form = { ...formOf(PROFILE), buyer: [{ above, percent }], reason: '更新' };
    expect(wishOf(form)).toMatchObject({ profile: { fees: { buyer: [band] } } });
  });

  it('refuses an amount or a rate that it cannot read', () => {
    const form = { ...formOf(PROFILE), seller: [{ above: 'x', percent: 'y' }], reason: '更新' };
    expect(wishOf(form)).toEqual([
      { field: FORM.seller, what: UNREADABLE.amount },
      { field: FORM.seller, what: UNREADABLE.rate },
    ]);
  });
});
