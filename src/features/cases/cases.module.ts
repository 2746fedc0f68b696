import { Module } from '@nestjs/common';
import { PartiesModule } from '../parties/parties.module.js';
import { RulePacksModule } from '../rule-packs/rule-packs.module.js';
import { AttemptEnds } from './attempt-ends.js';
import { AttemptsStore } from './attempts.store.js';
import { CaseActsService } from './case-acts.service.js';
import { CaseActsStore } from './case-acts.store.js';
import { CaseBooks } from './case-books.js';
import { CaseDeskService } from './case-desk.service.js';
import { CaseOpeningService } from './case-opening.service.js';
import { CaseOptions } from './case-options.js';
import { CaseReader } from './case-reader.js';
import { CaseRules } from './case-rules.js';
import { CasesController } from './cases.controller.js';
import { CasesService } from './cases.service.js';
import { CasesStore } from './cases.store.js';
import { Routes } from './routes.js';

/** What becomes of a thing whose sale fails: cases, their attempts, and the routes that they follow. */
@Module({
  imports: [PartiesModule, RulePacksModule],
  controllers: [CasesController],
  providers: [
    ...[CasesStore, AttemptsStore, CaseActsStore],
    ...[CaseReader, CaseRules, CaseBooks, CaseOptions, Routes, AttemptEnds],
    ...[CasesService, CaseDeskService, CaseOpeningService, CaseActsService],
  ],
  exports: [CasesService],
})
export class CasesModule {}
