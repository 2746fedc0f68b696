import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Command } from '../../../platform/commands/command.js';
import type { Actor } from '../../../platform/http/access.js';
import { CurrentActor, CurrentCommand } from '../../../platform/http/decorators.js';
import { Endpoint } from '../../../platform/http/endpoint.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { HolderListService } from './holder-list.service.js';
import { HolderTellingService } from './holder-telling.service.js';
import { HolderIdBody, LotHoldersBody } from './holder-views.dto.js';
import {
  HolderAnswerBody,
  HolderEntryBody,
  HolderNoticeBody,
  HolderNoticeParams,
  HolderOutcomeBody,
  HolderParams,
  HolderWithdrawalBody,
  readAnswer,
  readEntry,
  readNotice,
  readOutcome,
} from './holders.dto.js';
import { HoldersService } from './holders.service.js';

const KEEP = { allow: 'lot.tell-holders', answers: HolderIdBody } as const;
const REFUSES = ['not-found', 'conflict'] as const;

/** Parties and known holders of priority rights: who they are, how they were told, and what they answered. */
@ApiTags('listing')
@Controller('lots')
export class HoldersController {
  constructor(
    private readonly list: HolderListService,
    private readonly holders: HoldersService,
    private readonly telling: HolderTellingService,
  ) {}

  @Endpoint('GET :id/holders', {
    summary: 'Whom a lot has to be told to, and how far that has come',
    allow: 'signed-in',
    answers: LotHoldersBody,
    refuses: ['not-found'],
  })
  read(@CurrentActor() actor: Actor, @Param('id', IdPipe) lot: string): Promise<LotHoldersBody> {
    return this.list.read(actor, lot);
  }

  @Endpoint('POST :id/holders', {
    ...KEEP,
    summary: 'Put a party or a known holder of a priority right on the list',
    refuses: REFUSES,
  })
  register(
    @CurrentCommand() command: Command,
    @Param('id', IdPipe) lot: string,
    @Body() body: HolderEntryBody,
  ): Promise<HolderIdBody> {
    return this.holders.register(command, lot, readEntry(body));
  }

  @Endpoint('POST :id/holders/:holder', {
    ...KEEP,
    summary: 'Put a new edition in the place of an entry',
    refuses: REFUSES,
  })
  amend(
    @CurrentCommand() command: Command,
    @Param() { id: lotId, holder: id }: HolderParams,
    @Body() body: HolderEntryBody,
  ): Promise<HolderIdBody> {
    return this.holders.amend(command, { lotId, id }, readEntry(body));
  }

  @Endpoint('POST :id/holders/:holder/withdrawal', {
    ...KEEP,
    summary: 'Take somebody off the list, with the reason',
    refuses: REFUSES,
  })
  withdraw(
    @CurrentCommand() command: Command,
    @Param() { id: lotId, holder: id }: HolderParams,
    @Body() { reason }: HolderWithdrawalBody,
  ): Promise<HolderIdBody> {
    return this.holders.withdraw(command, { lotId, id }, reason);
  }

  @Endpoint('POST :id/holders/:holder/notices', {
    ...KEEP,
    summary: 'Write down how somebody on the list was told',
    refuses: REFUSES,
  })
  tell(
    @CurrentCommand() command: Command,
    @Param() { id: lotId, holder: id }: HolderParams,
    @Body() body: HolderNoticeBody,
  ): Promise<HolderIdBody> {
    return this.telling.tell(command, { lotId, id }, readNotice(body));
  }

  @Endpoint('POST :id/holders/:holder/notices/:notice/outcome', {
    ...KEEP,
    summary: 'Write down that a notice was received, or why somebody could not be reached',
    refuses: REFUSES,
  })
  conclude(
    @CurrentCommand() command: Command,
    @Param() { id: lotId, holder: id, notice }: HolderNoticeParams,
    @Body() body: HolderOutcomeBody,
  ): Promise<HolderIdBody> {
    return this.telling.conclude(command, { lotId, id, notice }, readOutcome(body));
  }

  @Endpoint('POST :id/holders/:holder/answers', {
    ...KEEP,
    summary: 'Write down what a holder answered: that it waives, or means to declare',
    refuses: REFUSES,
  })
  answer(
    @CurrentCommand() command: Command,
    @Param() { id: lotId, holder: id }: HolderParams,
    @Body() body: HolderAnswerBody,
  ): Promise<HolderIdBody> {
    return this.telling.answer(command, { lotId, id }, readAnswer(body));
  }
}
