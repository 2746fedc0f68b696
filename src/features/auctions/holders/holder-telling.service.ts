import { Injectable } from '@nestjs/common';
import type { AnswerDraft, OutcomeDraft, TellingDraft } from '../../../contract/holders.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../platform/http/access.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { Ids } from '../../../platform/ids/ids.js';
import { LotsService } from '../../lots/lots.service.js';
import { DocumentsService } from '../../papers/documents.service.js';
import type { Holder, HolderRecord } from './holder.js';
import { assertReason, readPast, type Shown } from './holder-faults.js';
import { entryIn, type HolderOfLot } from './holders.service.js';
import { HoldersStore } from './holders.store.js';
import { mayRead, mayTell } from './may-keep.js';

/** Enough for every channel, several times over. */
const MOST_NOTICES = 20;

/** Writes down how those on the list of a lot were told, what came of it, and what they answered. */
@Injectable()
export class HolderTellingService {
  constructor(
    private readonly commands: Commands,
    private readonly lots: LotsService,
    private readonly documents: DocumentsService,
    private readonly store: HoldersStore,
    private readonly ids: Ids,
  ) {}

  /** Keeps that somebody was told, and how. Refuses with `not-found`, `invalid-body` and `conflict`. */
  tell(command: Command, of: HolderOfLot, draft: TellingDraft): Promise<{ id: string }> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const { record } = await this.lockToTell(tx, actor, { of, shown: draft });
      const { id: holderId, lotId } = of;
      if (record.notices.filter((one) => one.holderId === holderId).length >= MOST_NOTICES)
        throw new ApiError('conflict', `There are ${MOST_NOTICES} notices to this holder already.`);
      const sentAt = readPast('sentAt', draft.sentAt, { now: tx.now });
      const id = this.ids.next('hnt');
      const { channel, sentBy, proof, document } = draft;
      const facts = { lot: lotId, holder: holderId, notice: id, channel, sentAt };
      const said = await this.said(tx, actor, { type: 'priority-holder-told', facts });
      const pending = { outcome: null, outcomeAt: null, reason: null };
      const sent = { channel, sentAt, sentBy, proof, document };
      await this.store.appendNotice(tx, {
        id,
        no: 1,
        holderId,
        lotId,
        ...sent,
        ...pending,
        ...said,
      });
      return { id };
    });
  }

  /** Keeps what came of telling somebody; said again, it is a new edition. Refuses as `tell` does. */
  conclude(
    command: Command,
    of: HolderOfLot & { readonly notice: string },
    draft: OutcomeDraft,
  ): Promise<{ id: string }> {
    assertReason(draft);
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const { record } = await this.lockToTell(tx, actor, { of, shown: draft });
      const before = record.notices.find((one) => one.id === of.notice && one.holderId === of.id);
      if (before === undefined) throw new ApiError('not-found');
      const outcomeAt = readPast('at', draft.at, { now: tx.now, since: before.sentAt });
      const { outcome, reason, proof, document } = draft;
      const no = before.no + 1;
      const facts = { lot: of.lotId, holder: of.id, notice: of.notice, no, outcome, outcomeAt };
      const said = await this.said(tx, actor, { type: 'priority-holder-telling-ended', facts });
      const ended = { outcome, outcomeAt, reason, proof, document };
      await this.store.appendNotice(tx, { ...before, no, ...ended, ...said });
      return { id: of.notice };
    });
  }

  /** Keeps what a holder answered; the last answer holds. Refuses as `tell` does, and a party with `conflict`. */
  answer(command: Command, of: HolderOfLot, draft: AnswerDraft): Promise<{ id: string }> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const { holder } = await this.lockToTell(tx, actor, { of, shown: draft });
      if (holder.as === 'party') throw new ApiError('conflict', 'A party has no right to waive.');
      const answeredAt = readPast('answeredAt', draft.answeredAt, { now: tx.now });
      const id = this.ids.next('han');
      const { intention, agrees, proof, document } = draft;
      const facts = { lot: of.lotId, holder: of.id, answer: id, intention, agrees, answeredAt };
      const said = await this.said(tx, actor, { type: 'priority-holder-answered', facts });
      const answer = { intention, agrees, answeredAt, proof, document };
      await this.store.appendAnswer(tx, {
        ...{ id, holderId: of.id, lotId: of.lotId },
        ...answer,
        ...said,
      });
      return { id };
    });
  }

  private async lockToTell(
    tx: Tx,
    actor: Actor,
    { of: { lotId, id }, shown }: { readonly of: HolderOfLot; readonly shown: Shown },
  ): Promise<{ readonly record: HolderRecord; readonly holder: Holder }> {
    const lot = await this.lots.lock(tx, lotId);
    if (!mayRead(actor, lot)) throw new ApiError('not-found');
    if (!mayTell(actor, lot)) throw new ApiError('conflict', 'The sale of this lot is over.');
    const record = await this.store.of(tx, lotId);
    const holder = entryIn(record.holders, id);
    if (shown.document !== null) await this.documents.assertOf(tx, lotId, shown.document);
    return { record, holder };
  }

  private async said(
    tx: Tx,
    { userId, organisationId }: Actor,
    change: Pick<Parameters<typeof recordChange>[2], 'type' | 'facts'>,
  ): Promise<Pick<Holder, 'saidBy' | 'saidAt'>> {
    const saidAt = await recordChange(tx, organisationId, { ...change, by: userId });
    return { saidBy: userId, saidAt };
  }
}
