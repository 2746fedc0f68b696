import { describe, expect, it } from '@jest/globals';
import { sought, termsOf, termsWithin, wordsIn } from './search-text.js';

describe('a text that is searched', () => {
  it.each([
    ['ＬＩ-ION  Ａ型', 'li-ion a型'],
    [' 锂电池\n隔膜\t', '锂电池 隔膜'],
    ['a\0b\ud800c', 'a b c'],
    ['\u3000', ''],
  ])('is plain: %j', (text, plain) => {
    expect(sought(text)).toBe(plain);
  });

  it('has words, each once', () => {
    expect(wordsIn('LI li 锂电池')).toEqual(['li', '锂电池']);
    expect(wordsIn('  ')).toEqual([]);
  });

  it('is kept under pairs of characters, which a pair of surrogates is one of', () => {
    expect(termsOf('锂电池 a')).toEqual(['锂电', '电池', '池', 'a']);
    expect(termsOf('𠮷野')).toEqual(['𠮷野', '野']);
    expect(termsOf('哈哈哈')).toEqual(['哈哈', '哈']);
  });

  it('is found by the pairs of any part of its words', () => {
    expect(termsWithin('电池')).toEqual(['电池']);
    expect(termsWithin('哈哈哈')).toEqual(['哈哈']);
    const kept = new Set(termsOf('一种锂电池隔膜 with two licences'));
    for (const part of ['锂电', '种锂电池隔', 'licenc', 'two']) {
      expect(termsWithin(part).every((term) => kept.has(term))).toBe(true);
    }
  });
});
