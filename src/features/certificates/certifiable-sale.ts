import { Injectable } from '@nestjs/common';
import type { Instant } from '../../core/kernel/instant.js';
import { invariant } from '../../core/kernel/invariant.js';
import type { CertificateFacts, CertifiedPayment } from '../../core/listing/certificate.js';
import type { Minor } from '../../core/money/money.js';
import type { Queryable } from '../../platform/database/database.js';
import { ApiError } from '../../platform/http/api-error.js';
import { type EndedLot, SalePartiesService } from '../auctions/enrolment/sale-parties.service.js';
import { CasesService } from '../cases/cases.service.js';
import type { Lot } from '../lots/lot.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import { ResultsService } from '../results/results.service.js';
import { VenuesService } from '../venues/venues.service.js';

/** What one buyer of a lot has bought. */
export interface Purchase {
  readonly paddle: string;
  readonly price: Minor;
  /** The parts of a package; empty where the lot was sold as one. */
  readonly parts: readonly string[];
}

/** A sale that holds: what a certificate says before it has a number. */
export interface CertifiableSale {
  readonly buyerId: string;
  readonly facts: Omit<CertificateFacts, 'number' | 'code' | 'issuedAt' | 'payment'>;
}

type Read = Queryable & { readonly now: Instant };

/** Reads what of a sale can be certified: only what is final, and of which nobody has defaulted. */
@Injectable()
export class CertifiableSales {
  constructor(
    private readonly parties: SalePartiesService,
    private readonly results: ResultsService,
    private readonly cases: CasesService,
    private readonly organisations: OrganisationsService,
    private readonly venues: VenuesService,
  ) {}

  /** What each buyer of a lot has bought, while the result is final and holds; else none. */
  async purchases(read: Read, lot: Lot): Promise<readonly Purchase[]> {
    const ended = await this.final(read, lot);
    return ended === null ? [] : purchasesOf(ended.result);
  }

  /**
   * The sale to one buyer; `paddle` may be left out where there is only one. Refuses with `result-not-final`, and with
   * `conflict`: several have bought and none is named, or this one has not.
   */
  async of(read: Read, lot: Lot, paddle: string | null): Promise<CertifiableSale> {
    const ended = await this.final(read, lot);
    if (ended === null) throw new ApiError('result-not-final');
    const bought = purchasesOf(ended.result);
    const purchase =
      paddle === null && bought.length === 1
        ? bought[0]
        : bought.find((one) => one.paddle === paddle);
    if (!purchase) throw new ApiError('conflict', 'Name the paddle of one of its buyers.');
    const buyerId = await this.parties.behind(read, lot.id, purchase.paddle);
    invariant(buyerId !== null, 'a buyer is enrolled');
    return { buyerId, facts: await this.factsOf(read, lot, { ended, purchase, buyerId }) };
  }

  private async final(
    read: Read,
    lot: Lot,
  ): Promise<(EndedLot & { readonly since: Instant }) | null> {
    const ended = await this.parties.endOf(read, lot.id);
    if (ended?.result.outcome !== 'sold') return null;
    const since = await this.results.finalSince(read, lot);
    const attempt = await this.cases.attemptOfLot(read, lot.id);
    return since === null || attempt?.outcome === 'defaulted' ? null : { ...ended, since };
  }

  private async factsOf(
    read: Read,
    lot: Lot,
    sale: {
      readonly ended: EndedLot & { readonly since: Instant };
      readonly purchase: Purchase;
      readonly buyerId: string;
    },
  ): Promise<CertifiableSale['facts']> {
    const { ended, purchase, buyerId } = sale;
    const { centreId, operator } = lot;
    invariant(
      centreId !== null && operator !== null,
      'a published lot has its centre and operator',
    );
    const names = await this.organisations.names([lot.listerId, centreId, buyerId], read);
    const nameOf = (id: string): string => names.get(id) ?? id;
    const assets = lot.publishedAssets ?? [];
    const own = lot.partAssets.filter(({ part }) => purchase.parts.includes(part));
    const ids = new Set(own.flatMap((one) => one.assets));
    return {
      ...{ lot: lot.id, title: lot.title, operator, currency: lot.currency },
      // Who has some of the parts has their rights, and no others.
      assets: own.length === 0 ? assets : assets.filter(({ id }) => ids.has(id)),
      ...{ parts: purchase.parts, paddle: purchase.paddle, price: purchase.price },
      ...{ lister: nameOf(lot.listerId), buyer: nameOf(buyerId), centre: nameOf(centreId) },
      seal: await this.sealOf(lot),
      ...{ endedAt: ended.result.endedAt, finalSince: ended.since, head: ended.head },
    };
  }

  /** The picture of the centre's seal, as the lot has frozen it. */
  private async sealOf({ centreId, venueNo }: Lot): Promise<CertificateFacts['seal']> {
    if (centreId === null || venueNo === null) return null;
    const venue = await this.venues.version(centreId, venueNo);
    const picture = venue?.profile.seal.picture ?? null;
    return picture && { version: venueNo, sha256: picture.sha256 };
  }
}

/** What a first person says about the money, as a second one confirms it. */
export interface IssueContent {
  readonly lot: string;
  readonly paddle: string;
  readonly payment: CertifiedPayment | null;
}

function purchasesOf({ winner, price, awards = [] }: EndedLot['result']): readonly Purchase[] {
  if (awards.length === 0)
    return winner === null || price === null ? [] : [{ paddle: winner, price, parts: [] }];
  const bought = new Map<string, Purchase>();
  for (const { part, paddle, price: paid } of awards) {
    if (paddle === null || paid === null) continue;
    const before = bought.get(paddle) ?? { paddle, price: 0n, parts: [] };
    bought.set(paddle, { paddle, price: before.price + paid, parts: [...before.parts, part] });
  }
  return [...bought.values()];
}
