import { Module } from '@nestjs/common';
import { RulePacksController } from './rule-packs.controller.js';
import { RulePacks } from './rule-packs.service.js';

/** The law and the usual practice of each kind of sale, as data. */
@Module({
  controllers: [RulePacksController],
  providers: [RulePacks],
  exports: [RulePacks],
})
export class RulePacksModule {}
