import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { REFUSAL_CODES } from '../../../core/auction/refusals.js';
import type { Command } from '../../../platform/commands/command.js';
import type { Actor } from '../../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../../platform/http/decorators.js';
import { Endpoint } from '../../../platform/http/endpoint.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { ReasonBody } from '../auctions.dto.js';
import {
  EnteredBidBody,
  EnteredBidsBody,
  EnteredBidWishBody,
  EntryParams,
} from './entered-bids.dto.js';
import { EnteredBidList } from './entered-bid-list.js';
import { EnteredBidsService } from './entered-bids.service.js';

/** What a lot may say to a bid, wherever it is told. */
const BID_REFUSALS = REFUSAL_CODES.filter(
  (code) => code !== 'not-suspended' && code !== 'already-enrolled',
);

/** Bids that two officers of the centre enter for a bidder whose line has failed. */
@ApiTags('bidding')
@Controller()
export class EnteredBidsController {
  constructor(
    private readonly entered: EnteredBidsService,
    private readonly enteredList: EnteredBidList,
  ) {}

  @Endpoint('GET centre/entered-bids', {
    summary: 'What waits for a second officer of your centre, the first to expire first',
    allow: 'bid.enter',
    answers: EnteredBidsBody,
  })
  waiting(@CurrentActor() actor: Actor): Promise<EnteredBidsBody> {
    return this.enteredList.waiting(actor);
  }

  @Endpoint('GET lots/:id/entered-bids', {
    summary: 'What officers entered for bidders of a lot; for a bidder, what they entered for it',
    allow: 'signed-in',
    answers: EnteredBidsBody,
    refuses: ['not-found'],
  })
  list(@CurrentActor() actor: Actor, @Param('id', IdPipe) lot: string): Promise<EnteredBidsBody> {
    return this.enteredList.ofLot(actor, lot);
  }

  @Endpoint('POST lots/:id/entered-bids', {
    summary:
      'Take down a bid for a bidder who telephones; a second officer must confirm it at once',
    allow: 'bid.enter',
    answers: EnteredBidBody,
    status: 202,
    refuses: [
      ...(['not-found', 'conflict', 'wrong-currency', 'caller-unknown'] as const),
      ...(['above-authority', 'above-power', 'power-ended', ...BID_REFUSALS] as const),
    ],
  })
  async take(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() wish: EnteredBidWishBody,
  ): Promise<EnteredBidBody> {
    const { id } = await this.entered.take(command, lot, wish);
    return this.enteredList.get(command.actor, id);
  }

  @Endpoint('POST lots/:id/entered-bids/:entry/confirmation', {
    summary: 'Confirm as the second officer: it is put to the lot, received now',
    allow: 'bid.enter',
    answers: EnteredBidBody,
    refuses: [
      ...(['not-found', 'conflict', 'second-person-needed', 'entry-expired'] as const),
      ...(['caller-unknown', 'above-authority', 'wrong-currency', 'throttled'] as const),
      ...(['above-power', 'power-ended'] as const),
    ],
  })
  async confirm(
    @CurrentCommand() command: Command,
    @Param() { id: lot, entry }: EntryParams,
  ): Promise<EnteredBidBody> {
    await this.entered.confirm(command, { lot, entry });
    return this.enteredList.get(command.actor, entry);
  }

  @Endpoint('POST lots/:id/entered-bids/:entry/rejection', {
    summary: 'Reject it as the second officer, or take back what you took down yourself',
    allow: 'bid.enter',
    answers: EnteredBidBody,
    refuses: ['not-found', 'conflict', 'entry-expired'],
  })
  async reject(
    @CurrentCommand() command: Command,
    @Param() { id: lot, entry }: EntryParams,
    @Body() { reason }: ReasonBody,
  ): Promise<EnteredBidBody> {
    await this.entered.reject(command, { lot, entry }, reason);
    return this.enteredList.get(command.actor, entry);
  }
}
