import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { contentHash } from './command.js';
import { SECRET_FIELDS } from './secret-fields.js';

const CONTENT = { b: [1, { y: null, x: '权' }], a: { d: 1.5, c: true } };

describe('the hash of what a command says', () => {
  it('does not depend on the order of fields', () => {
    const turned = { a: { c: true, d: 1.5 }, b: [1, { x: '权', y: null }] };
    expect(contentHash(turned)).toBe(contentHash(CONTENT));
  });

  it.each([
    ['the order of a list', { ...CONTENT, b: [{ y: null, x: '权' }, 1] }],
    ['a text for a number', { ...CONTENT, a: { d: '1.5', c: true } }],
    ['nothing for null', { ...CONTENT, b: [1, { x: '权' }] }],
    ['one more field', { ...CONTENT, e: 0 }],
  ])('depends on %s', (_, other) => {
    expect(contentHash(other)).not.toBe(contentHash(CONTENT));
  });

  it.each([...SECRET_FIELDS])('says nothing of %s, at any depth', (field) => {
    const said = (secret: string) => ({ email: 'li.na@bank.test', [field]: secret });
    expect(contentHash(said('one'))).toBe(contentHash(said('another')));
    expect(contentHash([said('one')])).toBe(contentHash([said('another')]));
    const plain = createHash('sha256')
      .update(JSON.stringify(said('one')))
      .digest('hex');
    expect(contentHash(said('one'))).not.toBe(plain);
  });
});
