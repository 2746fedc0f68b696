import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../platform/commands/command.js';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { AskedBody, BidAuthorityBody, BidWishBody } from './authority.dto.js';
import { AuthorityService } from './authority.service.js';

/** Bids above one's own limit. */
@ApiTags('bidding')
@Controller('lots')
export class AuthorityController {
  constructor(private readonly authority: AuthorityService) {}

  @Endpoint('GET :id/authority', {
    summary: 'How far you may bid alone, and what a colleague has allowed you beyond that',
    allow: 'bid.place',
    answers: BidAuthorityBody,
    refuses: ['not-found'],
  })
  get(@CurrentActor() actor: Actor, @Param('id', IdPipe) lot: string): Promise<BidAuthorityBody> {
    return this.authority.of(actor, lot);
  }

  @Endpoint('POST :id/authority', {
    summary: 'Ask a colleague to allow one bid above your limit; once allowed, you send it',
    allow: 'bid.place',
    answers: AskedBody,
    refuses: ['not-found', 'wrong-currency', 'conflict'],
  })
  ask(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() wish: BidWishBody,
  ): Promise<AskedBody> {
    return this.authority.ask(command, lot, wish);
  }
}
