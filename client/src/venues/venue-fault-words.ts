import type { Fault } from '../../../src/contract/errors.js';
import { say, type Text } from '../i18n/language.js';
import { FORM, PROFILE_FAULTS } from './venue-form-texts.js';

/** What the fields of a profile are called in the form; the numbers in a path say which of several it is. */
const FIELDS: Readonly<Record<string, Text>> = {
  'seal.name': FORM.sealName,
  'seal.number': FORM.sealNumber,
  'rules.title': FORM.rule,
  'rules.version': FORM.version,
  'rules.url': FORM.url,
  'rules.text': FORM.text,
  'fees.buyer': FORM.buyer,
  'fees.seller': FORM.seller,
  'fees.buyer.above': FORM.buyer,
  'fees.seller.above': FORM.seller,
  'fees.buyer.bps': FORM.buyer,
  'fees.seller.bps': FORM.seller,
  'fees.currency': FORM.currency,
  'closings.from': FORM.from,
  'closings.to': FORM.to,
  'hours.from': FORM.opens,
  'hours.to': FORM.closes,
  'custody.number': FORM.number,
  'contact.phone': FORM.phone,
  effectiveOn: FORM.effectiveOn,
};

const ILL_FORMED: Text = { zh: '填写有误', en: 'is not in the right form' };

/** A fault of a profile as a sentence that names its field. */
export function profileFaultWords({ field, problem }: Fault): string {
  const path = field.replace(/^profile\./, '').replace(/\.\d+/g, '');
  const name = Object.hasOwn(FIELDS, path) ? say(FIELDS[path] ?? ILL_FORMED) : path;
  const what = Object.hasOwn(PROFILE_FAULTS, problem) ? PROFILE_FAULTS[problem] : undefined;
  return `${name} ${say(what ?? ILL_FORMED)}`;
}
