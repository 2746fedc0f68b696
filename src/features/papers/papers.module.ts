import { Module } from '@nestjs/common';
import { Config } from '../../../config/config.js';
import { Log } from '../../platform/logging/log.js';
import { CasesModule } from '../cases/cases.module.js';
import { LotsModule } from '../lots/lots.module.js';
import { PartiesModule } from '../parties/parties.module.js';
import { CarriedDocuments } from './carried-documents.js';
import { ContentScanner } from './content-scanner.js';
import { DocumentCopies } from './document-copies.js';
import { DocumentIntake } from './document-intake.js';
import { DocumentScanner } from './document-scanner.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsService } from './documents.service.js';
import { DocumentsStore } from './documents.store.js';
import { DeedsController } from './deeds.controller.js';
import { DeedsService } from './deeds.service.js';
import { DeedsStore } from './deeds.store.js';
import { DossierReaders } from './dossier-readers.js';
import { DossierService } from './dossier.service.js';
import { EarlierQuestionsService } from './earlier-questions.service.js';
import { QuestionList } from './question-list.js';
import { QuestionThrottle } from './question-throttle.js';
import { QuestionsController } from './questions.controller.js';
import { QuestionsService } from './questions.service.js';
import { QuestionsStore } from './questions.store.js';
import { Standings } from './standing.js';
import { VirusScanner } from './virus-scanner.js';

/** What is to be read about a lot: its documents, and the questions that were asked about it. */
@Module({
  imports: [CasesModule, LotsModule, PartiesModule],
  controllers: [DeedsController, DocumentsController, QuestionsController],
  providers: [
    ...[DocumentCopies, DocumentIntake, DocumentsService, DocumentsStore],
    ...[DeedsService, DeedsStore],
    ...[DossierReaders, DossierService, Standings, CarriedDocuments],
    ...[QuestionList, EarlierQuestionsService, QuestionThrottle, QuestionsService, QuestionsStore],
    {
      provide: DocumentScanner,
      useFactory: ({ documents: { clamd } }: Config, log: Log) =>
        clamd === null ? new ContentScanner() : new VirusScanner(new ContentScanner(), clamd, log),
      inject: [Config, Log],
    },
  ],
  exports: [DeedsService, DocumentIntake, DocumentsService, DossierReaders],
})
export class PapersModule {}
