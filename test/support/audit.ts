import { expect } from '@jest/globals';
import type { Stage } from '../../src/bots/stage.js';
import type { Statement } from '../../src/contract/bidding.js';
import { statementText } from '../../src/core/proof/statement.js';
import { parseReceipt, type ProofTools, verifyReceipt } from '../../src/core/proof/receipt.js';
import { type LotRecord, parseRecord } from '../../src/core/proof/record.js';
import type { RecordVerdict } from '../../src/core/proof/verdict.js';
import { verifyRecord } from '../../src/core/proof/verify.js';
import { integer, text } from '../../src/platform/database/row.js';
import { nodeSha256 } from '../../src/platform/proof/node-sha256.js';
import { type NamedKey, namedKeys } from '../../src/platform/proof/node-signatures.js';
import type { Answered } from './crowd.js';
import { openOutsideReader } from './outside-reader.js';

interface StoredAnswer {
  /** The canonical text that was hashed and signed. */
  readonly words: string;
  readonly batch: string;
  readonly index: number;
}

interface Evidence {
  readonly stage: Stage;
  readonly databaseUrl: string;
  readonly lot: string;
  readonly answered: readonly Answered[];
}

/** What verifies a server's proofs: its published keys, and every hash worked out again. */
export async function proofTools(stage: Stage): Promise<ProofTools> {
  const { keys } = (await stage.admin.http.get('/keys')) as { keys: readonly NamedKey[] };
  return { sha256: nodeSha256, verifySignature: namedKeys(keys) };
}

/**
 * Holds what bidders were told against what is stored: every answer is there word for word, its receipt proves it,
 * what was accepted is in the record at its number and hash, nothing is in there twice, and the record verifies with
 * every decision taken again. Answers the verdict.
 */
export async function audit(evidence: Evidence): Promise<RecordVerdict> {
  const { stage, databaseUrl, lot, answered } = evidence;
  const tools = await proofTools(stage);
  const record = await readRecord(stage, lot);
  const stored = await storedAnswers(databaseUrl, lot);
  expect(differing(answered, stored)).toEqual([]);
  expect(unproven(answered, tools)).toEqual([]);
  const accepted = [...stored.values()]
    .map(({ words }) => JSON.parse(words) as Statement)
    .filter(({ verdict }) => verdict === 'accepted');
  expect(accepted.map(placeOf).sort()).toEqual(bidPlaces(record).sort());
  const verdict = verifyRecord(record, tools);
  expect(verdict).toMatchObject({ verified: true, faults: [], unchecked: [] });
  return verdict;
}

/** The whole record, with every opening, as an auditor gets it. */
export async function readRecord(stage: Stage, lot: string): Promise<LotRecord> {
  const record = parseRecord(await stage.auditor.record(lot));
  if (!record.ok) throw new Error(`the record of ${lot}: ${JSON.stringify(record.error)}`);
  return record.value;
}

/** All durable answers about a lot, by command id. */
async function storedAnswers(url: string, lot: string): Promise<Map<string, StoredAnswer>> {
  const reader = await openOutsideReader(url);
  const rows = await reader.query(
    'SELECT command_id, answer, batch_id, leaf_index FROM answers WHERE stream_id = ?',
    [lot],
  );
  await reader.close();
  return new Map(
    rows.map((row) => [
      text(row, 'command_id'),
      {
        words: text(row, 'answer'),
        batch: text(row, 'batch_id'),
        index: integer(row, 'leaf_index'),
      },
    ]),
  );
}

/** The command ids whose answer is lost, or stored otherwise than it was given. */
function differing(answered: readonly Answered[], stored: Map<string, StoredAnswer>): string[] {
  return answered
    .filter(({ request, answer: { statement, receipt } }) => {
      const kept = stored.get(request.commandId);
      const isSame = kept !== undefined && kept.words === statementText(statement);
      return !isSame || kept.batch !== receipt.batch || kept.index !== receipt.index;
    })
    .map(({ request }) => request.commandId);
}

/** The command ids whose receipt proves nothing. */
function unproven(answered: readonly Answered[], tools: ProofTools): string[] {
  return answered
    .filter(({ request, answer }) => {
      const kept = parseReceipt(answer);
      const isAboutIt = answer.statement.command === request.commandId;
      if (!kept.ok || !isAboutIt) return true;
      const { verified, unchecked } = verifyReceipt(kept.value, tools);
      return !verified || unchecked.length > 0;
    })
    .map(({ request }) => request.commandId);
}

/** An accepted bid by where the record has it, and whose it is. */
function placeOf({ seq, hash, paddle }: Pick<Statement, 'seq' | 'hash' | 'paddle'>): string {
  return `${String(seq).padStart(9, '0')} ${hash} ${paddle}`;
}

function bidPlaces({ entries }: LotRecord): string[] {
  return entries.flatMap(({ body, hash }, index) => {
    const { type, paddle } = JSON.parse(body) as { type: string; paddle: string };
    return type === 'bid' ? [placeOf({ seq: index + 1, hash, paddle })] : [];
  });
}
