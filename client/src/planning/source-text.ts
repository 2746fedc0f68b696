import type { PackParameter } from '../../../src/contract/listing.js';
import { say } from '../i18n/language.js';

/** Where a rule comes from: `《…》（法释〔2016〕18号）第12条`. */
export function sourceText({ title, number, article }: PackParameter['source']): string {
  return say({
    zh: `《${title.zh}》${number ? `（${number}）` : ''}${article ? `第${article}条` : ''}`,
    en: `${title.en}${number ? ` (${number})` : ''}${article ? `, art. ${article}` : ''}`,
  });
}
