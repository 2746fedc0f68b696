import type { Agreement, EnrolmentDeclarations } from '../../../contract/enrolment.js';
import type { Reader } from '../../../platform/database/database.js';
import { text } from '../../../platform/database/row.js';
import { placeholders } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/tx.js';

/** What a bidder accepted and declared, by whom, and when. */
export interface Acceptance {
  readonly lotId: string;
  readonly paddle: string;
  readonly agreement: Agreement;
  readonly declarations: EnrolmentDeclarations;
  readonly by: string;
}

/** Keeps an acceptance, and the text that it is of, once for all who accepted the same. */
export async function addAcceptance(tx: Tx, acceptance: Acceptance): Promise<void> {
  const { lotId, paddle, agreement, declarations, by } = acceptance;
  await keepAgreement(tx, lotId, agreement);
  await tx.insert('acceptances', [
    {
      ...{ lot_id: lotId, paddle, agreement_hash: agreement.hash },
      declarations: JSON.stringify(declarations),
      ...{ accepted_by: by, accepted_at: tx.now },
    },
  ]);
}

/** What the bidders of a lot declared, by paddle. */
export async function readDeclarations(
  read: Pick<Reader, 'query'>,
  lotId: string,
): Promise<ReadonlyMap<string, EnrolmentDeclarations>> {
  const rows = await read.query('SELECT paddle, declarations FROM acceptances WHERE lot_id = ?', [
    lotId,
  ]);
  return new Map(
    rows.map((row) => [
      text(row, 'paddle'),
      JSON.parse(text(row, 'declarations')) as EnrolmentDeclarations,
    ]),
  );
}

/** Keeps a text that somebody is to agree to, by its hash. */
export async function keepAgreement(tx: Tx, lotId: string, agreement: Agreement): Promise<void> {
  await tx.insert('agreements', [{ ...agreement, lot_id: lotId }], { keys: ['hash'], update: [] });
}

/** Texts that were kept, by their hashes. */
export async function findAgreements(
  read: Pick<Reader, 'query'>,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, Agreement>> {
  if (hashes.length === 0) return new Map();
  const sql = `SELECT hash, zh, en FROM agreements WHERE hash IN (${placeholders(hashes.length)})`;
  const found = await read.query(sql, hashes);
  return new Map(
    found.map((row) => [
      text(row, 'hash'),
      { hash: text(row, 'hash'), zh: text(row, 'zh'), en: text(row, 'en') },
    ]),
  );
}
