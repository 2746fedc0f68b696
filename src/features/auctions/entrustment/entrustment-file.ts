import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';
import { CasesService } from '../../cases/cases.service.js';
import type { Lot } from '../../lots/lot.js';
import { type EntrustmentsOnFile, NOTHING_ON_FILE, type WholeEntrustment } from './entrustment.js';
import { EntrustmentsStore } from './entrustments.store.js';

/** Finds which contracts may count for a lot: its own with the centre, and those of the attempts before it. */
@Injectable()
export class EntrustmentFile {
  constructor(
    private readonly store: EntrustmentsStore,
    private readonly cases: CasesService,
  ) {}

  async of(
    read: Queryable,
    { id, caseId, listerId }: Pick<Lot, 'id' | 'caseId' | 'listerId'>,
    centreId: string,
  ): Promise<EntrustmentsOnFile> {
    if (centreId === '') return NOTHING_ON_FILE;
    const before = caseId === null ? [] : await this.cases.lotsBefore(read, caseId, id);
    const lots = [id, ...before.map(({ lot }) => lot)];
    const all = await this.store.ofLots(read, lots);
    const between = all.filter(
      ({ contract }) => contract.centreId === centreId && contract.listerId === listerId,
    );
    const latest = (lot: string): WholeEntrustment | null =>
      between.find(({ contract }) => contract.lotId === lot) ?? null;
    const [, ...earlier] = lots.map(latest);
    return { own: latest(id), earlier: earlier.filter((one) => one !== null) };
  }
}
