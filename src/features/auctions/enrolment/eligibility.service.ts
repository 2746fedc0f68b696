import { Injectable } from '@nestjs/common';
import type { LotAdmission } from '../../../contract/enrolment.js';
import type { BarKind, Declarations, Tie } from '../../../core/eligibility/facts.js';
import { type Objection, objections } from '../../../core/eligibility/judge.js';
import type { Reader } from '../../../platform/database/database.js';
import { CasesService } from '../../cases/cases.service.js';
import type { Lot } from '../../lots/lot.js';
import { BarsService } from '../../parties/bars.service.js';
import { RelationsService } from '../../parties/relations.service.js';
import { ConsortiaStore } from '../joint/consortia.store.js';
import { readAdmission } from './admission.store.js';

/** Who wants to bid, and what it says of itself, if it has said anything yet. */
export interface Candidate {
  /** Null: it has no account here, so that no register knows it. */
  readonly id: string | null;
  readonly kind: string | null;
  readonly declarations: Declarations | null;
}

/** What is asked of a candidate, and what speaks against it. */
export interface Judgement {
  readonly admission: LotAdmission;
  readonly objections: readonly Objection[];
  /** An applicant for execution bids without a deposit where the pack says so (法释〔2016〕18号 art. 17). */
  readonly isApplicant: boolean;
}

/** Gathers what is on record about a candidate and has the core judge it: nobody ticks a box that says "may bid". */
@Injectable()
export class EligibilityService {
  constructor(
    private readonly bars: BarsService,
    private readonly relations: RelationsService,
    private readonly cases: CasesService,
    private readonly consortia: ConsortiaStore,
  ) {}

  /** Judges by what stands in `read`, which may be an open transaction. */
  async judge(read: Pick<Reader, 'query'>, candidate: Candidate, lot: Lot): Promise<Judgement> {
    const { id, kind, declarations } = candidate;
    const admission = await readAdmission(read, lot.id);
    const ties = await this.tiesOf(read, id, partsOf(lot, admission));
    const bars = await this.barsOf(read, id, lot);
    const { qualifications, isDomesticOnly } = admission;
    const facts = { pack: lot.pack, qualifications, isDomesticOnly };
    return {
      admission,
      objections: objections({ kind, ties, bars, declarations }, facts),
      isApplicant: ties.some(({ part, closeness }) => part === 'applicant' && closeness === 'self'),
    };
  }

  /** What stands in the register, and what the case of the lot knows: a winner who did not pay bids no more in it. */
  private async barsOf(
    read: Pick<Reader, 'query'>,
    id: string | null,
    lot: Lot,
  ): Promise<readonly BarKind[]> {
    if (id === null) return [];
    const registered = await this.bars.inForce(read, id, lot.id);
    if (registered.includes('defaulter')) return registered;
    const isDefaulter =
      (await this.cases.isDefaulter(read, id, lot.caseId)) ||
      (await this.hasDefaultedJointly(read, id, lot));
    return isDefaulter ? [...registered, 'defaulter'] : registered;
  }

  /** Those who bid together answer together: a consortium that did not pay keeps all of its members out. */
  private async hasDefaultedJointly(
    read: Pick<Reader, 'query'>,
    id: string,
    { caseId }: Lot,
  ): Promise<boolean> {
    for (const known of await this.cases.defaultsOf(read, caseId)) {
      if (await this.consortia.isMemberUnder(read, known, id)) return true;
    }
    return false;
  }

  private async tiesOf(
    read: Pick<Reader, 'query'>,
    id: string | null,
    parts: LotAdmission['parts'],
  ): Promise<readonly Tie[]> {
    if (id === null) return [];
    const near = await this.relations.nearTo(read, id);
    return parts.flatMap(({ part, organisationId }): Tie[] =>
      organisationId === id
        ? [{ part, closeness: 'self' }]
        : (near.get(organisationId) ?? []).map((closeness) => ({ part, closeness })),
    );
  }
}

function partsOf({ listerId, centreId }: Lot, { parts }: LotAdmission): LotAdmission['parts'] {
  const centre = centreId === null ? [] : [{ part: 'centre' as const, organisationId: centreId }];
  return [{ part: 'lister', organisationId: listerId }, ...centre, ...parts];
}
