import { Module } from '@nestjs/common';
import { PartiesModule } from '../parties/parties.module.js';
import { AssetsController } from './assets.controller.js';
import { AssetsStore } from './assets.store.js';
import { ClaimsStore } from './claims.store.js';
import { CollateralService } from './collateral.service.js';
import { TieLiftingService } from './tie-lifting.service.js';
import { TieViews } from './tie-views.js';
import { TiesController } from './ties.controller.js';
import { TiesService } from './ties.service.js';
import { TiesStore } from './ties.store.js';

/** What is pledged: IP assets, which lot has them, and which of them must be sold together. */
@Module({
  imports: [PartiesModule],
  controllers: [AssetsController, TiesController],
  providers: [
    ...[AssetsStore, ClaimsStore, CollateralService],
    ...[TiesStore, TieViews, TiesService, TieLiftingService],
  ],
  exports: [CollateralService, TiesService],
})
export class CollateralModule {}
