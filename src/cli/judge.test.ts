import { describe, expect, it } from '@jest/globals';
import { english1 } from '../../test/golden/english-1.js';
import { signTest, TEST_KEY } from '../../test/kit/records.js';
import { merkleTree } from '../core/proof/merkle.js';
import { type LotRecord, recordText } from '../core/proof/record.js';
import { signedText } from '../core/proof/signature.js';
import { type AnswerStatement, statementText } from '../core/proof/statement.js';
import { nodeSha256 } from '../platform/proof/node-sha256.js';
import { judge } from './judge.js';

const record = english1();
const ANOTHER_KEY = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';

function asJson(value: LotRecord): unknown {
  return JSON.parse(recordText(value));
}

/** What a bidder was told when the record stood at `seq`. */
function answerAt(seq: number, change: Partial<AnswerStatement> = {}) {
  const statement: AnswerStatement = {
    command: 'cmd-0001',
    lot: record.lot,
    paddle: 'D',
    verdict: 'accepted',
    receivedAt: 1,
    decidedAt: 2,
    seq,
    hash: record.entries[seq - 1]?.hash ?? '',
    price: null,
    leader: null,
    minimum: null,
    endsAt: 3,
    ...change,
  };
  const tree = merkleTree([statementText(statement), 'another'], nodeSha256);
  const batch = { batch: 'bat_1', root: tree.root, at: 2, leaves: 2 };
  const signature = signTest(signedText(batch));
  const receipt = { ...batch, index: 0, path: tree.path(0), keyId: TEST_KEY.keyId, signature };
  return { ok: true, statement, receipt };
}

describe('the verifier', () => {
  const evidence = asJson(record);
  const trusted = [TEST_KEY.publicKey];

  it('says that a record without a trusted key rests on its own', () => {
    expect(judge({ evidence, answers: [], trusted: [] })).toMatchObject({
      verified: true,
      unchecked: [{}, { what: expect.stringContaining('compare it with a published one') }],
    });
  });

  it('holds a record against the key that the reader trusts', () => {
    expect(judge({ evidence, answers: [], trusted })).toMatchObject({ verified: true });
    expect(judge({ evidence, answers: [], trusted: [ANOTHER_KEY] })).toMatchObject({
      verified: false,
      faults: [{ seq: 26, what: 'signed head: bad-signature' }],
    });
  });

  it('does not believe a record whose own key is no key', () => {
    const keys = [{ keyId: TEST_KEY.keyId, publicKey: 'none' }];
    expect(
      judge({ evidence: asJson({ ...record, keys }), answers: [], trusted: [] }),
    ).toMatchObject({ verified: false, faults: [{ what: 'signed head: unknown-key' }] });
  });

  it('judges an answer by its receipt', () => {
    expect(judge({ evidence: answerAt(25), answers: [], trusted })).toEqual({
      verified: true,
      faults: [],
      unchecked: [],
    });
    expect(judge({ evidence: answerAt(25), answers: [], trusted: [ANOTHER_KEY] })).toMatchObject({
      verified: false,
    });
  });

  it.each([
    ['in the record', answerAt(25), []],
    [
      'left out of the record',
      answerAt(25, { hash: 'ab'.repeat(32) }),
      [{ seq: 25, what: expect.stringContaining('of which the answer spoke') }],
    ],
    [
      'of another lot',
      answerAt(25, { lot: 'lot_2' }),
      [{ seq: null, what: 'the answer speaks of another lot' }],
    ],
    [
      'made up',
      { ...answerAt(25), statement: answerAt(24).statement },
      [{ seq: null, what: 'a receipt is not real: wrong-root' }],
    ],
  ])('finds an answer %s', (_what, answer, faults) => {
    expect(judge({ evidence, answers: [answer], trusted })).toMatchObject({
      verified: faults.length === 0,
      faults,
    });
  });

  it.each([
    ['no object', [], 'neither a record nor an answer: it is not an object'],
    [
      'another format',
      { ...record, format: 'ipgavel-record/9' },
      'neither a record nor an answer: format is not ipgavel-record/1',
    ],
    [
      'no entries',
      { format: 'ipgavel-record/1', lot: 'lot_1', engine: 'english-1' },
      'neither a record nor an answer: entries is not a list',
    ],
  ])('cannot read %s', (_what, json, message) => {
    expect(() => judge({ evidence: json, answers: [], trusted: [] })).toThrow(message);
  });

  it('refuses a trusted key that is none', () => {
    expect(() => judge({ evidence, answers: [], trusted: ['AAAA'] })).toThrow();
  });
});
