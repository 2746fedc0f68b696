import { Injectable } from '@nestjs/common';
import type { Asset } from '../../contract/listing.js';
import type { LawException } from '../../core/auction/law-exception.js';
import type { ToldPerson } from '../../core/listing/telling.js';
import type { Reader } from '../../platform/database/database.js';
import { type CaseStandingOf, CasesService } from '../cases/cases.service.js';
import { CollateralService } from '../collateral/collateral.service.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Lot } from '../lots/lot.js';
import type { Escrow } from '../../core/auction/escrow.js';
import { EscrowTerms } from './escrow/escrow-terms.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import { ExceptionsStore } from './exceptions/exceptions.store.js';
import { toldIn } from './holders/holder.js';
import { HoldersStore } from './holders/holders.store.js';

/** What a lot's publication needs beyond its terms. */
interface Papers {
  readonly lister: string;
  readonly centre: string;
  readonly assets: readonly Asset[];
  /** What its case knows so far; null for a lot of none. */
  readonly standing: CaseStandingOf;
  /** Who may be left openings; null where the centre has named nobody. */
  readonly escrow: Escrow | null;
  readonly exceptions: readonly LawException[];
  /** Parties and known holders of priority rights, without names. */
  readonly told: readonly ToldPerson[];
}

/** Gathers who and what a lot's notice names. */
@Injectable()
export class LotPapers {
  constructor(
    private readonly collateral: CollateralService,
    private readonly organisations: OrganisationsService,
    private readonly cases: CasesService,
    private readonly escrow: EscrowTerms,
    private readonly exceptions: ExceptionsStore,
    private readonly holders: HoldersStore,
  ) {}

  /** The same for a lot that is about to be published: nothing else enters its case meanwhile. */
  async lockOf(lot: Lot, centreId: string, tx: Tx): Promise<Papers> {
    await this.cases.lock(tx, lot);
    return this.of(lot, centreId, tx);
  }

  /** The names and assets of a lot that `centreId` publishes; inside a transaction, as that sees them. */
  async of(lot: Lot, centreId: string, read: Pick<Reader, 'query'>): Promise<Papers> {
    const names = await this.organisations.names([lot.listerId, centreId], read);
    return {
      lister: names.get(lot.listerId) ?? lot.listerId,
      centre: names.get(centreId) ?? centreId,
      assets: await this.collateral.facts(lot.assets, read),
      standing: await this.cases.standingOf(read, lot),
      escrow: await this.escrow.of(read, lot.id, centreId),
      exceptions: await this.exceptions.of(read, lot.id),
      told: toldIn(await this.holders.of(read, lot.id)),
    };
  }
}
