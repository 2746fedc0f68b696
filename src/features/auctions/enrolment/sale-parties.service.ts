import { Injectable } from '@nestjs/common';
import type { SaleParty } from '../../../contract/results.js';
import type { AuctionState } from '../../../core/auction/auction.js';
import { decodeState } from '../../../core/kernel/state-json.js';
import type { Reader } from '../../../platform/database/database.js';
import { readHeads } from '../../../platform/database/streams.js';
import type { Lot } from '../../lots/lot.js';
import { findEnrolmentByPaddle, readEnrolments } from '../enrolments.store.js';
import { LOT_STREAM } from '../lot-in-batch.js';
import { readAdmission } from './admission.store.js';

type Read = Pick<Reader, 'query'>;
type Result = NonNullable<AuctionState['result']>;

/** How the record of a lot stands that has ended. */
export interface EndedLot {
  readonly result: Result;
  readonly head: { readonly seq: number; readonly hash: string };
}

const NAMED: ReadonlySet<string> = new Set<SaleParty>(['pledgor', 'applicant']);

/** Who is who in the sale of a lot once it is over: for those who decide about its result, or put it on paper. */
@Injectable()
export class SalePartiesService {
  /** How the record of a lot ended; null while it runs, and where there is no such lot. */
  async endOf(read: Read, lotId: string): Promise<EndedLot | null> {
    const [head] = await readHeads(read, [lotId]);
    if (head?.kind !== LOT_STREAM) return null;
    const { result } = decodeState(head.state) as AuctionState;
    return result && { result, head: { seq: head.headSeq, hash: head.headHash } };
  }

  /** What an organisation is in a sale: a bidder that has stayed, who holds a priority right, whom it is sold for, whose it was. */
  async partiesOf(read: Read, lot: Lot, organisationId: string): Promise<readonly SaleParty[]> {
    const own = (await readEnrolments(read, lot.id)).find(
      (one) => one.organisationId === organisationId,
    );
    const bidder = own && (await this.bidders(read, lot.id))[own.paddle];
    const { parts } = await readAdmission(read, lot.id);
    const named = parts.filter((one) => one.organisationId === organisationId);
    return [
      ...(bidder ? ['bidder' as const] : []),
      ...(bidder && bidder.rank !== null ? ['priority-holder' as const] : []),
      ...(lot.listerId === organisationId ? ['lister' as const] : []),
      ...named.flatMap(({ part }) => (NAMED.has(part) ? [part as SaleParty] : [])),
    ];
  }

  /** Whose the asset was and who has it sold: whoever can say something to what is claimed about it. */
  async ownersSideOf(read: Read, lot: Lot): Promise<readonly string[]> {
    const { parts } = await readAdmission(read, lot.id);
    const pledgors = parts.filter(({ part }) => part === 'pledgor');
    return [...new Set([lot.listerId, ...pledgors.map((one) => one.organisationId)])];
  }

  /** The organisation behind a paddle, or null. */
  async behind(read: Read, lot: string, paddle: string): Promise<string | null> {
    return (await findEnrolmentByPaddle(read, { lot, paddle }))?.organisationId ?? null;
  }

  private async bidders(read: Read, lotId: string): Promise<AuctionState['bidders']> {
    const [head] = await readHeads(read, [lotId]);
    return head?.kind === LOT_STREAM ? (decodeState(head.state) as AuctionState).bidders : {};
  }
}
