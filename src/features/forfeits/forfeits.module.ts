import { Module } from '@nestjs/common';
import { AuctionsModule } from '../auctions/auctions.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { LedgerModule } from '../ledger/ledger.module.js';
import { LotsModule } from '../lots/lots.module.js';
import { PartiesModule } from '../parties/parties.module.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { ResultsModule } from '../results/results.module.js';
import { DistributionAct } from './distribution-act.js';
import { ForfeitDeskService } from './forfeit-desk.service.js';
import { ForfeitFile } from './forfeit-file.js';
import { ForfeitNames } from './forfeit-names.js';
import { ForfeitObjectionsService } from './forfeit-objections.service.js';
import { ForfeitProposals } from './forfeit-proposals.js';
import { ForfeitViewsService } from './forfeit-views.service.js';
import { ForfeitsController } from './forfeits.controller.js';

/** What deposits are used for that their bidders have lost. */
@Module({
  imports: [
    ...[AuctionsModule, CasesModule, LedgerModule, LotsModule],
    ...[PartiesModule, PaymentsModule, ResultsModule],
  ],
  controllers: [ForfeitsController],
  providers: [
    ...[DistributionAct, ForfeitFile, ForfeitNames, ForfeitProposals],
    ...[ForfeitDeskService, ForfeitObjectionsService, ForfeitViewsService],
  ],
})
export class ForfeitsModule {}
