import type { LotAdmission, LotPart } from '../../../contract/enrolment.js';
import type { Part, Qualification } from '../../../core/eligibility/facts.js';
import type { Reader } from '../../../platform/database/database.js';
import { integer, text } from '../../../platform/database/row.js';
import type { Tx } from '../../../platform/database/tx.js';

/** Technology does not leave the country by default: the taker's controller is domestic unless the centre says otherwise. */
const UNLESS_SAID: Pick<LotAdmission, 'isDomesticOnly' | 'qualifications'> = {
  isDomesticOnly: true,
  qualifications: [],
};

/** Who may take a lot, as the trading centre has said, or the defaults. */
export async function readAdmission(
  read: Pick<Reader, 'query'>,
  lotId: string,
): Promise<LotAdmission> {
  const [row] = await read.query('SELECT * FROM lot_admissions WHERE lot_id = ?', [lotId]);
  const rows = await read.query(
    'SELECT part, organisation_id FROM lot_parts WHERE lot_id = ? ORDER BY part, organisation_id',
    [lotId],
  );
  const parts: LotPart[] = rows.map((one) => ({
    part: text(one, 'part') as Part,
    organisationId: text(one, 'organisation_id'),
  }));
  if (row === undefined) return { ...UNLESS_SAID, parts };
  return {
    isDomesticOnly: integer(row, 'is_domestic_only') === 1,
    qualifications: JSON.parse(text(row, 'qualifications')) as Qualification[],
    parts,
  };
}

/** Puts what is said now in the place of what was said before. */
export async function replaceAdmission(
  tx: Tx,
  lotId: string,
  { isDomesticOnly, qualifications, parts }: LotAdmission,
): Promise<void> {
  const row = {
    ...{ lot_id: lotId, is_domestic_only: isDomesticOnly },
    qualifications: JSON.stringify(qualifications),
  };
  await tx.insert('lot_admissions', [row], {
    keys: ['lot_id'],
    update: ['is_domestic_only', 'qualifications'],
  });
  await tx.execute('DELETE FROM lot_parts WHERE lot_id = ?', [lotId]);
  const rows = parts.map(({ part, organisationId }) => ({
    ...{ lot_id: lotId, part, organisation_id: organisationId },
  }));
  if (rows.length > 0) await tx.insert('lot_parts', rows);
}
