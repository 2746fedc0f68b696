/**
 * The language of somebody who has not chosen one: the first of the languages of their browser that we have (`zh-CN`,
 * `en-GB`, the most wanted first); Chinese where none is named, English for everybody else.
 */
export function preferredOf(languages: readonly string[]): 'zh' | 'en' {
  for (const wanted of languages) {
    if (/^zh\b/i.test(wanted)) return 'zh';
    if (/^en\b/i.test(wanted)) return 'en';
  }
  return languages.length === 0 ? 'zh' : 'en';
}
