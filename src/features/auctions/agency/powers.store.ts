import { Injectable } from '@nestjs/common';
import { type Instant, instant } from '../../../core/kernel/instant.js';
import type { Currency } from '../../../core/money/currency.js';
import type { Reader } from '../../../platform/database/database.js';
import {
  integer,
  minorOrNull,
  type Row,
  type SqlValue,
  text,
  textOrNull,
} from '../../../platform/database/row.js';
import { placeholders } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { PageQuery } from '../../../platform/http/paging.js';
import type { PowerAct, StoredPower } from './power.js';

type Read = Pick<Reader, 'query'>;

/** Under this id of a command a power's end stands among the answers, where each batch of bids looks anyway. */
const END = 'power-ended';

/** What a batch looks up to learn whether a power has ended. */
export function endOfPower(powerId: string): {
  readonly actorId: string;
  readonly commandId: string;
} {
  return { actorId: powerId, commandId: END };
}

/** Where powers of attorney are kept, with what was done about each; nothing is ever changed. */
@Injectable()
export class PowersStore {
  async append(tx: Tx, power: Omit<StoredPower, 'acts'>): Promise<void> {
    const { id, lotId, principalId, agentId, mayEnrol, maySign, limit, currency } = power;
    await tx.insert('powers', [
      {
        ...{ id, lot_id: lotId, principal_id: principalId, agent_id: agentId },
        ...{ may_enrol: mayEnrol, may_sign: maySign, limit_minor: limit, currency },
        ...{ valid_from: power.validFrom, valid_until: power.validUntil, deed_id: power.deedId },
        ...{ given_by: power.givenBy, given_at: power.givenAt },
      },
    ]);
  }

  /** Adds what somebody does about a power that was read under the lock of its lot. */
  async appendAct(tx: Tx, { id, acts }: StoredPower, act: PowerAct): Promise<void> {
    const row = { power_id: id, no: acts.length, act: act.act, reason: act.reason };
    await tx.insert('power_acts', [{ ...row, acted_by: act.by, acted_at: act.at }]);
  }

  /**
   * Has every batch that is decided from now on find that a power has ended, without asking for more than it does
   * anyway. The mark is kept longer than the power would have been good.
   */
  async markEnded(tx: Tx, { id, validUntil }: StoredPower): Promise<void> {
    await tx.insert('answers', [
      {
        ...{ actor_id: id, command_id: END, stream_id: '', input_hash: '' },
        ...{ answer: END, batch_id: '', leaf_index: 0, answered_at: validUntil },
      },
    ]);
  }

  async find(read: Read, id: string): Promise<StoredPower | null> {
    return (await this.where(read, 'id = ?', [id]))[0] ?? null;
  }

  /** Those for a lot, the first first. */
  ofLot(read: Read, lotId: string): Promise<StoredPower[]> {
    return this.where(read, 'lot_id = ? ORDER BY id', [lotId]);
  }

  /** Those by which an organisation acts on a lot, the first first. */
  ofAgent(read: Read, lotId: string, agentId: string): Promise<StoredPower[]> {
    return this.where(read, 'lot_id = ? AND agent_id = ? ORDER BY id', [lotId, agentId]);
  }

  /** Up to `limit + 1` that an organisation has given or been given, the newest first. */
  findPage(
    read: Read,
    organisationId: string,
    { limit, cursor }: PageQuery,
  ): Promise<StoredPower[]> {
    return this.where(
      read,
      '(principal_id = ? OR agent_id = ?) AND id < ? ORDER BY id DESC LIMIT ?',
      [organisationId, organisationId, cursor ?? 'q', limit + 1],
    );
  }

  private async where(
    read: Read,
    conditions: string,
    params: readonly SqlValue[],
  ): Promise<StoredPower[]> {
    const rows = await read.query(`SELECT * FROM powers WHERE ${conditions}`, params);
    const ids = rows.map((row) => text(row, 'id'));
    if (ids.length === 0) return [];
    const acts = await read.query(
      `SELECT * FROM power_acts WHERE power_id IN (${placeholders(ids.length)})
        ORDER BY power_id, no`,
      ids,
    );
    return rows.map((row) => ({
      ...powerOf(row),
      acts: acts.filter((one) => text(one, 'power_id') === text(row, 'id')).map(actOf),
    }));
  }
}

function powerOf(row: Row): Omit<StoredPower, 'acts'> {
  return {
    id: text(row, 'id'),
    lotId: text(row, 'lot_id'),
    principalId: text(row, 'principal_id'),
    agentId: text(row, 'agent_id'),
    mayEnrol: integer(row, 'may_enrol') === 1,
    maySign: integer(row, 'may_sign') === 1,
    limit: minorOrNull(row, 'limit_minor'),
    currency: text(row, 'currency') as Currency,
    validFrom: at(row, 'valid_from'),
    validUntil: at(row, 'valid_until'),
    deedId: text(row, 'deed_id'),
    givenBy: text(row, 'given_by'),
    givenAt: at(row, 'given_at'),
  };
}

function actOf(row: Row): PowerAct {
  return {
    act: text(row, 'act') as PowerAct['act'],
    by: text(row, 'acted_by'),
    at: at(row, 'acted_at'),
    reason: textOrNull(row, 'reason'),
  };
}

function at(row: Row, column: string): Instant {
  return instant(integer(row, column));
}
