import { err, ok, type Result } from '../kernel/result.js';
import type { AssetKind } from './asset.js';

export type NumberFault = 'not-a-number' | 'wrong-check-digit' | 'of-another-kind';

/**
 * Reads the official number of a right as people type it, full-width, with spaces or without its dot, and answers it in
 * the one form in which it is stored and compared.
 */
export function readAssetNumber(kind: AssetKind, typed: string): Result<string, NumberFault> {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/\s/g, '');
  const digits = PATENT_KINDS[kind];
  if (digits !== undefined) return patentNumber(plain, digits);
  return FORMS[kind as keyof typeof FORMS].test(plain) ? ok(plain) : err('not-a-number');
}

/** The digit after the year says what was applied for; 8 and 9 are applications that came by the PCT. */
const PATENT_KINDS: { readonly [kind in AssetKind]?: string } = {
  invention: '18',
  'utility-model': '29',
  design: '3',
};

const FORMS: {
  readonly [kind in Exclude<AssetKind, 'invention' | 'utility-model' | 'design'>]: RegExp;
} = {
  // National registrations, those divided with a letter behind, and international ones with a G before.
  trademark: /^(?:\d{1,8}[A-Z]?|G\d{4,8}[A-Z]?)$/,
  // Software, 2021SR0123456, and other works, 国作登字-2021-F-01234567.
  copyright: /^(?:\d{4}SR\d{6,8}|\p{Script=Han}作登字-\d{4}-[A-L]-\d{8})$/u,
  // The recordal of the licence contract 专利实施许可合同备案号, or the registration of the pledged receivable.
  'licence-revenue': /^[A-Z0-9][A-Z0-9-]{3,39}$/,
  'ic-layout': /^BS\.?\d{8,9}$/,
  // Crops, CNA20201000123 or CNA20150123.4, and forest plants, 20200123.
  'plant-variety': /^(?:CNA\d{11}|CNA\d{8}\.\d|\d{8})$/,
};

/** ZL, four digits of the year and seven of the number since October 2003; before, two and five. */
const PATENT = /^(?:ZL|CN)?(\d{12}|\d{8})\.?([\dX])$/;
const FIRST_WEIGHT = 2;
const WEIGHTS = 8;

function patentNumber(plain: string, kindDigits: string): Result<string, NumberFault> {
  const [, digits, check] = PATENT.exec(plain) ?? [];
  if (digits === undefined || check === undefined) return err('not-a-number');
  if (checkDigitOf(digits) !== check) return err('wrong-check-digit');
  const kindDigit = digits.charAt(digits.length === 12 ? 4 : 2);
  return kindDigits.includes(kindDigit) ? ok(`ZL${digits}.${check}`) : err('of-another-kind');
}

/** The sum of the digits, weighted 2 to 9 over and over, modulo 11; ten is an X (standard ZC 0006-2003). */
function checkDigitOf(digits: string): string {
  const sum = Array.from(digits).reduce(
    (before, digit, index) => before + Number(digit) * (FIRST_WEIGHT + (index % WEIGHTS)),
    0,
  );
  const rest = sum % 11;
  return rest === 10 ? 'X' : String(rest);
}
