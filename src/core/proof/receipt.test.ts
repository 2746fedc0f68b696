import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { nodeSha256 as sha256 } from '../../platform/proof/node-sha256.js';
import { namedKeys } from '../../platform/proof/node-signatures.js';
import { merkleTree } from './merkle.js';
import { parseReceipt, verifyReceipt } from './receipt.js';
import { signedText } from './signature.js';
import { type AnswerStatement, statementText } from './statement.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const tools = { sha256, verifySignature: namedKeys([{ keyId: 'key_1', publicKey: pem }]) };

function statement(command: string): AnswerStatement {
  return {
    command,
    lot: 'lot_1',
    paddle: '7',
    verdict: 'refused',
    code: 'below-minimum',
    receivedAt: 1_000,
    decidedAt: 1_004,
    seq: 12,
    hash: 'ab'.repeat(32),
    price: { amount: '100.00', currency: 'CNY' },
    leader: '3',
    minimum: { amount: '110.00', currency: 'CNY' },
    endsAt: 9_000,
  };
}

function answer() {
  const statements = ['cmd_aaaa', 'cmd_bbbb', 'cmd_cccc'].map(statement);
  const tree = merkleTree(statements.map(statementText), sha256);
  const batch = { batch: 'bat_1', root: tree.root, at: 1_005, leaves: 3 };
  const signature = sign(null, Buffer.from(signedText(batch)), privateKey).toString('base64url');
  const receipt = { ...batch, index: 1, path: tree.path(1), keyId: 'key_1', signature };
  return { ok: false, statement: statement('cmd_bbbb'), receipt, message: 'too low' };
}

function judge(kept: unknown) {
  const parsed = parseReceipt(JSON.parse(JSON.stringify(kept)));
  return parsed.ok ? verifyReceipt(parsed.value, tools) : parsed.error;
}

describe('a receipt', () => {
  it('proves what was answered', () => {
    expect(judge(answer())).toEqual({ verified: true, faults: [], unchecked: [] });
  });

  it('says that the signature is unchecked when nobody can check it', () => {
    const parsed = parseReceipt(answer());
    expect(parsed.ok && verifyReceipt(parsed.value, { sha256 }).unchecked).toEqual(['signature']);
  });

  const { statement: said, receipt } = answer();
  it.each([
    ['another statement', { statement: { ...said, seq: 13 }, receipt }, ['wrong-root']],
    ['another place', { statement: said, receipt: { ...receipt, index: 0 } }, ['wrong-root']],
    [
      'too long a path',
      { statement: said, receipt: { ...receipt, path: [...receipt.path, receipt.root] } },
      ['statement-not-in-batch'],
    ],
    ['another instant', { statement: said, receipt: { ...receipt, at: 1 } }, ['bad-signature']],
    ['another key', { statement: said, receipt: { ...receipt, keyId: 'key_2' } }, ['unknown-key']],
    [
      'another root',
      { statement: said, receipt: { ...receipt, root: 'cd'.repeat(32) } },
      ['wrong-root', 'bad-signature'],
    ],
  ])('does not prove %s', (_what, kept, faults) => {
    expect(judge(kept)).toMatchObject({ verified: false, faults });
  });

  it.each([
    ['nothing', null, { field: '', problem: 'is not an object' }],
    ['no statement', { receipt }, { field: 'statement', problem: 'is not an object' }],
    ['no receipt', { statement: said }, { field: 'receipt', problem: 'is not an object' }],
    [
      'a fraction',
      { statement: { ...said, seq: 1.5 }, receipt },
      { field: 'statement', problem: 'holds what no statement can hold' },
    ],
    [
      'a path that is not hashes',
      { statement: said, receipt: { ...receipt, path: ['x'] } },
      { field: 'receipt.path[0]', problem: 'is not a SHA-256 in lower-case hex' },
    ],
  ])('is unreadable with %s', (_what, kept, fault) => {
    expect(judge(kept)).toEqual(fault);
  });

  it.each([
    ['SPKI in base64', publicKey.export({ type: 'spki', format: 'der' }).toString('base64')],
    ['bare base64url', publicKey.export({ format: 'jwk' }).x ?? ''],
    [
      'bare hex',
      Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex'),
    ],
  ])('may be checked with a key in %s', (_form, key) => {
    const verifySignature = namedKeys([{ keyId: 'key_1', publicKey: key }]);
    const parsed = parseReceipt(answer());
    expect(parsed.ok && verifyReceipt(parsed.value, { sha256, verifySignature }).verified).toBe(
      true,
    );
  });
});
