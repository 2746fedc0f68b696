/** Where a rule comes from: the instrument with its number, and the article in it. */
export interface RuleSource {
  readonly title: { readonly zh: string; readonly en: string };
  readonly number: string | null;
  readonly article: string | null;
}
