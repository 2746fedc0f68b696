import { Module } from '@nestjs/common';
import { PartiesModule } from '../parties/parties.module.js';
import { CatalogueService } from './catalogue.service.js';
import { LotsController } from './lots.controller.js';
import { LotsService } from './lots.service.js';
import { LotsStore } from './lots.store.js';

/** What is for sale: drafts, and the catalogue of what has been published. */
@Module({
  imports: [PartiesModule],
  controllers: [LotsController],
  providers: [LotsStore, LotsService, CatalogueService],
  exports: [LotsService, CatalogueService],
})
export class LotsModule {}
