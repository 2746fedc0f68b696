import { describe, expect, it } from '@jest/globals';
import type { AssetFacts } from './asset.js';
import { readAssetNumber } from './asset-number.js';
import { termEnd } from './asset-term.js';
import { checkAsset } from './check-asset.js';
import { spanBetween, yearsAfter } from './day.js';

describe('the number of a right', () => {
  it.each([
    // The worked example of the standard, and forms in which people type it.
    ['invention', '200310102344.5', 'ZL200310102344.5'],
    ['invention', 'ZL 2003 1 0102344.5', 'ZL200310102344.5'],
    ['invention', 'ｚｌ２００３１０１０２３４４５', 'ZL200310102344.5'],
    // Eight digits and a remainder of ten.
    ['invention', '85100003.4', null],
    ['utility-model', 'ZL200320100000.7', null],
    ['trademark', '1234567', '1234567'],
    ['trademark', 'G1234567', 'G1234567'],
    ['trademark', '第1234567号', null],
    ['copyright', '2021SR0123456', '2021SR0123456'],
    ['copyright', '国作登字-2021-F-01234567', '国作登字-2021-F-01234567'],
    ['copyright', '2021-0123456', null],
    ['ic-layout', 'BS.205001234', 'BS.205001234'],
    ['plant-variety', 'CNA20201000123', 'CNA20201000123'],
    ['plant-variety', 'CNA2020', null],
    ['licence-revenue', 'x2023980041234', 'X2023980041234'],
    ['licence-revenue', '备案', null],
  ] as const)('%s %s is %s', (kind, typed, number) => {
    const read = readAssetNumber(kind, typed);
    expect(read.ok ? read.value : null).toBe(number);
  });

  it.each([
    ['200310102344', '5'],
    ['85100002', '7'],
    ['201010000002', '8'],
  ])('%s needs its own check digit', (digits) => {
    const fitting = Array.from('0123456789X').filter(
      (check) => readAssetNumber('invention', `${digits}.${check}`).ok,
    );
    expect(fitting).toHaveLength(1);
  });

  it('refuses every check digit but the right one, an X among them', () => {
    const read = (check: string) => readAssetNumber('invention', `200310102344.${check}`);
    for (const check of '012346789X') {
      expect(read(check)).toEqual({ ok: false, error: 'wrong-check-digit' });
    }
  });

  it('must be of the kind that its fifth digit says', () => {
    expect(readAssetNumber('design', '200310102344.5')).toEqual({
      ok: false,
      error: 'of-another-kind',
    });
  });
});

describe('the term of a right', () => {
  it.each([
    ['invention', '2010-05-06', null, '2030-05-06'],
    // The example of the examination guidelines: ten years from 6 September 1999 end on 6 September 2009.
    ['utility-model', '1999-09-06', null, '2009-09-06'],
    ['design', '2021-05-31', null, '2031-05-31'],
    ['design', '2021-06-01', null, '2036-06-01'],
    ['trademark', null, '2020-02-29', '2030-03-01'],
    ['ic-layout', '2020-01-01', null, '2030-01-01'],
    ['copyright', '2020-01-01', '2020-02-01', null],
  ] as const)('%s filed %s, granted %s ends on %s', (kind, filedOn, grantedOn, end) => {
    expect(termEnd({ kind, filedOn, grantedOn })).toBe(end);
  });

  it.each([
    ['2026-03-02', '2030-05-06', { years: 4, months: 2 }],
    ['2026-03-02', '2026-04-01', { years: 0, months: 0 }],
    ['2026-03-02', '2026-04-02', { years: 0, months: 1 }],
    ['2026-12-31', '2028-01-31', { years: 1, months: 1 }],
    ['2026-03-02', '2026-03-02', null],
  ])('from %s to %s is %j', (from, to, span) => {
    expect(spanBetween(from, to)).toEqual(span);
  });

  it('of a leap day ends on the first of March', () => {
    expect(yearsAfter('2024-02-29', 10)).toBe('2034-03-01');
    expect(yearsAfter('2024-02-29', 20)).toBe('2044-02-29');
  });
});

const PATENT: AssetFacts = {
  kind: 'invention',
  number: 'ZL200310102344.5',
  title: '一种锂电池隔膜',
  holder: '苏州某科技有限公司',
  filedOn: '2003-10-16',
  grantedOn: '2006-03-01',
  expiresOn: null,
};

describe('what is said about an asset', () => {
  it('is filled in by law', () => {
    expect(checkAsset(PATENT)).toEqual({ ok: true, value: { ...PATENT, expiresOn: '2023-10-16' } });
  });

  it.each([
    [{ number: '200310102344.4' }, 'number', 'wrong-check-digit'],
    [{ filedOn: null }, 'filedOn', 'missing'],
    [{ grantedOn: null }, 'grantedOn', 'missing'],
    [{ filedOn: '2003-02-29' }, 'filedOn', 'not-a-day'],
    [{ grantedOn: '2003-10-15' }, 'grantedOn', 'before-filing'],
    [{ expiresOn: '2006-03-01' }, 'expiresOn', 'before-grant'],
    [{ expiresOn: '2028-10-17' }, 'expiresOn', 'past-term'],
    [{ kind: 'trademark', number: '123', grantedOn: null }, 'grantedOn', 'missing'],
    [{ kind: 'licence-revenue', number: '2023980041234' }, 'expiresOn', 'missing'],
  ] as const)('is refused with %j', (change, field, code) => {
    expect(checkAsset({ ...PATENT, ...change })).toEqual({ ok: false, error: [{ field, code }] });
  });

  it('may say a later end within what the law can add, or renew', () => {
    expect(checkAsset({ ...PATENT, expiresOn: '2028-10-16' }).ok).toBe(true);
    const mark = { ...PATENT, kind: 'trademark', number: '123', expiresOn: '2036-03-01' } as const;
    expect(checkAsset(mark).ok).toBe(true);
  });
});
