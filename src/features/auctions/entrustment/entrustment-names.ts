import { Injectable } from '@nestjs/common';
import { DirectoryService } from '../../parties/directory.service.js';
import { OrganisationsService } from '../../parties/organisations.service.js';
import type { WholeEntrustment } from './entrustment.js';

/** What those are called who have had to do with contracts; an id that nobody knows is shown as it is. */
export interface NamesOfEntrustments {
  readonly organisation: (id: string) => string;
  readonly person: (id: string) => string;
}

/** Finds the names of those who drew up, accepted, signed and ended contracts. */
@Injectable()
export class EntrustmentNames {
  constructor(
    private readonly directory: DirectoryService,
    private readonly organisations: OrganisationsService,
  ) {}

  async of(contracts: readonly WholeEntrustment[]): Promise<NamesOfEntrustments> {
    const organisations = await this.organisations.names([
      ...new Set(contracts.flatMap(({ contract }) => [contract.centreId, contract.listerId])),
    ]);
    const people = new Set(
      contracts.flatMap(({ contract, acts }) => [
        contract.drawnBy,
        ...acts.flatMap(({ by, secondBy }) => (secondBy === null ? [by] : [by, secondBy])),
      ]),
    );
    const found = await Promise.all([...people].map((id) => this.directory.find(id)));
    const names = new Map(found.flatMap((user) => (user === null ? [] : [[user.id, user.name]])));
    return {
      organisation: (id) => organisations.get(id) ?? id,
      person: (id) => names.get(id) ?? id,
    };
  }
}
