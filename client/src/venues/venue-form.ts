import type {
  SealPicture,
  VenueMedium,
  VenueWish,
  WireFeeBand,
  WireVenueProfile,
} from '../../../src/contract/venues.js';
import { type Currency, isCurrency } from '../../../src/core/money/currency.js';
import { amountIn, basisPointsIn, percentText } from '../desk/typed.js';
import type { Text } from '../i18n/language.js';
import { FORM, UNREADABLE } from './venue-form-texts.js';

export interface TypedBand {
  above: string;
  percent: string;
}

export interface TypedRule {
  title: string;
  version: string;
  url: string;
  text: string;
}

export interface TypedMedium {
  medium: VenueMedium['medium'];
  name: string;
  url: string;
}

export interface TypedClosing {
  from: string;
  to: string;
  reason: string;
}

/** What stands in the form of a profile, as it was typed. */
export interface VenueForm {
  sealName: string;
  sealNumber: string;
  sealPicture: SealPicture | null;
  media: TypedMedium[];
  rules: TypedRule[];
  currency: Currency;
  buyer: TypedBand[];
  seller: TypedBand[];
  agreement: string;
  closings: TypedClosing[];
  opens: string;
  closes: string;
  hasCustody: boolean;
  custodian: string;
  accountName: string;
  number: string;
  bank: string;
  person: string;
  phone: string;
  address: string;
  effectiveOn: string;
  reason: string;
}

/** One thing that was typed and cannot be sent. */
export interface Unreadable {
  readonly field: Text;
  readonly what: Text;
}

export function emptyForm(): VenueForm {
  return {
    ...{
      sealName: '',
      sealNumber: '',
      sealPicture: null,
      media: [],
      rules: [],
      currency: 'CNY',
      buyer: [],
      seller: [],
    },
    ...{ agreement: '', closings: [], opens: '', closes: '', hasCustody: true, custodian: '' },
    ...{ accountName: '', number: '', bank: '', person: '', phone: '', address: '' },
    ...{ effectiveOn: '', reason: '' },
  };
}

/** The form of a profile as it stands. */
export function formOf(profile: WireVenueProfile): VenueForm {
  const { seal, rules, fees, closings, hours, custody, contact, media } = profile;
  const typed = (bands: readonly WireFeeBand[]): TypedBand[] =>
    bands.map(({ above, bps }) => ({ above, percent: percentText(bps) }));
  return {
    ...emptyForm(),
    ...{ sealName: seal.name, sealNumber: seal.number, sealPicture: seal.picture },
    media: media.map(({ medium, name, url }) => ({ medium, name, url: url ?? '' })),
    rules: rules.map(({ title, version, url, text }) => ({
      ...{ title, version, url: url ?? '', text: text ?? '' },
    })),
    currency: isCurrency(fees.currency) ? fees.currency : 'CNY',
    ...{ buyer: typed(fees.buyer), seller: typed(fees.seller), agreement: fees.agreement ?? '' },
    closings: closings.map((closing) => ({ ...closing })),
    ...{ opens: hours?.from ?? '', closes: hours?.to ?? '', hasCustody: custody !== null },
    ...custody,
    ...contact,
  };
}

/** What the form asks for, or what is wrong with it. */
export function wishOf(form: VenueForm): VenueWish | readonly Unreadable[] {
  const { currency, hasCustody, custodian, accountName, number, bank } = form;
  const [buyer, seller] = [bandsIn(form, 'buyer'), bandsIn(form, 'seller')];
  const wrong = [...missingIn(form), ...buyer.wrong, ...seller.wrong];
  if (wrong.length > 0) return wrong;
  const fees = { currency, buyer: buyer.bands, seller: seller.bands };
  const profile: WireVenueProfile = {
    rules: form.rules.map(({ title, version, url, text }) => ({
      ...{ title: title.trim(), version: version.trim() },
      ...{ url: orNull(url), text: orNull(text) },
    })),
    fees: { ...fees, agreement: orNull(form.agreement) },
    seal: {
      ...{ name: form.sealName.trim(), number: form.sealNumber.trim() },
      picture: form.sealPicture,
    },
    media: form.media.map(({ medium, name, url }) => ({
      ...{ medium, name: name.trim(), url: orNull(url) },
    })),
    closings: form.closings.map(({ from, to, reason }) => ({
      ...{ from, to: to === '' ? from : to, reason: reason.trim() },
    })),
    hours: form.opens === '' ? null : { from: form.opens, to: form.closes },
    custody: hasCustody
      ? trimmed({ custodian, accountName, number: number.normalize('NFKC'), bank })
      : null,
    contact: contactIn(form),
  };
  return { profile, effectiveOn: orNull(form.effectiveOn), reason: form.reason.trim() };
}

function contactIn({ person, phone, address }: VenueForm): WireVenueProfile['contact'] {
  return person.trim() === '' ? null : trimmed({ person, phone, address });
}

/** What has to be there and is not. */
function missingIn(form: VenueForm): readonly Unreadable[] {
  const needed: readonly (readonly [string, Text])[] = [
    [form.sealName, FORM.sealName],
    [form.sealNumber, FORM.sealNumber],
    ...form.rules.flatMap(({ title, version }) => [
      [title, FORM.rule] as const,
      [version, FORM.version] as const,
    ]),
    ...form.media.map(({ name }) => [name, FORM.mediumName] as const),
    ...form.closings.flatMap(({ from, reason }) => [
      [from, FORM.from] as const,
      [reason, FORM.reason] as const,
    ]),
    ...(form.opens === '' ? [] : [[form.closes, FORM.closes] as const]),
    ...(form.hasCustody ? custodyNeeds(form) : []),
    ...(form.person.trim() === ''
      ? []
      : [[form.phone, FORM.phone] as const, [form.address, FORM.address] as const]),
    [form.reason, FORM.why],
  ];
  return needed
    .filter(([typed]) => typed.trim() === '')
    .map(([, field]) => ({ field, what: UNREADABLE.missing }));
}

function custodyNeeds(form: VenueForm): readonly (readonly [string, Text])[] {
  return [
    [form.custodian, FORM.custodian],
    [form.accountName, FORM.accountName],
    [form.number, FORM.number],
    [form.bank, FORM.bank],
  ];
}

/** The bands of one side; an empty beginning is where the first one begins. */
function bandsIn(
  form: VenueForm,
  side: 'buyer' | 'seller',
): { readonly bands: readonly WireFeeBand[]; readonly wrong: readonly Unreadable[] } {
  const bands: WireFeeBand[] = [];
  const wrong: Unreadable[] = [];
  form[side].forEach(({ above, percent }, at) => {
    const amount = amountIn(at === 0 && above.trim() === '' ? '0' : above, form.currency);
    const bps = basisPointsIn(percent);
    if (amount === null) wrong.push({ field: FORM[side], what: UNREADABLE.amount });
    if (bps === null) wrong.push({ field: FORM[side], what: UNREADABLE.rate });
    if (amount !== null && bps !== null) bands.push({ above: amount, bps });
  });
  return { bands, wrong };
}

function orNull(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim();
}

function trimmed<Fields extends Readonly<Record<string, string>>>(fields: Fields): Fields {
  const entries = Object.entries(fields).map(([name, typed]) => [name, typed.trim()]);
  return Object.fromEntries(entries) as Fields;
}
