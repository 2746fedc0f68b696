import { Module } from '@nestjs/common';
import { PartiesModule } from '../parties/parties.module.js';
import { SealPicturesController } from './seal-pictures.controller.js';
import { SealPicturesService } from './seal-pictures.service.js';
import { SealPicturesStore } from './seal-pictures.store.js';
import { VenueChangeService } from './venue-change.service.js';
import { VenuesController } from './venues.controller.js';
import { VenuesService } from './venues.service.js';
import { VenuesStore } from './venues.store.js';

/** The profiles of trading centres 交易场所档案, version by version. */
@Module({
  imports: [PartiesModule],
  controllers: [VenuesController, SealPicturesController],
  providers: [
    ...[VenuesStore, VenuesService, VenueChangeService],
    ...[SealPicturesStore, SealPicturesService],
  ],
  exports: [VenuesService],
})
export class VenuesModule {}
