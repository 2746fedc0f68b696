import { Injectable } from '@nestjs/common';
import type { EnrolmentDeclarations } from '../../../contract/enrolment.js';
import { type Instant, instant } from '../../../core/kernel/instant.js';
import type { Reader } from '../../../platform/database/database.js';
import { integer, type Row, text, textOrNull } from '../../../platform/database/row.js';
import { placeholders } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { PageQuery } from '../../../platform/http/paging.js';
import type { ConsortiumAct, StoredConsortium, StoredMember } from './consortium.js';

type Read = Pick<Reader, 'query'>;
type Proposal = Omit<StoredConsortium, 'members' | 'acts'>;

/** Where consortia are kept: what was proposed, and each thing that was done about it; nothing is ever changed. */
@Injectable()
export class ConsortiaStore {
  async append(tx: Tx, { members, ...consortium }: Omit<StoredConsortium, 'acts'>): Promise<void> {
    const { id, lotId, leadId, agreementHash, mandateHash, deedId } = consortium;
    await tx.insert('consortia', [
      {
        ...{ id, lot_id: lotId, lead_id: leadId, deed_id: deedId },
        ...{ agreement_hash: agreementHash, mandate_hash: mandateHash },
        ...{ proposed_by: consortium.proposedBy, proposed_at: consortium.proposedAt },
      },
    ]);
    const rows = members.map((member, no) => ({
      ...{ consortium_id: id, no, organisation_id: member.organisationId, name: member.name },
      ...{ registration: member.registration, share_bps: member.shareBps },
      declarations: jsonOf(member.declarations),
    }));
    await tx.insert('consortium_members', rows);
  }

  /** Adds what somebody does about a consortium that was read under the lock of its lot. */
  async appendAct(tx: Tx, { id, acts }: StoredConsortium, act: ConsortiumAct): Promise<void> {
    await tx.insert('consortium_acts', [
      {
        ...{ consortium_id: id, no: acts.length, act: act.act },
        ...{ organisation_id: act.organisationId, declarations: jsonOf(act.declarations) },
        ...{ reason: act.reason, acted_by: act.by, acted_at: act.at },
      },
    ]);
  }

  async find(read: Read, id: string): Promise<StoredConsortium | null> {
    const rows = await read.query('SELECT * FROM consortia WHERE id = ?', [id]);
    return (await this.whole(read, rows))[0] ?? null;
  }

  async findAll(read: Read, ids: readonly string[]): Promise<StoredConsortium[]> {
    if (ids.length === 0) return [];
    const sql = `SELECT * FROM consortia WHERE id IN (${placeholders(ids.length)}) ORDER BY id`;
    return this.whole(read, await read.query(sql, ids));
  }

  /** Those of a lot, the first first. */
  async ofLot(read: Read, lotId: string): Promise<StoredConsortium[]> {
    const sql = 'SELECT * FROM consortia WHERE lot_id = ? ORDER BY id';
    return this.whole(read, await read.query(sql, [lotId]));
  }

  /** Up to `limit + 1` of those that an organisation is a member of, the newest first. */
  async findPage(
    read: Read,
    organisationId: string,
    { limit, cursor }: PageQuery,
  ): Promise<StoredConsortium[]> {
    const rows = await read.query(
      `SELECT c.* FROM consortia c JOIN consortium_members m ON m.consortium_id = c.id
        WHERE m.organisation_id = ? AND c.id < ? ORDER BY c.id DESC LIMIT ?`,
      [organisationId, cursor ?? 'd', limit + 1],
    );
    return this.whole(read, rows);
  }

  /** Whether an organisation is a member of a consortium that is enrolled for a lot. */
  async isEnrolledMember(read: Read, lotId: string, organisationId: string): Promise<boolean> {
    const rows = await read.query(
      `SELECT e.paddle FROM enrolments e
        JOIN consortium_members m ON m.consortium_id = e.consortium_id
        WHERE e.lot_id = ? AND m.organisation_id = ?`,
      [lotId, organisationId],
    );
    return rows.length > 0;
  }

  /** Whether an organisation is a member of the consortium that somebody led in a lot. */
  async isMemberUnder(
    read: Read,
    { lotId, defaulterId }: { readonly lotId: string; readonly defaulterId: string },
    organisationId: string,
  ): Promise<boolean> {
    const rows = await read.query(
      `SELECT e.paddle FROM enrolments e
        JOIN consortium_members m ON m.consortium_id = e.consortium_id
        WHERE e.lot_id = ? AND e.organisation_id = ? AND m.organisation_id = ?`,
      [lotId, defaulterId, organisationId],
    );
    return rows.length > 0;
  }

  private async whole(read: Read, rows: readonly Row[]): Promise<StoredConsortium[]> {
    const proposals = rows.map(proposalOf);
    const ids = proposals.map(({ id }) => id);
    if (ids.length === 0) return [];
    const [members, acts] = [
      await read.query(ofConsortia('consortium_members', ids), ids),
      await read.query(ofConsortia('consortium_acts', ids), ids),
    ];
    const of = (rowsOf: readonly Row[], id: string) =>
      rowsOf.filter((row) => text(row, 'consortium_id') === id);
    return proposals.map((proposal) => ({
      ...proposal,
      members: of(members, proposal.id).map(memberOf),
      acts: of(acts, proposal.id).map(actOf),
    }));
  }
}

function ofConsortia(table: string, ids: readonly string[]): string {
  return `SELECT * FROM ${table} WHERE consortium_id IN (${placeholders(ids.length)}) ORDER BY consortium_id, no`;
}

function proposalOf(row: Row): Proposal {
  return {
    id: text(row, 'id'),
    lotId: text(row, 'lot_id'),
    leadId: text(row, 'lead_id'),
    agreementHash: text(row, 'agreement_hash'),
    mandateHash: text(row, 'mandate_hash'),
    deedId: textOrNull(row, 'deed_id'),
    proposedBy: text(row, 'proposed_by'),
    proposedAt: at(row, 'proposed_at'),
  };
}

function memberOf(row: Row): StoredMember {
  return {
    organisationId: textOrNull(row, 'organisation_id'),
    name: text(row, 'name'),
    registration: textOrNull(row, 'registration'),
    shareBps: integer(row, 'share_bps'),
    declarations: declarationsIn(row),
  };
}

function actOf(row: Row): ConsortiumAct {
  return {
    act: text(row, 'act') as ConsortiumAct['act'],
    organisationId: text(row, 'organisation_id'),
    declarations: declarationsIn(row),
    reason: textOrNull(row, 'reason'),
    by: text(row, 'acted_by'),
    at: at(row, 'acted_at'),
  };
}

function declarationsIn(row: Row): EnrolmentDeclarations | null {
  const written = textOrNull(row, 'declarations');
  return written === null ? null : (JSON.parse(written) as EnrolmentDeclarations);
}

function jsonOf(declarations: EnrolmentDeclarations | null): string | null {
  return declarations === null ? null : JSON.stringify(declarations);
}

function at(row: Row, column: string): Instant {
  return instant(integer(row, column));
}
