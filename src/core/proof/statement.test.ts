import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalText } from '../kernel/canonical.js';
import { type AnswerStatement, statementText } from './statement.js';

const text = fc.string({ unit: 'binary' });
const count = fc.maxSafeNat();
const money = fc.option(fc.record({ amount: text, currency: text }));

const statements: fc.Arbitrary<AnswerStatement> = fc.record(
  {
    command: text,
    lot: text,
    paddle: fc.option(text),
    verdict: fc.constantFrom('accepted' as const, 'refused' as const),
    code: text,
    receivedAt: count,
    decidedAt: count,
    seq: count,
    hash: text,
    price: money,
    leader: fc.option(text),
    minimum: money,
    endsAt: count,
  },
  {
    requiredKeys: [
      'command',
      'lot',
      'paddle',
      'verdict',
      'receivedAt',
      'decidedAt',
      'seq',
      'hash',
      'price',
      'leader',
      'minimum',
      'endsAt',
    ],
  },
);

it('a statement is written as its canonical text', () => {
  fc.assert(
    fc.property(statements, (statement) => {
      expect(statementText(statement)).toBe(
        canonicalText({
          ...statement,
          price: statement.price && { ...statement.price },
          minimum: statement.minimum && { ...statement.minimum },
        }),
      );
    }),
  );
});
