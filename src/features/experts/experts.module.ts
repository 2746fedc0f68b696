import { Module } from '@nestjs/common';
import { PartiesModule } from '../parties/parties.module.js';
import { ExpertsController } from './experts.controller.js';
import { ExpertsService } from './experts.service.js';
import { ExpertsStore } from './experts.store.js';
import { PoolAct } from './pool-act.js';
import { PoolListService } from './pool-list.service.js';

/** Who may be drawn to judge quotes: the pools of experts 专家库 of the trading centres. */
@Module({
  imports: [PartiesModule],
  controllers: [ExpertsController],
  providers: [ExpertsStore, PoolAct, ExpertsService, PoolListService],
  exports: [ExpertsService],
})
export class ExpertsModule {}
