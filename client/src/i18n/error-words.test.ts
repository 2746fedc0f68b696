import { describe, expect, it } from '@jest/globals';
import { ERRORS } from '../../../src/contract/errors.js';
import type { FailureCode } from '../api/http.js';
import { wordsFor } from './error-words.js';

const CODES = [...Object.keys(ERRORS), 'unreachable'] as readonly FailureCode[];

describe('a refusal in words', () => {
  it.each(CODES)('says in both languages what %s means', (code) => {
    const { zh, en } = wordsFor(code);
    expect(zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(en).toMatch(/^[A-Z][^\p{Script=Han}]+\.$/u);
  });
});
