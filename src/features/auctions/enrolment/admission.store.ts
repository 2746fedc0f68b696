import type { LotAdmission, LotPart } from '../../../contract/enrolment.js';
import type { Qualification } from '../../../core/eligibility/facts.js';
import type { Reader } from '../../../platform/database/database.js';
import {
  integer,
  integerOrNull,
  type Row,
  text,
  textOrNull,
} from '../../../platform/database/row.js';
import type { Tx } from '../../../platform/database/tx.js';

/** What was said at one time, in the place of what was said before it. */
export interface AdmissionVersion extends LotAdmission {
  readonly no: number;
  readonly by: string | null;
  readonly at: number | null;
}

/** Technology does not leave the country by default: the taker's controller is domestic unless the centre says otherwise. */
const UNLESS_SAID: LotAdmission = { isDomesticOnly: true, qualifications: [], parts: [] };

/** Who changes its mind more often than this has the oldest versions in the audit trail alone. */
const MOST = 200;

/** Who may take a lot, as the trading centre has said, or the defaults. */
export async function readAdmission(
  read: Pick<Reader, 'query'>,
  lotId: string,
): Promise<LotAdmission> {
  const [last] = await findVersions(read, lotId, 1);
  if (last === undefined) return UNLESS_SAID;
  const { isDomesticOnly, qualifications, parts } = last;
  return { isDomesticOnly, qualifications, parts };
}

/** What was said of a lot, the newest first, and beneath it what holds where nothing has been said. */
export async function readAdmissionVersions(
  read: Pick<Reader, 'query'>,
  lotId: string,
): Promise<readonly [AdmissionVersion, ...AdmissionVersion[]]> {
  const unsaid = { ...UNLESS_SAID, no: 0, by: null, at: null };
  const [last = unsaid, ...before] = await findVersions(read, lotId, MOST);
  return last.no === 0 ? [last] : [last, ...before, unsaid];
}

/** Keeps what is said now. The row of the lot is locked, so that nobody else gives the same number. */
export async function appendAdmission(
  tx: Tx,
  lotId: string,
  { no, isDomesticOnly, qualifications, parts, by, at }: AdmissionVersion,
): Promise<void> {
  const row = {
    ...{ lot_id: lotId, no, is_domestic_only: isDomesticOnly, said_by: by, said_at: at },
    ...{ qualifications: JSON.stringify(qualifications), parts: JSON.stringify(parts) },
  };
  await tx.insert('admission_versions', [row]);
}

async function findVersions(
  read: Pick<Reader, 'query'>,
  lotId: string,
  limit: number,
): Promise<AdmissionVersion[]> {
  const sql = 'SELECT * FROM admission_versions WHERE lot_id = ? ORDER BY no DESC LIMIT ?';
  return (await read.query(sql, [lotId, limit])).map(versionOf);
}

function versionOf(row: Row): AdmissionVersion {
  return {
    no: integer(row, 'no'),
    isDomesticOnly: integer(row, 'is_domestic_only') === 1,
    qualifications: JSON.parse(text(row, 'qualifications')) as Qualification[],
    parts: JSON.parse(text(row, 'parts')) as LotPart[],
    by: textOrNull(row, 'said_by'),
    at: integerOrNull(row, 'said_at'),
  };
}
