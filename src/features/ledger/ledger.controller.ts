import { Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/decorators.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { HoldsBody, JournalBody } from './journal.dto.js';
import { JournalsService } from './journals.service.js';
import { LedgerCheckService } from './ledger-check.service.js';
import {
  AccountBody,
  AccountsPage,
  AccountsQuery,
  EntriesPage,
  EntriesQuery,
  LedgerFindingBody,
} from './ledger.dto.js';
import { StatementsService } from './statements.service.js';

/** The books, for those whose money they are about. */
@ApiTags('ledger')
@Controller('ledger')
export class LedgerController {
  constructor(
    private readonly statements: StatementsService,
    private readonly journals: JournalsService,
    private readonly checks: LedgerCheckService,
  ) {}

  @Endpoint('GET accounts', {
    summary: "Your organisation's accounts, and those it holds for others; the auditor sees all",
    allow: 'ledger.read',
    answers: AccountsPage,
    refuses: ['invalid-body'],
  })
  accounts(@CurrentActor() actor: Actor, @Query() query: AccountsQuery): Promise<AccountsPage> {
    return this.statements.accounts(actor, query);
  }

  @Endpoint('GET accounts/:id', {
    summary: 'An account as it stands',
    allow: 'ledger.read',
    answers: AccountBody,
    refuses: ['not-found'],
  })
  account(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<AccountBody> {
    return this.statements.account(actor, id);
  }

  @Endpoint('GET accounts/:id/entries', {
    summary: 'The movements of an account, newest first, in a period or in all',
    allow: 'ledger.read',
    answers: EntriesPage,
    refuses: ['not-found', 'invalid-body'],
  })
  entries(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: EntriesQuery,
  ): Promise<EntriesPage> {
    return this.statements.entries(actor, id, query);
  }

  @Endpoint('GET accounts/:id/holds', {
    summary: 'What of an account is kept for something, and what was',
    allow: 'ledger.read',
    answers: HoldsBody,
    refuses: ['not-found'],
  })
  holds(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<HoldsBody> {
    return this.statements.holds(actor, id);
  }

  @Endpoint('GET journals/:id', {
    summary: 'A journal that moved an account of yours, with all its lines',
    allow: 'ledger.read',
    answers: JournalBody,
    refuses: ['not-found'],
  })
  journal(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<JournalBody> {
    return this.journals.get(actor, id);
  }

  @Endpoint('GET check', {
    summary: 'Add up the books: what does not fit; a trading centre checks the accounts it holds',
    allow: 'ledger.check',
    answers: LedgerFindingBody,
  })
  check(@CurrentActor() actor: Actor): Promise<LedgerFindingBody> {
    return this.checks.check(actor);
  }
}
