import { Injectable } from '@nestjs/common';
import type { Escrow } from '../../core/auction/escrow.js';
import type { LawException } from '../../core/auction/law-exception.js';
import type { ToldPerson } from '../../core/listing/telling.js';
import type { Queryable } from '../../platform/database/database.js';
import { EscrowTerms } from './escrow/escrow-terms.js';
import { ExceptionsStore } from './exceptions/exceptions.store.js';
import { toldIn } from './holders/holder.js';
import { HoldersStore } from './holders/holders.store.js';

/** What has been put on file about a lot before its publication. */
export interface LotOnFile {
  /** Who may be left openings; null where the centre has named nobody. */
  readonly escrow: Escrow | null;
  readonly exceptions: readonly LawException[];
  /** Parties and known holders of priority rights, without names. */
  readonly told: readonly ToldPerson[];
}

/** Reads what officers and its lister have put on file about a lot. */
@Injectable()
export class LotFile {
  constructor(
    private readonly escrow: EscrowTerms,
    private readonly exceptions: ExceptionsStore,
    private readonly holders: HoldersStore,
  ) {}

  async of(read: Queryable, lotId: string, centreId: string): Promise<LotOnFile> {
    return {
      escrow: await this.escrow.of(read, lotId, centreId),
      exceptions: await this.exceptions.of(read, lotId),
      told: toldIn(await this.holders.of(read, lotId)),
    };
  }
}
