import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/ledger.module.js';
import { PartiesModule } from '../parties/parties.module.js';
import { PaymentDeskService } from './payment-desk.service.js';
import { PaymentPurposes } from './payment-purposes.js';
import { PaymentSubjects } from './payment-subjects.js';
import { PaymentsController } from './payments.controller.js';
import { PaymentsService } from './payments.service.js';
import { PaymentsStore } from './payments.store.js';
import { PayoutAct } from './payout-act.js';
import { PayoutWatch } from './payout-watch.js';
import { PayoutsController } from './payouts.controller.js';
import { PayoutsService } from './payouts.service.js';
import { PayoutsStore } from './payouts.store.js';
import { PaymentProviders } from './providers.js';
import { RefundWatch } from './refund-watch.js';

/** Money on its way in and back, and who carries it. */
@Module({
  imports: [LedgerModule, PartiesModule],
  controllers: [PaymentsController, PayoutsController],
  providers: [
    ...[PaymentDeskService, PaymentPurposes, PaymentProviders, PaymentSubjects],
    ...[PaymentsService, PaymentsStore, RefundWatch],
    ...[PayoutAct, PayoutsService, PayoutsStore, PayoutWatch],
  ],
  exports: [PaymentDeskService, PaymentPurposes, PaymentsService, PayoutsService],
})
export class PaymentsModule {}
