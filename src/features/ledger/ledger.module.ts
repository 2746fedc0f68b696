import { Module } from '@nestjs/common';
import { PartiesModule } from '../parties/parties.module.js';
import { JournalSubjectsService } from './journal-subjects.service.js';
import { JournalsService } from './journals.service.js';
import { LedgerCheckService } from './ledger-check.service.js';
import { LedgerController } from './ledger.controller.js';
import { LedgerService } from './ledger.service.js';
import { LedgerStore } from './ledger.store.js';
import { StatementsService } from './statements.service.js';

/** The books of all money that the platform knows of; it holds none itself. */
@Module({
  imports: [PartiesModule],
  controllers: [LedgerController],
  providers: [
    ...[JournalSubjectsService, JournalsService, LedgerCheckService],
    ...[LedgerService, LedgerStore, StatementsService],
  ],
  exports: [JournalSubjectsService, LedgerService],
})
export class LedgerModule {}
