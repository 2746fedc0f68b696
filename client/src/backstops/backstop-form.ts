import type {
  BackstopNature,
  BackstopTerms,
  BackstopWish,
} from '../../../src/contract/backstops.js';
import type { PackParameter } from '../../../src/contract/listing.js';
import { chinaField } from '../desk/china-field.js';
import { usualText } from './backstop-texts.js';

const DAY_MS = 86_400_000;

/** What stands in the form of an undertaking, as it was typed. */
export interface BackstopForm {
  price: string;
  afterFailures: number;
  validUntil: string;
  nature: BackstopNature;
  evidence: Record<string, string>;
}

/** What is usual, for a form that nothing has been typed into. */
export function usualForm({ usual, parameters }: BackstopTerms, now: number): BackstopForm {
  const number = (name: string, otherwise: number): number => {
    const value = parameters.find((one) => one.name === name)?.value;
    return typeof value === 'number' ? value : otherwise;
  };
  return {
    price: usual?.amount ?? '',
    afterFailures: number('afterFailures', 1),
    validUntil: chinaField(now + number('validDays', 365) * DAY_MS),
    nature: 'purchase',
    evidence: {},
  };
}

/** What may be stated with it, in the order of the pack. */
export function askedOf({ parameters }: BackstopTerms): readonly PackParameter[] {
  return parameters.filter(({ evidence }) => evidence !== null);
}

/** What is usual beside what is typed, in the order of the pack, each with where it comes from. */
export function toldOf({ parameters }: BackstopTerms) {
  return parameters.flatMap(({ name, value, source }) => {
    const words = usualText(name, value);
    return words === null ? [] : [{ name, words, source }];
  });
}

/** What is asked for, once the price can be read. */
export function wishOf(form: BackstopForm, price: string): BackstopWish {
  const stated = Object.entries(form.evidence)
    .map(([name, words]) => [name, words.trim()] as const)
    .filter(([, words]) => words !== '');
  return {
    ...{ price, afterFailures: form.afterFailures, nature: form.nature },
    validUntil: `${form.validUntil}:00+08:00`,
    evidence: Object.fromEntries(stated),
  };
}
