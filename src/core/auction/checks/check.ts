import type { TermsFaultCode } from '../terms-fault.js';
import type { Format, Terms, TermsOf } from '../terms.js';

/** What may be wrong with terms: the field, the word for it, and how it is found. */
export type TermsCheck = readonly [
  field: string,
  code: TermsFaultCode,
  fails: (terms: Terms) => boolean,
];

/** A check of a rule that only some formats have; it finds nothing wrong with the others. */
export function ruleOf<F extends Format>(
  formats: readonly F[],
): (
  field: string,
  code: TermsFaultCode,
  fails: (rules: TermsOf<F>['rules'], terms: TermsOf<F>) => boolean,
) => TermsCheck {
  const isOne = (terms: Terms): terms is TermsOf<F> =>
    (formats as readonly Format[]).includes(terms.format);
  return (field, code, fails) => [
    `rules.${field}`,
    code,
    (terms) => isOne(terms) && fails(terms.rules, terms),
  ];
}
