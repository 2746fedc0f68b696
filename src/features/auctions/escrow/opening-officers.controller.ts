import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../../platform/commands/command.js';
import type { Actor } from '../../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../../platform/http/decorators.js';
import { Endpoint } from '../../../platform/http/endpoint.js';
import {
  NewOfficerKeyBody,
  OfficerKeyBody,
  OpeningLotsBody,
  OpeningOfficersBody,
  OwnOfficerKeyBody,
} from './escrow.dto.js';
import { OfficerKeysService } from './officer-keys.service.js';
import { OpeningListService } from './opening-list.service.js';

/** The opening officers of a trading centre: their keys, and what waits for them. */
@ApiTags('escrow')
@Controller('centre')
export class OpeningOfficersController {
  constructor(
    private readonly keys: OfficerKeysService,
    private readonly openings: OpeningListService,
  ) {}

  @Endpoint('GET opening-key', {
    summary: 'Your own public key, which openings are left to',
    allow: 'lot.open-escrow',
    answers: OwnOfficerKeyBody,
  })
  own(@CurrentActor() actor: Actor): Promise<OwnOfficerKeyBody> {
    return this.keys.own(actor);
  }

  @Endpoint('POST opening-key', {
    summary: 'Register your public key; it takes the place of the last one from now on',
    allow: 'lot.open-escrow',
    answers: OfficerKeyBody,
    refuses: ['conflict'],
  })
  register(
    @CurrentCommand() command: Command,
    @Body() { publicKey }: NewOfficerKeyBody,
  ): Promise<OfficerKeyBody> {
    return this.keys.register(command, publicKey);
  }

  @Endpoint('GET opening-officers', {
    summary: 'Everyone at your centre who can be named an opening officer, with their public keys',
    allow: 'lot.open-escrow',
    answers: OpeningOfficersBody,
  })
  list(@CurrentActor() actor: Actor): Promise<OpeningOfficersBody> {
    return this.keys.list(actor);
  }

  @Endpoint('GET openings', {
    summary: 'The lots that name you as an opening officer, with what waits for your share',
    allow: 'lot.open-escrow',
    answers: OpeningLotsBody,
  })
  waiting(@CurrentActor() actor: Actor): Promise<OpeningLotsBody> {
    return this.openings.list(actor);
  }
}
