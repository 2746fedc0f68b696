import { Module } from '@nestjs/common';
import { PartiesModule } from '../parties/parties.module.js';
import { VenueChangeService } from './venue-change.service.js';
import { VenuesController } from './venues.controller.js';
import { VenuesService } from './venues.service.js';
import { VenuesStore } from './venues.store.js';

/** The profiles of trading centres 交易场所档案, version by version. */
@Module({
  imports: [PartiesModule],
  controllers: [VenuesController],
  providers: [VenuesStore, VenuesService, VenueChangeService],
  exports: [VenuesService],
})
export class VenuesModule {}
