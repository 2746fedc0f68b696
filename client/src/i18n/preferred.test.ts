import { describe, expect, it } from '@jest/globals';
import { preferredOf } from './preferred.js';

describe('the language of somebody who has not chosen one', () => {
  it.each([
    [['zh-CN', 'en'], 'zh'],
    [['zh-Hant-HK'], 'zh'],
    [['en-GB', 'zh-CN'], 'en'],
    [['de-DE', 'zh-CN', 'en'], 'zh'],
    [['de-DE', 'EN-us'], 'en'],
    [['de-DE', 'fr'], 'en'],
    [['zhx', 'en'], 'en'],
    [[], 'zh'],
  ] as const)('of %j is %s', (languages, language) => {
    expect(preferredOf(languages)).toBe(language);
  });
});
