import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { BidAnswer } from '../../contract/bidding.js';
import { REFUSAL_CODES } from '../../core/auction/refusals.js';
import { ok } from '../../core/kernel/result.js';
import type { Command } from '../../platform/commands/command.js';
import { ApiError } from '../../platform/http/api-error.js';
import { CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { AuctionsService } from './auctions.service.js';
import { BidBody, DecidedBody } from './bids.dto.js';
import { BidsBody, BidsQuery } from './bid-list.dto.js';
import { BiddingService } from './bidding.service.js';

/** What the rules may answer to a bid: everything but what only orders about a lot are refused for. */
const BID_REFUSALS = REFUSAL_CODES.filter(
  (code) => code !== 'not-suspended' && code !== 'already-enrolled',
);

/** Bids over HTTP: the same way as over the socket, with the Idempotency-Key as the command's id. */
@ApiTags('bidding')
@Controller('lots')
export class BidsController {
  constructor(
    private readonly auctions: AuctionsService,
    private readonly bidding: BiddingService,
  ) {}

  @Endpoint('GET :id/bids', {
    summary: 'The bids of a lot, from an entry of its record backwards',
    allow: 'public',
    answers: BidsBody,
    refuses: ['not-found', 'invalid-body'],
  })
  async list(@Param('id', IdPipe) lot: string, @Query() query: BidsQuery): Promise<BidsBody> {
    const bids = await this.auctions.findBids(lot, query);
    if (!bids) throw new ApiError('not-found');
    return bids;
  }

  @Endpoint('POST :id/bids', {
    summary: 'Bid on a lot',
    allow: 'bid.place',
    answers: DecidedBody,
    refuses: [
      ...(['wrong-currency', 'not-found', 'above-authority'] as const),
      ...(['above-power', 'power-ended'] as const),
      ...(['envelope-unfit', 'commitment-mismatch'] as const),
      ...BID_REFUSALS,
    ],
  })
  @ApiBody({ type: BidBody })
  async place(
    @CurrentCommand() { actor, key, receivedAt }: Command,
    @Param('id', IdPipe) lot: string,
    @Body() body: unknown,
  ): Promise<DecidedBody> {
    const message = isObject(body) ? { ...body, commandId: key, lot } : body;
    const bidderFor = () => ok(actor);
    return decidedOrThrow(await this.bidding.place({ message, receivedAt, bidderFor }));
  }
}

/** A refusal becomes a problem that carries its statement and receipt: it is as durable as an acceptance. */
function decidedOrThrow(answer: BidAnswer): DecidedBody {
  if (!('statement' in answer)) {
    const { code, faults = [], retryAfterMs } = answer;
    throw new ApiError(code, { faults, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });
  }
  const { statement, receipt } = answer;
  if (statement.code) throw new ApiError(statement.code, { extensions: { statement, receipt } });
  return answer;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
