import { Module, type ModuleMetadata, type OnModuleInit } from '@nestjs/common';
import { AlarmClock } from '../../platform/clock/clock.js';
import { ScenarioClock } from '../../platform/clock/scenario-clock.js';
import { CasesModule } from '../cases/cases.module.js';
import { CollateralModule } from '../collateral/collateral.module.js';
import { ExpertsModule } from '../experts/experts.module.js';
import { LedgerModule } from '../ledger/ledger.module.js';
import { LotsModule } from '../lots/lots.module.js';
import { PapersModule } from '../papers/papers.module.js';
import { PartiesModule } from '../parties/parties.module.js';
import { PaymentsModule } from '../payments/payments.module.js';
import { RulePacksModule } from '../rule-packs/rule-packs.module.js';
import { VenuesModule } from '../venues/venues.module.js';
import { AuctionWriter } from './auction-writer.js';
import { AuctionsController } from './auctions.controller.js';
import { AuctionsService } from './auctions.service.js';
import { BatchDecider } from './batch-decider.js';
import { AuthorityController } from './authority.controller.js';
import { AuthorityService } from './authority.service.js';
import { BidGrantingService } from './bid-granting.service.js';
import { BidGrants } from './bid-grants.js';
import { BidGrantsStore } from './bid-grants.store.js';
import { BidThrottle } from './bid-throttle.js';
import { BiddingMetrics } from './bidding-metrics.js';
import { BiddingService } from './bidding.service.js';
import { BidsController } from './bids.controller.js';
import { Board } from './board.js';
import { CentreController } from './centre.controller.js';
import { CentreLots } from './centre-lots.js';
import { ClockDoubt } from './clock-doubt.js';
import { Commits } from './commits.js';
import { CorrectionsService } from './corrections/corrections.service.js';
import { DossierReading } from './dossier-reading.js';
import { DueWatchService } from './due-watch.service.js';
import { SalePartiesService } from './enrolment/sale-parties.service.js';
import { EnteredNews } from './entered/news.js';
import { IncidentWatchService } from './incidents/incident-watch.service.js';
import { EmergencyService } from './emergency.service.js';
import { EnrolmentList } from './enrolment-list.js';
import { EnrolmentsController } from './enrolments.controller.js';
import { EnrolmentsService } from './enrolments.service.js';
import { Hall } from './hall.js';
import { LotCheck } from './lot-check.js';
import { LotCalendarService } from './lot-calendar.service.js';
import { LotDesk } from './lot-desk.js';
import { LotNoticesStore } from './lot-notices.store.js';
import { LotFile } from './lot-file.js';
import { LotPapers } from './lot-papers.js';
import { LotPlanner } from './lot-planner.js';
import { LotPlansService } from './lot-plans.service.js';
import { LotPreviewService } from './lot-preview.service.js';
import { AuctionNews } from './news.js';
import { NoticeProofService } from './noticing/notice-proof.service.js';
import { Paddles } from './paddles.js';
import { PlanFacts } from './plan-facts.js';
import { PlanningController } from './planning.controller.js';
import { PublicationAct } from './publication-act.js';
import { PublicationService } from './publication.service.js';
import { Pulse } from './pulse.js';
import { Receipts } from './receipts.js';
import { RecordController } from './record.controller.js';
import { RecordService } from './record.service.js';
import { ReviewController } from './review.controller.js';
import { ReviewService } from './review.service.js';
import { RuleWithdrawalsService } from './rule-withdrawals.service.js';
import { RulingTasksController } from './ruling-tasks.controller.js';
import { RulingTasksService } from './ruling-tasks.service.js';
import { RulingsController } from './rulings.controller.js';
import { RulingsService } from './rulings.service.js';
import { ResumptionGuardsService } from './resumption-guards.service.js';
import { StandstillService } from './standstill.service.js';
import { SlotCheckService } from './slot-check.service.js';
import { ForfeitsService } from './forfeits/forfeits.service.js';
import { WinnerDepositsService } from './forfeits/winner-deposits.service.js';
import { WinnerDefaultController } from './winner-default.controller.js';
import { WinnerDefaultService } from './winner-default.service.js';
import { AGENCY } from './agency/agency.parts.js';
import { COUNTER } from './counter/counter.parts.js';
import { CORRECTIONS } from './corrections/corrections.parts.js';
import { ENROLLING } from './enrolment/enrolment.parts.js';
import { ENTRUSTMENT } from './entrustment/entrustment.parts.js';
import { ESCROW } from './escrow/escrow.parts.js';
import { ENTERED } from './entered/entered.parts.js';
import { EXCEPTIONS } from './exceptions/exceptions.parts.js';
import { HOLDERS } from './holders/holders.parts.js';
import { INCIDENTS } from './incidents/incidents.parts.js';
import { JOINT } from './joint/joint.parts.js';
import { NOTICING } from './noticing/noticing.parts.js';
import { PANEL } from './panel/panel.parts.js';
import { AT_VENUE } from './venue/venue.parts.js';
import { FORFEITS } from './forfeits/forfeits.parts.js';

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

/** What each folder adds: everything of it is made and known only there. */
const PARTS: readonly Required<Pick<ModuleMetadata, 'controllers' | 'providers'>>[] = [
  AGENCY,
  AT_VENUE,
  CORRECTIONS,
  COUNTER,
  ENROLLING,
  ENTERED,
  ENTRUSTMENT,
  ESCROW,
  EXCEPTIONS,
  FORFEITS,
  HOLDERS,
  INCIDENTS,
  JOINT,
  NOTICING,
  PANEL,
];

/** Lots once they are published: enrolment, bidding, rulings, the close, and the record of all of it. */
@Module({
  imports: [
    CasesModule,
    CollateralModule,
    ExpertsModule,
    LedgerModule,
    LotsModule,
    PapersModule,
    PartiesModule,
    PaymentsModule,
    RulePacksModule,
    VenuesModule,
  ],
  controllers: [
    AuctionsController,
    AuthorityController,
    BidsController,
    CentreController,
    EnrolmentsController,
    PlanningController,
    RecordController,
    ReviewController,
    RulingTasksController,
    RulingsController,
    WinnerDefaultController,
    ...PARTS.flatMap(({ controllers }) => controllers),
  ],
  providers: [
    ...WRITING,
    AuctionNews,
    AuctionsService,
    AuthorityService,
    BidGrantingService,
    BidGrants,
    BidGrantsStore,
    BidThrottle,
    BiddingMetrics,
    BiddingService,
    Board,
    CentreLots,
    EmergencyService,
    ...[EnrolmentList, EnrolmentsService],
    ...[ResumptionGuardsService, StandstillService],
    Paddles,
    LotCheck,
    LotNoticesStore,
    LotFile,
    LotPapers,
    LotPlanner,
    PlanFacts,
    LotPlansService,
    LotCalendarService,
    LotPreviewService,
    PublicationAct,
    PublicationService,
    RecordService,
    ReviewService,
    RuleWithdrawalsService,
    RulingTasksService,
    RulingsService,
    SlotCheckService,
    WinnerDefaultService,
    DossierReading,
    ...PARTS.flatMap(({ providers }) => providers),
  ],
  exports: [
    ...[AuctionNews, AuctionsService, BiddingService, DueWatchService, EnteredNews],
    IncidentWatchService,
    ...[PublicationService, RuleWithdrawalsService, SalePartiesService, SlotCheckService],
    ...[ForfeitsService, WinnerDepositsService],
    ...[CorrectionsService, ResumptionGuardsService, StandstillService],
    NoticeProofService,
  ],
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
