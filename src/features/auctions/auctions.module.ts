import { Module, type OnModuleInit } from '@nestjs/common';
import { AlarmClock } from '../../platform/clock/clock.js';
import { ScenarioClock } from '../../platform/clock/scenario-clock.js';
import { LotsModule } from '../lots/lots.module.js';
import { PartiesModule } from '../parties/parties.module.js';
import { AuctionWriter } from './auction-writer.js';
import { AuctionsController } from './auctions.controller.js';
import { AuctionsService } from './auctions.service.js';
import { BatchDecider } from './batch-decider.js';
import { BidThrottle } from './bid-throttle.js';
import { BiddingMetrics } from './bidding-metrics.js';
import { BiddingService } from './bidding.service.js';
import { BidsController } from './bids.controller.js';
import { Board } from './board.js';
import { CentreController } from './centre.controller.js';
import { CentreLots } from './centre-lots.js';
import { ClockDoubt } from './clock-doubt.js';
import { Commits } from './commits.js';
import { DueWatchService } from './due-watch.service.js';
import { EmergencyService } from './emergency.service.js';
import { EnrolmentList } from './enrolment-list.js';
import { EnrolmentsController } from './enrolments.controller.js';
import { EnrolmentsService } from './enrolments.service.js';
import { Hall } from './hall.js';
import { LotDesk } from './lot-desk.js';
import { AuctionNews } from './news.js';
import { Paddles } from './paddles.js';
import { PublicationService } from './publication.service.js';
import { Pulse } from './pulse.js';
import { Receipts } from './receipts.js';
import { RecordController } from './record.controller.js';
import { RecordService } from './record.service.js';
import { RulePacks } from './rule-packs.js';
import { RulingTasksController } from './ruling-tasks.controller.js';
import { RulingTasksService } from './ruling-tasks.service.js';
import { RulingsController } from './rulings.controller.js';
import { RulingsService } from './rulings.service.js';

const WRITING = [
  AuctionWriter,
  BatchDecider,
  ClockDoubt,
  Commits,
  DueWatchService,
  Hall,
  LotDesk,
  Pulse,
  Receipts,
];

/** Lots once they are published: enrolment, bidding, rulings, the close, and the record of all of it. */
@Module({
  imports: [LotsModule, PartiesModule],
  controllers: [
    AuctionsController,
    BidsController,
    CentreController,
    EnrolmentsController,
    RecordController,
    RulingTasksController,
    RulingsController,
  ],
  providers: [
    ...WRITING,
    AuctionNews,
    AuctionsService,
    BidThrottle,
    BiddingMetrics,
    BiddingService,
    Board,
    CentreLots,
    EmergencyService,
    EnrolmentList,
    EnrolmentsService,
    Paddles,
    PublicationService,
    RecordService,
    RulePacks,
    RulingTasksService,
    RulingsService,
  ],
  exports: [AuctionNews, AuctionsService, BiddingService, DueWatchService],
})
export class AuctionsModule implements OnModuleInit {
  constructor(
    private readonly clock: AlarmClock,
    private readonly writer: AuctionWriter,
  ) {}

  /** A scenario's clock waits until bidding has caught up with it. */
  onModuleInit(): void {
    if (!(this.clock instanceof ScenarioClock)) return;
    this.clock.onSettle(async () => {
      await this.writer.idle();
      return this.writer.heldCommandIds();
    });
  }
}
