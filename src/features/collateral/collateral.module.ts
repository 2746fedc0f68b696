import { Module } from '@nestjs/common';
import { AssetsController } from './assets.controller.js';
import { AssetsStore } from './assets.store.js';
import { ClaimsStore } from './claims.store.js';
import { CollateralService } from './collateral.service.js';

/** What is pledged: IP assets, and which lot has them. */
@Module({
  controllers: [AssetsController],
  providers: [AssetsStore, ClaimsStore, CollateralService],
  exports: [CollateralService],
})
export class CollateralModule {}
