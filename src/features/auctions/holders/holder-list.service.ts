import { Injectable } from '@nestjs/common';
import type { HolderPart, HolderView, LotHolders, Said } from '../../../contract/holders.js';
import type { Plan } from '../../../core/listing/plan.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/access.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { Lot } from '../../lots/lot.js';
import { LotsService } from '../../lots/lots.service.js';
import { DirectoryService } from '../../parties/directory.service.js';
import { readEnrolments } from '../enrolments.store.js';
import { LotPlansService } from '../lot-plans.service.js';
import {
  type Holder,
  type HolderAnswer,
  type HolderNotice,
  type HolderRecord,
  tellingIn,
} from './holder.js';
import { HoldersStore } from './holders.store.js';
import { mayChange, mayRead, mayTell } from './may-keep.js';

/** Shows whom a lot has to be told to, and how far that has come. */
@Injectable()
export class HolderListService {
  constructor(
    private readonly database: Database,
    private readonly lots: LotsService,
    private readonly store: HoldersStore,
    private readonly plans: LotPlansService,
    private readonly directory: DirectoryService,
  ) {}

  /** Refuses with `not-found` whoever has no business with it. */
  async read(actor: Actor, lotId: string): Promise<LotHolders> {
    const lot = await this.lots.find(lotId);
    if (lot === null || !mayRead(actor, lot)) throw new ApiError('not-found');
    const record = await this.store.of(this.database.read, lotId);
    const names = await this.namesIn(record);
    const partOf = await this.partsIn(lot);
    const { steps } = await this.plans.current(lot);
    const stepOf = (name: Plan['steps'][number]['name']) => steps.find((one) => one.name === name);
    return {
      items: record.holders.map((one) => viewOf(one, record, { names, part: partOf(one) })),
      mayChange: mayChange(actor, lot),
      mayTell: mayTell(actor, lot),
      tellBefore: stepOf('parties-notified')?.until ?? null,
      deemedAt: stepOf('deemed-notified')?.from ?? null,
    };
  }

  /** A holder that was told and does not take part has waived its right (法释〔2016〕18号 art. 16). */
  private async partsIn(lot: Lot): Promise<(holder: Holder) => HolderPart> {
    const enrolled = await readEnrolments(this.database.read, lot.id);
    const ranked = new Set(
      enrolled.flatMap(({ organisationId, rank }) => (rank === null ? [] : [organisationId])),
    );
    const isEnded = lot.status === 'sold' || lot.status === 'failed';
    return ({ organisationId, as }) => {
      if (organisationId !== null && ranked.has(organisationId)) return 'enrolled';
      return isEnded && as !== 'party' ? 'absent' : 'open';
    };
  }

  private async namesIn({ holders, notices, answers }: HolderRecord): Promise<Names> {
    const ids = [...holders, ...notices, ...answers].map(({ saidBy }) => saidBy);
    const found = await Promise.all([...new Set(ids)].map((id) => this.directory.find(id)));
    return new Map(found.flatMap((user) => (user === null ? [] : [[user.id, user.name] as const])));
  }
}

type Names = ReadonlyMap<string, string>;

function viewOf(
  holder: Holder,
  record: HolderRecord,
  { names, part }: { readonly names: Names; readonly part: HolderPart },
): HolderView {
  const { id, no, as, basis, rank, name, address, organisationId, withdrawnReason } = holder;
  const isIts = ({ holderId }: { readonly holderId: string }): boolean => holderId === id;
  return {
    ...{ id, no, as, basis, rank, name, address, organisationId, part },
    withdrawn: withdrawnReason,
    telling: tellingIn(record, id),
    notices: record.notices.filter(isIts).map((one) => noticeOf(one, names)),
    answers: record.answers.filter(isIts).map((one) => answerOf(one, names)),
    said: saidOf(holder, names),
  };
}

function noticeOf(one: HolderNotice, names: Names): HolderView['notices'][number] {
  const { id, channel, sentAt, sentBy, proof, document, outcome, outcomeAt, reason } = one;
  return {
    ...{ id, channel, sentAt, sentBy, proof, document },
    outcome: outcome === null ? null : { outcome, at: outcomeAt ?? sentAt, reason },
    said: saidOf(one, names),
  };
}

function answerOf(one: HolderAnswer, names: Names): HolderView['answers'][number] {
  const { id, intention, agrees, answeredAt, proof, document } = one;
  return { id, intention, agrees, answeredAt, proof, document, said: saidOf(one, names) };
}

function saidOf({ saidBy, saidAt }: Pick<Holder, 'saidBy' | 'saidAt'>, names: Names): Said {
  return { by: { id: saidBy, name: names.get(saidBy) ?? saidBy }, at: saidAt };
}
