import { Injectable } from '@nestjs/common';
import type { ForfeitTerms } from '../../../core/forfeit/forfeit-terms.js';
import { instant } from '../../../core/kernel/instant.js';
import type { Currency } from '../../../core/money/currency.js';
import type { Reader } from '../../../platform/database/database.js';
import { integer, minor, type Row, text, textOrNull } from '../../../platform/database/row.js';
import { placeholders } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { PageQuery } from '../../../platform/http/paging.js';
import type { Forfeit, ForfeitAct, ForfeitCause, ForfeitState } from './forfeit.js';

type Queries = Pick<Reader, 'query'>;

/** Which forfeited deposits are asked for. */
export interface ForfeitsWanted extends PageQuery {
  readonly lot?: string | undefined;
  readonly state?: ForfeitState | undefined;
}

/** Where forfeited deposits are kept, and what was done about them, which is only ever added to. */
@Injectable()
export class ForfeitsStore {
  async append(tx: Tx, one: Forfeit): Promise<void> {
    const row = {
      ...{ id: one.id, lot_id: one.lotId, paddle: one.paddle, cause: one.cause },
      ...{ centre_id: one.centreId, lister_id: one.listerId, payer_id: one.payerId },
      ...{ payment_id: one.paymentId, journal_id: one.journalId, currency: one.currency },
      ...{ paid: one.paid, deposit: one.deposit, first_price: one.firstPrice },
      ...{ buyer_commission: one.commission.buyer, seller_commission: one.commission.seller },
      ...{ terms: JSON.stringify(one.terms), members: JSON.stringify(one.members) },
      ...{ reason: one.reason, asked_by: one.askedBy, declared_by: one.declaredBy },
      ...{ declared_at: one.declaredAt, applies_from: one.appliesFrom },
      ...{ state: one.state, live_key: liveKeyOf(one) },
    };
    await tx.insert('forfeits', [row]);
  }

  async appendAct(tx: Tx, id: string, act: ForfeitAct): Promise<void> {
    const earlier = await this.actsOf(tx, [id]);
    const row = {
      ...{ forfeit_id: id, no: (earlier.get(id)?.length ?? 0) + 1, kind: act.kind },
      ...{ content: JSON.stringify(act.content), asked_by: act.askedBy },
      ...{ done_by: act.by, done_at: act.at },
    };
    await tx.insert('forfeit_acts', [row]);
  }

  async settle(tx: Tx, { id, lotId, paddle }: Forfeit, state: ForfeitState): Promise<void> {
    const liveKey = liveKeyOf({ lotId, paddle, state });
    const sql = 'UPDATE forfeits SET state = ?, live_key = ? WHERE id = ?';
    await tx.execute(sql, [state, liveKey, id]);
  }

  async lock(tx: Tx, id: string): Promise<Forfeit | null> {
    const [row] = await tx.lock('SELECT * FROM forfeits WHERE id = ?', [id]);
    return row === undefined ? null : forfeitOf(row);
  }

  /** The one of a place in a lot that has not been taken back, locked. */
  async lockLive(tx: Tx, of: Pick<Forfeit, 'lotId' | 'paddle'>): Promise<Forfeit | null> {
    const [row] = await tx.lock('SELECT * FROM forfeits WHERE live_key = ?', [
      liveKeyOf({ ...of, state: 'pending' }),
    ]);
    return row === undefined ? null : forfeitOf(row);
  }

  async findAll(read: Queries, ids: readonly string[]): Promise<Forfeit[]> {
    if (ids.length === 0) return [];
    const sql = `SELECT * FROM forfeits WHERE id IN (${placeholders(ids.length)})`;
    return (await read.query(sql, ids)).map(forfeitOf);
  }

  /** Up to `limit + 1` of those that an organisation has a part in, newest first; all where it is null. */
  async findPage(read: Queries, of: string | null, wanted: ForfeitsWanted): Promise<Forfeit[]> {
    const { limit, cursor, lot = null, state = null } = wanted;
    const rows = await read.query(
      `SELECT * FROM forfeits WHERE id < ?
        AND (? IS NULL OR centre_id = ? OR lister_id = ? OR payer_id = ?)
        AND (? IS NULL OR lot_id = ?) AND (? IS NULL OR state = ?)
       ORDER BY id DESC LIMIT ?`,
      [cursor ?? 'g', of, of, of, of, lot, lot, state, state, limit + 1],
    );
    return rows.map(forfeitOf);
  }

  /** What was done about each of these, the first first. */
  async actsOf(
    read: Queries,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, readonly ForfeitAct[]>> {
    const found = new Map<string, readonly ForfeitAct[]>();
    if (ids.length === 0) return found;
    const sql = `SELECT * FROM forfeit_acts WHERE forfeit_id IN (${placeholders(ids.length)})
      ORDER BY forfeit_id, no`;
    for (const row of await read.query(sql, ids)) {
      const id = text(row, 'forfeit_id');
      found.set(id, [...(found.get(id) ?? []), actOf(row)]);
    }
    return found;
  }
}

function liveKeyOf({ lotId, paddle, state }: Pick<Forfeit, 'lotId' | 'paddle' | 'state'>) {
  return state === 'revoked' ? null : `${lotId}/${paddle}`;
}

function actOf(row: Row): ForfeitAct {
  return {
    kind: text(row, 'kind') as ForfeitAct['kind'],
    content: JSON.parse(text(row, 'content')) as unknown,
    askedBy: text(row, 'asked_by'),
    by: text(row, 'done_by'),
    at: instant(integer(row, 'done_at')),
  };
}

function forfeitOf(row: Row): Forfeit {
  return {
    id: text(row, 'id'),
    lotId: text(row, 'lot_id'),
    paddle: text(row, 'paddle'),
    cause: text(row, 'cause') as ForfeitCause,
    centreId: text(row, 'centre_id'),
    listerId: text(row, 'lister_id'),
    payerId: text(row, 'payer_id'),
    paymentId: textOrNull(row, 'payment_id'),
    journalId: textOrNull(row, 'journal_id'),
    currency: text(row, 'currency') as Currency,
    paid: minor(row, 'paid'),
    deposit: minor(row, 'deposit'),
    firstPrice: minor(row, 'first_price'),
    commission: { buyer: minor(row, 'buyer_commission'), seller: minor(row, 'seller_commission') },
    terms: JSON.parse(text(row, 'terms')) as ForfeitTerms,
    members: JSON.parse(text(row, 'members')) as Forfeit['members'],
    reason: text(row, 'reason'),
    askedBy: text(row, 'asked_by'),
    declaredBy: text(row, 'declared_by'),
    declaredAt: instant(integer(row, 'declared_at')),
    appliesFrom: instant(integer(row, 'applies_from')),
    state: text(row, 'state') as ForfeitState,
  };
}
