import { Injectable } from '@nestjs/common';
import type { Intention, TellingChannel } from '../../../contract/holders.js';
import { instant } from '../../../core/kernel/instant.js';
import type { ToldAs } from '../../../core/listing/telling.js';
import type { Reader } from '../../../platform/database/database.js';
import {
  integer,
  integerOrNull,
  type Row,
  text,
  textOrNull,
} from '../../../platform/database/row.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Holder, HolderAnswer, HolderNotice, HolderRecord } from './holder.js';

/** Where it is kept whom lots have to be told to, how they were told and what they answered. Nothing is ever changed or removed. */
@Injectable()
export class HoldersStore {
  async appendHolder(tx: Tx, one: Holder): Promise<void> {
    const row = {
      ...{ id: one.id, no: one.no, lot_id: one.lotId, told_as: one.as, basis: one.basis },
      ...{ priority_rank: one.rank, name: one.name, address: one.address },
      ...{ organisation_id: one.organisationId, withdrawn_reason: one.withdrawnReason },
      ...{ said_by: one.saidBy, said_at: one.saidAt },
    };
    await tx.insert('priority_holders', [row]);
  }

  async appendNotice(tx: Tx, one: HolderNotice): Promise<void> {
    const row = {
      ...{ id: one.id, no: one.no, holder_id: one.holderId, lot_id: one.lotId },
      ...{ channel: one.channel, sent_at: one.sentAt, sent_by: one.sentBy },
      ...{ outcome: one.outcome, outcome_at: one.outcomeAt, reason: one.reason },
      ...{ proof: one.proof, document_id: one.document },
      ...{ said_by: one.saidBy, said_at: one.saidAt },
    };
    await tx.insert('holder_notices', [row]);
  }

  async appendAnswer(tx: Tx, one: HolderAnswer): Promise<void> {
    const row = {
      ...{ id: one.id, holder_id: one.holderId, lot_id: one.lotId, intention: one.intention },
      ...{ agrees: one.agrees, answered_at: one.answeredAt },
      ...{ proof: one.proof, document_id: one.document },
      ...{ said_by: one.saidBy, said_at: one.saidAt },
    };
    await tx.insert('holder_answers', [row]);
  }

  /** What is on record of a lot, each thing in its newest edition, in the order in which it was first said. */
  async of(read: Pick<Reader, 'query'>, lotId: string): Promise<HolderRecord> {
    const rowsOf = (table: string, order: string): Promise<Row[]> =>
      read.query(`SELECT * FROM ${table} WHERE lot_id = ? ORDER BY ${order}`, [lotId]);
    const holders = (await rowsOf('priority_holders', 'id, no')).map(holderOf);
    const notices = (await rowsOf('holder_notices', 'id, no')).map(noticeOf);
    const answers = (await rowsOf('holder_answers', 'id')).map(answerOf);
    return { holders: newest(holders), notices: newest(notices), answers };
  }
}

/** The last edition of each; they come in the order of their ids and editions. */
function newest<One extends { readonly id: string }>(editions: readonly One[]): readonly One[] {
  return editions.filter(({ id }, index) => editions[index + 1]?.id !== id);
}

function holderOf(row: Row): Holder {
  return {
    id: text(row, 'id'),
    no: integer(row, 'no'),
    lotId: text(row, 'lot_id'),
    as: text(row, 'told_as') as ToldAs,
    basis: textOrNull(row, 'basis'),
    rank: integerOrNull(row, 'priority_rank'),
    name: text(row, 'name'),
    address: textOrNull(row, 'address'),
    organisationId: textOrNull(row, 'organisation_id'),
    withdrawnReason: textOrNull(row, 'withdrawn_reason'),
    ...saidIn(row),
  };
}

function noticeOf(row: Row): HolderNotice {
  const outcomeAt = integerOrNull(row, 'outcome_at');
  return {
    id: text(row, 'id'),
    no: integer(row, 'no'),
    holderId: text(row, 'holder_id'),
    lotId: text(row, 'lot_id'),
    channel: text(row, 'channel') as TellingChannel,
    sentAt: instant(integer(row, 'sent_at')),
    sentBy: text(row, 'sent_by'),
    outcome: textOrNull(row, 'outcome') as HolderNotice['outcome'],
    outcomeAt: outcomeAt === null ? null : instant(outcomeAt),
    reason: textOrNull(row, 'reason'),
    proof: text(row, 'proof'),
    document: textOrNull(row, 'document_id'),
    ...saidIn(row),
  };
}

function answerOf(row: Row): HolderAnswer {
  const agrees = integerOrNull(row, 'agrees');
  return {
    id: text(row, 'id'),
    holderId: text(row, 'holder_id'),
    lotId: text(row, 'lot_id'),
    intention: text(row, 'intention') as Intention,
    agrees: agrees === null ? null : agrees === 1,
    answeredAt: instant(integer(row, 'answered_at')),
    proof: text(row, 'proof'),
    document: textOrNull(row, 'document_id'),
    ...saidIn(row),
  };
}

function saidIn(row: Row): Pick<Holder, 'saidBy' | 'saidAt'> {
  return { saidBy: text(row, 'said_by'), saidAt: instant(integer(row, 'said_at')) };
}
