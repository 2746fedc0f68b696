import { Injectable } from '@nestjs/common';
import { type ForfeitTerms, UNDONE_SALE } from '../../../core/forfeit/forfeit-terms.js';
import type { Instant } from '../../../core/kernel/instant.js';
import { afterDays } from '../../../core/listing/china-days.js';
import type { Minor } from '../../../core/money/money.js';
import { commissionOf } from '../../../core/venue/commission.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { Lot } from '../../lots/lot.js';
import { AgreementsService } from '../enrolment/agreements.service.js';
import { SalePartiesService } from '../enrolment/sale-parties.service.js';
import { type EnrolmentRow, findEnrolmentByPaddle } from '../enrolments.store.js';
import { ConsortiaStore } from '../joint/consortia.store.js';
import { FrozenVenues } from '../venue/frozen-venues.js';
import { foreignBandsOf } from '../venue/lot-commissions.js';
import { forfeitTermsIn } from './forfeit-terms.js';
import type { Forfeit, ForfeitCause } from './forfeit.js';

type Gathered = Pick<
  Forfeit,
  'payerId' | 'terms' | 'members' | 'firstPrice' | 'commission' | 'appliesFrom'
>;

/** Gathers what a forfeited deposit is settled by, as it stands when its bidder loses it. */
@Injectable()
export class ForfeitFacts {
  constructor(
    private readonly agreements: AgreementsService,
    private readonly venues: FrozenVenues,
    private readonly consortia: ConsortiaStore,
    private readonly parties: SalePartiesService,
  ) {}

  /** Refuses with `conflict`: nobody is enrolled with the paddle, or nothing says how a default is settled here. */
  async of(
    tx: Tx,
    lot: Lot,
    { paddle, cause, at }: { paddle: string; cause: ForfeitCause; at: Instant },
  ): Promise<Gathered> {
    const enrolment = await findEnrolmentByPaddle(tx, { lot: lot.id, paddle });
    if (enrolment === null) throw new ApiError('conflict', 'Nobody is enrolled with this paddle.');
    const terms = cause === 'set-aside' ? UNDONE_SALE : this.termsOf(lot);
    if (terms === null)
      throw new ApiError('conflict', 'The rules of this lot do not say how a default is settled.');
    const firstPrice = await this.priceOf(tx, lot, paddle);
    return {
      ...{ payerId: enrolment.organisationId, terms, firstPrice },
      members: await this.membersOf(tx, enrolment),
      ...{ commission: await this.commissionOf(lot, firstPrice) },
      appliesFrom: usedFrom(terms, at),
    };
  }

  /** What was published before lots froze this is settled by the pack that they name. */
  private termsOf(lot: Lot): ForfeitTerms | null {
    return lot.forfeit ?? forfeitTermsIn(this.agreements.packOf(lot), lot.opensAt);
  }

  /** What was to be paid by whoever bid with this paddle: for all of it, or for parts of a package. */
  private async priceOf(tx: Tx, lot: Lot, paddle: string): Promise<Minor> {
    const ended = await this.parties.endOf(tx, lot.id);
    const { winner = null, price = null, awards = [] } = ended?.result ?? {};
    if (winner === paddle) return price ?? 0n;
    return awards.reduce(
      (all, award) => (award.paddle === paddle ? all + (award.price ?? 0n) : all),
      0n,
    );
  }

  private async commissionOf(lot: Lot, price: Minor): Promise<Forfeit['commission']> {
    const fees = (await this.venues.of(lot))?.profile.fees ?? null;
    if (fees === null || foreignBandsOf(lot, fees) !== null) return { buyer: 0n, seller: 0n };
    const side = (ladder: typeof fees.buyer): Minor => commissionOf(ladder, price).total;
    return { buyer: side(fees.buyer), seller: side(fees.seller) };
  }

  private async membersOf(tx: Tx, { consortiumId }: EnrolmentRow): Promise<Forfeit['members']> {
    const consortium = consortiumId && (await this.consortia.find(tx, consortiumId));
    if (!consortium) return [];
    return consortium.members.map(({ organisationId, name, registration, shareBps }) => ({
      ...{ organisationId, name, registration, shareBps },
    }));
  }
}

/** When the time is over in which a default may be objected to; at once where there is none. */
function usedFrom({ objectionDays }: ForfeitTerms, at: Instant): Instant {
  const days = objectionDays?.value ?? 0;
  return days === 0 ? at : afterDays(at, days);
}
