import { Injectable } from '@nestjs/common';
import type {
  EntrustmentChange,
  EntrustmentSheet,
  EntrustmentSummary,
  LotEntrustment,
} from '../../../contract/entrustments.js';
import { linesInEnglish } from '../../../core/listing/entrustment-en.js';
import type { EntrustmentTerms } from '../../../core/listing/entrustment.js';
import { linesInChinese } from '../../../core/listing/entrustment-zh.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/access.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { Lot } from '../../lots/lot.js';
import type { WholeEntrustment } from './entrustment.js';
import { EntrustmentDesk, isOpen } from './entrustment-desk.js';
import { EntrustmentNames, type NamesOfEntrustments } from './entrustment-names.js';
import type { CheckedEntrustment } from './entrustment-of.js';
import { EntrustmentsStore } from './entrustments.store.js';

/** Shows contracts of entrustment to their two sides and to auditors: they may say a hidden reserve. */
@Injectable()
export class EntrustmentViewsService {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly desk: EntrustmentDesk,
    private readonly store: EntrustmentsStore,
    private readonly names: EntrustmentNames,
  ) {}

  /** On what a lot is sold and how far that has come, for its lister, a centre that has it and auditors. Refuses with `not-found`. */
  async ofLot(actor: Actor, lotId: string): Promise<LotEntrustment> {
    const { read } = this.database;
    const lot = await this.desk.find(lotId);
    if (lot === null || !mayAsk(actor, lot)) throw new ApiError('not-found');
    const all = (await this.store.ofLots(read, [lotId])).filter((one) => maySee(actor, one));
    const centreId = centreOf(actor, lot, all);
    const now = this.clock.now();
    const standing = await this.desk.standing(lot, { centreId, read, now });
    const names = await this.names.of(all);
    const { needs, law, state, isSettled, version } = standing;
    return {
      ...{ needs, law, state, isSettled, changed: changesIn(standing) },
      current: version?.contract.id ?? null,
      versions: all.map((one) => summaryOf(one, all, names)),
      isOpen: isOpen(lot),
    };
  }

  /** One version in both languages, for its two sides and auditors. Refuses with `not-found`. */
  async get(actor: Actor, id: string): Promise<EntrustmentSheet> {
    const { read } = this.database;
    const found = await this.store.find(read, id);
    if (found === null || !maySee(actor, found)) throw new ApiError('not-found');
    const all = await this.store.ofLots(read, [found.contract.lotId]);
    const { zh, en, salt, agreed } = found.contract;
    const names = await this.names.of([found]);
    return { ...summaryOf(found, all, names), ...agreed, zh, en, salt };
  }
}

function mayAsk({ kind, organisationId }: Actor, { listerId, centreId, status }: Lot): boolean {
  if (listerId === organisationId || kind === 'auditor') return true;
  if (kind !== 'trading-centre' || status === 'draft' || status === 'discarded') return false;
  return centreId === null || centreId === organisationId;
}

function maySee({ kind, organisationId }: Actor, { contract }: WholeEntrustment): boolean {
  return kind === 'auditor' || [contract.centreId, contract.listerId].includes(organisationId);
}

/** With which centre a lot is sold: the one that has it, else the reader's own, else the last to draw up a contract. */
function centreOf(actor: Actor, lot: Lot, [latest]: readonly WholeEntrustment[]): string {
  if (lot.centreId !== null) return lot.centreId;
  if (actor.kind === 'trading-centre' && actor.organisationId !== lot.listerId)
    return actor.organisationId;
  return latest?.contract.centreId ?? '';
}

function changesIn({ changed, version, now }: CheckedEntrustment): readonly EntrustmentChange[] {
  if (version === null || now === null) return [];
  const lines = (terms: EntrustmentTerms) => ({
    zh: linesInChinese(terms),
    en: linesInEnglish(terms),
  });
  const [agreed, present] = [lines(version.terms), lines(now)];
  return changed.map((term) => ({
    term,
    agreed: { zh: agreed.zh[term], en: agreed.en[term] },
    now: { zh: present.zh[term], en: present.en[term] },
  }));
}

function summaryOf(
  { contract, acts }: WholeEntrustment,
  all: readonly WholeEntrustment[],
  { organisation, person }: NamesOfEntrustments,
): EntrustmentSummary {
  const { id, no, lotId: lot, centreId, digest, drawnAt, drawnBy } = contract;
  return {
    ...{ id, no, lot, digest, drawnAt, drawnBy: { id: drawnBy, name: person(drawnBy) } },
    centre: { id: centreId, name: organisation(centreId) },
    acts: acts.map(({ act, at, by, secondBy, organisationId, reason }) => ({
      ...{ act, at, reason, by: person(by), secondBy: secondBy && person(secondBy) },
      organisation: organisation(organisationId),
    })),
    isSuperseded: all.some((one) => one.contract.centreId === centreId && one.contract.no > no),
  };
}
