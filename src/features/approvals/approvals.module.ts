import { Global, Module } from '@nestjs/common';
import { ApprovalKinds } from './approval-kinds.js';
import { ApprovalList } from './approval-list.js';
import { ApprovalsController } from './approvals.controller.js';
import { ApprovalsService } from './approvals.service.js';
import { ApprovalsStore } from './approvals.store.js';

/** Global, because any feature may need a second person. */
@Global()
@Module({
  controllers: [ApprovalsController],
  providers: [ApprovalKinds, ApprovalList, ApprovalsService, ApprovalsStore],
  exports: [ApprovalKinds, ApprovalsService],
})
export class ApprovalsModule {}
