import { Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { PageQuery } from '../../platform/http/paging.js';
import { LedgerCheckService } from './ledger-check.service.js';
import { AccountsPage, EntriesPage, LedgerFindingBody } from './ledger.dto.js';
import { StatementsService } from './statements.service.js';

/** The books, for those whose money they are about. */
@ApiTags('ledger')
@Controller('ledger')
export class LedgerController {
  constructor(
    private readonly statements: StatementsService,
    private readonly checks: LedgerCheckService,
  ) {}

  @Endpoint('GET accounts', {
    summary: "Your organisation's accounts, and those it holds for others; the auditor sees all",
    allow: 'signed-in',
    answers: AccountsPage,
    refuses: ['invalid-body'],
  })
  accounts(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<AccountsPage> {
    return this.statements.accounts(actor, query);
  }

  @Endpoint('GET accounts/:id/entries', {
    summary: 'Every movement of an account, newest first',
    allow: 'signed-in',
    answers: EntriesPage,
    refuses: ['not-found', 'invalid-body'],
  })
  entries(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<EntriesPage> {
    return this.statements.entries(actor, id, query);
  }

  @Endpoint('GET check', {
    summary: 'Add up all the books: what does not fit; for the auditor and the platform',
    allow: 'signed-in',
    answers: LedgerFindingBody,
    refuses: ['not-allowed'],
  })
  check(@CurrentActor() actor: Actor): Promise<LedgerFindingBody> {
    return this.checks.check(actor);
  }
}
