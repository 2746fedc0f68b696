import { Module } from '@nestjs/common';
import { PartiesModule } from '../parties/parties.module.js';
import { RulePacksModule } from '../rule-packs/rule-packs.module.js';
import { AttemptEnds } from './attempt-ends.js';
import { AttemptsStore } from './attempts.store.js';
import { BackstopAnswersService } from './backstops/backstop-answers.service.js';
import { BackstopBooks } from './backstops/backstop-books.js';
import { BackstopDeskService } from './backstops/backstop-desk.service.js';
import { BackstopOffersService } from './backstops/backstop-offers.service.js';
import { BackstopReader } from './backstops/backstop-reader.js';
import { BackstopsController } from './backstops/backstops.controller.js';
import { BackstopsStore } from './backstops/backstops.store.js';
import { CaseBookshelf } from './case-bookshelf.js';
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
  controllers: [CasesController, BackstopsController],
  providers: [
    ...[CasesStore, AttemptsStore, CaseActsStore],
    ...[CaseReader, CaseRules, CaseBooks, CaseOptions, Routes, AttemptEnds],
    ...[BackstopsStore, BackstopReader, BackstopBooks, CaseBookshelf],
    ...[BackstopOffersService, BackstopAnswersService, BackstopDeskService],
    ...[CasesService, CaseDeskService, CaseOpeningService, CaseActsService],
  ],
  exports: [CasesService],
})
export class CasesModule {}
