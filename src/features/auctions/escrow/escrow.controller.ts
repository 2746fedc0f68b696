import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../../platform/commands/command.js';
import type { Actor } from '../../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../../platform/http/decorators.js';
import { Endpoint } from '../../../platform/http/endpoint.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import {
  EnvelopeParams,
  EscrowNamingBody,
  LotEscrowBody,
  ShareBody,
  ShareTakenBody,
} from './escrow.dto.js';
import { EscrowNamingService } from './escrow-naming.service.js';
import { ShareGivingService } from './share-giving.service.js';

/** Openings that are left with officers: who they are for a lot, and the shares that they give. */
@ApiTags('escrow')
@Controller('lots')
export class EscrowController {
  constructor(
    private readonly naming: EscrowNamingService,
    private readonly shares: ShareGivingService,
  ) {}

  @Endpoint('GET :id/escrow', {
    summary: 'Who your centre has named to open a lot',
    allow: 'lot.review',
    answers: LotEscrowBody,
    refuses: ['not-found'],
  })
  get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<LotEscrowBody> {
    return this.naming.of(actor, id);
  }

  @Endpoint('POST :id/escrow', {
    summary: 'Name the opening officers of a submitted lot, or nobody',
    allow: 'lot.review',
    answers: LotEscrowBody,
    refuses: ['not-found', 'conflict'],
  })
  name(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() body: EscrowNamingBody,
  ): Promise<LotEscrowBody> {
    return this.naming.name(command, id, body);
  }

  @Endpoint('POST :id/envelopes/:envelope/shares', {
    summary: 'Give your share of an envelope; the last one that is needed opens its quote',
    allow: 'lot.open-escrow',
    answers: ShareTakenBody,
    refuses: [
      ...(['not-found', 'conflict', 'opening-not-begun', 'share-mismatch'] as const),
      ...(['closed', 'suspended', 'withdrawn', 'barred', 'deposit-missing'] as const),
    ],
  })
  give(
    @CurrentCommand() command: Command,
    @Param() { id: lot, envelope }: EnvelopeParams,
    @Body() { share }: ShareBody,
  ): Promise<ShareTakenBody> {
    return this.shares.give(command, { lot, envelope, share });
  }
}
