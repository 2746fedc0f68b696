import { Injectable } from '@nestjs/common';
import type { EnrolmentDeclarations, LotBidder } from '../../../contract/enrolment.js';
import { Database } from '../../../platform/database/database.js';
import type { Lot } from '../../lots/lot.js';
import { DeedsService } from '../../papers/deeds.service.js';
import { OrganisationsService } from '../../parties/organisations.service.js';
import { readCounterEnrolments } from '../counter/counter-enrolments.store.js';
import type { EnrolmentRow } from '../enrolments.store.js';
import { ConsortiaStore } from '../joint/consortia.store.js';
import { declarationsOf, shownMembers, type StoredConsortium } from '../joint/consortium.js';
import { ConsortiumCheck } from '../joint/consortium-check.js';

/** Who stands behind a paddle, for those who know the bidders of a lot, and what speaks against each of them now. */
@Injectable()
export class BehindPaddles {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly consortia: ConsortiaStore,
    private readonly check: ConsortiumCheck,
    private readonly deeds: DeedsService,
  ) {}

  async of(
    lot: Lot,
    { organisationId, consortiumId }: EnrolmentRow,
    declarations: EnrolmentDeclarations | null,
  ): Promise<Pick<LotBidder, 'members' | 'deed' | 'objections'> & { readonly name: string }> {
    const { read } = this.database;
    const name = (await this.organisations.names([organisationId])).get(organisationId);
    const shown = { name: name ?? organisationId };
    const consortium = consortiumId && (await this.consortia.find(read, consortiumId));
    if (!consortium) {
      const objections = await this.check.objectionsTo(read, lot, { organisationId, declarations });
      return { ...shown, objections, members: null, deed: null };
    }
    const { deedId } = consortium;
    const deed = deedId && (await this.deeds.findAll([deedId])).get(deedId);
    const members = await this.members(lot, consortium);
    const objections = members.flatMap((one) => one.objections);
    return { ...shown, objections, members, deed: deed || null };
  }

  /** Who was enrolled at the counter of a lot, by paddle, with the paper and the two who saw it. */
  async counters(lotId: string): Promise<ReadonlyMap<string, NonNullable<LotBidder['counter']>>> {
    const rows = await readCounterEnrolments(this.database.read, lotId);
    const deeds = await this.deeds.findAll(rows.flatMap(({ deedId }) => deedId ?? []));
    return new Map(
      rows.map(({ paddle, reference, enteredBy, confirmedBy, deedId }) => {
        const deed = deedId === null ? null : (deeds.get(deedId) ?? null);
        return [paddle, { reference, enteredBy, confirmedBy, deed }];
      }),
    );
  }

  private async members(
    lot: Lot,
    consortium: StoredConsortium,
  ): Promise<NonNullable<LotBidder['members']>> {
    const shown = shownMembers(consortium);
    const judged = [];
    for (const [index, member] of consortium.members.entries()) {
      const declarations = declarationsOf(consortium, member);
      const candidate = { ...member, declarations };
      const objections = await this.check.objectionsTo(this.database.read, lot, candidate);
      judged.push(...shown.slice(index, index + 1).map((one) => ({ ...one, objections })));
    }
    return judged;
  }
}
