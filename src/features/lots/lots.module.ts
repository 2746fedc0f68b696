import { Module } from '@nestjs/common';
import { PartiesModule } from '../parties/parties.module.js';
import { CatalogueService } from './catalogue.service.js';
import { CatalogueStore } from './catalogue.store.js';
import { LotTextsStore } from './lot-texts.store.js';
import { LotsController } from './lots.controller.js';
import { LotsService } from './lots.service.js';
import { LotsStore } from './lots.store.js';
import { SearchIndex } from './search-index.js';

/** What is for sale: drafts, and the catalogue of what has been published. */
@Module({
  imports: [PartiesModule],
  controllers: [LotsController],
  providers: [
    ...[LotsStore, LotTextsStore, CatalogueStore],
    ...[LotsService, CatalogueService, SearchIndex],
  ],
  exports: [LotsService],
})
export class LotsModule {}
