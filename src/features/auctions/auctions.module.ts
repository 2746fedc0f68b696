import { Module, type OnModuleInit } from '@nestjs/common';
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
import { PowerCheck } from './agency/power-check.js';
import { PowerList } from './agency/power-list.js';
import { PowersController } from './agency/powers.controller.js';
import { PowersService } from './agency/powers.service.js';
import { PowersStore } from './agency/powers.store.js';
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
import { CounterAct } from './counter/counter-act.js';
import { CounterEnrolmentsController } from './counter/counter-enrolments.controller.js';
import { CounterEnrolmentsService } from './counter/counter-enrolments.service.js';
import { DossierReading } from './dossier-reading.js';
import { DueWatchService } from './due-watch.service.js';
import { AdmissionService } from './enrolment/admission.service.js';
import { AgreementsService } from './enrolment/agreements.service.js';
import { BehindPaddles } from './enrolment/behind-paddles.js';
import { ConditionsService } from './enrolment/conditions.service.js';
import { DepositKeeping } from './enrolment/deposit-keeping.js';
import { DepositOffer } from './enrolment/deposit-offer.js';
import { DepositListService } from './enrolment/deposit-list.service.js';
import { DepositReleases } from './enrolment/deposit-releases.js';
import { DepositsService } from './enrolment/deposits.service.js';
import { EligibilityService } from './enrolment/eligibility.service.js';
import { EnrollingController } from './enrolment/enrolling.controller.js';
import { EnrolmentAct } from './enrolment/enrolment-act.js';
import { EnrolmentBook } from './enrolment/enrolment-book.js';
import { EnrolmentDesk } from './enrolment/enrolment-desk.js';
import { LeavingService } from './enrolment/leaving.service.js';
import { OwnEnrolmentsService } from './enrolment/own-enrolments.service.js';
import { SalePartiesService } from './enrolment/sale-parties.service.js';
import { StandingsService } from './enrolment/standings.service.js';
import { EscrowController } from './escrow/escrow.controller.js';
import { EscrowNamingService } from './escrow/escrow-naming.service.js';
import { EscrowTerms } from './escrow/escrow-terms.js';
import { LotEscrowsStore } from './escrow/lot-escrows.store.js';
import { NamingCheck } from './escrow/naming-check.js';
import { OfficerKeysService } from './escrow/officer-keys.service.js';
import { OfficerKeysStore } from './escrow/officer-keys.store.js';
import { OpeningListService } from './escrow/opening-list.service.js';
import { OpeningOfficersController } from './escrow/opening-officers.controller.js';
import { ShareGivingService } from './escrow/share-giving.service.js';
import { SharesStore } from './escrow/shares.store.js';
import { Callers } from './entered/callers.js';
import { EnteredBidList } from './entered/entered-bid-list.js';
import { EnteredBidsController } from './entered/entered-bids.controller.js';
import { EnteredBidsService } from './entered/entered-bids.service.js';
import { EnteredBidsStore } from './entered/entered-bids.store.js';
import { EnteringService } from './entered/entering.service.js';
import { EntryLog } from './entered/entry-log.js';
import { EnteredNews } from './entered/news.js';
import { ExceptionAct } from './exceptions/exception-act.js';
import { ExceptionsController } from './exceptions/exceptions.controller.js';
import { ExceptionsService } from './exceptions/exceptions.service.js';
import { ExceptionsStore } from './exceptions/exceptions.store.js';
import { CarriedHolders } from './holders/carried-holders.js';
import { HolderListService } from './holders/holder-list.service.js';
import { HolderTellingService } from './holders/holder-telling.service.js';
import { HoldersController } from './holders/holders.controller.js';
import { HoldersService } from './holders/holders.service.js';
import { HoldersStore } from './holders/holders.store.js';
import { RegisteredRanks } from './holders/registered-ranks.js';
import { EmergencyService } from './emergency.service.js';
import { EnrolmentList } from './enrolment-list.js';
import { EnrolmentsController } from './enrolments.controller.js';
import { EnrolmentsService } from './enrolments.service.js';
import { Takers } from './enrolment/takers.js';
import { ConsortiaController } from './joint/consortia.controller.js';
import { ConsortiaService } from './joint/consortia.service.js';
import { ConsortiaStore } from './joint/consortia.store.js';
import { ConsortiumAdmission } from './joint/consortium-admission.js';
import { ConsortiumCheck } from './joint/consortium-check.js';
import { ConsortiumList } from './joint/consortium-list.js';
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
import { AcceptancesService } from './noticing/acceptances.service.js';
import { CorrectionsService } from './noticing/corrections.service.js';
import { NoticeAsking } from './noticing/notice-asking.js';
import { NoticeFiling } from './noticing/notice-filing.js';
import { NoticeLook } from './noticing/notice-look.js';
import { NoticeMeasure } from './noticing/notice-measure.js';
import { NoticeNaming } from './noticing/notice-naming.js';
import { NoticeProofService } from './noticing/notice-proof.service.js';
import { NoticeWatchService } from './noticing/notice-watch.service.js';
import { PlacementListService } from './noticing/placement-list.service.js';
import { PlacementsController } from './noticing/placements.controller.js';
import { PlacementsService } from './noticing/placements.service.js';
import { PlacementsStore } from './noticing/placements.store.js';
import { Paddles } from './paddles.js';
import { PanelDeskService } from './panel/panel-desk.service.js';
import { PanelDue } from './panel/panel-due.js';
import { PanelGuard } from './panel/panel-guard.js';
import { PanelHandover } from './panel/panel-handover.js';
import { PanelLogStore } from './panel/panel-log.store.js';
import { PanelMarksService } from './panel/panel-marks.service.js';
import { PanelNames } from './panel/panel-names.js';
import { PanelOpeningService } from './panel/panel-opening.service.js';
import { PanelReview } from './panel/panel-review.js';
import { PanelSeats } from './panel/panel-seats.js';
import { PanelSeeds } from './panel/panel-seeds.js';
import { PanelTasksController } from './panel/panel-tasks.controller.js';
import { PanelTasksService } from './panel/panel-tasks.service.js';
import { PanelWatchService } from './panel/panel-watch.service.js';
import { PanelWordsService } from './panel/panel-words.service.js';
import { PanelsController } from './panel/panels.controller.js';
import { PanelsStore } from './panel/panels.store.js';
import { RecusalAct } from './panel/recusal-act.js';
import { RecusalsService } from './panel/recusals.service.js';
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
import { SlotCheckService } from './slot-check.service.js';
import { CrossListingEnrolmentsService } from './venue/cross-listing-enrolments.service.js';
import { VenuePapers } from './venue/venue-papers.js';
import { FrozenVenues } from './venue/frozen-venues.js';
import { LotVenueController } from './venue/lot-venue.controller.js';
import { LotVenueService } from './venue/lot-venue.service.js';
import { DefaultRevocationController } from './forfeits/default-revocation.controller.js';
import { DefaultRevocationService } from './forfeits/default-revocation.service.js';
import { DepositSeizing } from './forfeits/deposit-seizing.js';
import { ForfeitFacts } from './forfeits/forfeit-facts.js';
import { ForfeitSubjects } from './forfeits/forfeit-subjects.js';
import { ForfeitsService } from './forfeits/forfeits.service.js';
import { ForfeitsStore } from './forfeits/forfeits.store.js';
import { WinnerDepositsService } from './forfeits/winner-deposits.service.js';
import { WinnerDefaultController } from './winner-default.controller.js';
import { WinnerDefaultService } from './winner-default.service.js';

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

const ENROLLING = [
  AdmissionService,
  AgreementsService,
  BehindPaddles,
  ConditionsService,
  CounterAct,
  CounterEnrolmentsService,
  DepositKeeping,
  DepositOffer,
  DepositListService,
  DepositReleases,
  DepositsService,
  EligibilityService,
  EnrolmentAct,
  EnrolmentBook,
  EnrolmentDesk,
  EnrolmentList,
  EnrolmentsService,
  LeavingService,
  OwnEnrolmentsService,
  SalePartiesService,
  StandingsService,
  Takers,
];

const JOINT = [
  ConsortiaService,
  ConsortiaStore,
  ConsortiumAdmission,
  ConsortiumCheck,
  ConsortiumList,
];

const FORFEITS = [
  ...[DefaultRevocationService, DepositSeizing, ForfeitFacts, ForfeitsService],
  ...[ForfeitsStore, ForfeitSubjects, WinnerDepositsService],
];

const ESCROW = [
  EscrowNamingService,
  EscrowTerms,
  LotEscrowsStore,
  NamingCheck,
  OfficerKeysService,
  OfficerKeysStore,
  OpeningListService,
  ShareGivingService,
  SharesStore,
];

const PANEL = [
  ...[PanelDeskService, PanelDue, PanelGuard, PanelHandover, PanelLogStore, PanelMarksService],
  ...[PanelNames, PanelOpeningService, PanelReview, PanelSeats, PanelSeeds, PanelTasksService],
  ...[PanelWatchService, PanelWordsService, PanelsStore, RecusalAct, RecusalsService],
];

const HOLDERS = [
  CarriedHolders,
  HolderListService,
  HolderTellingService,
  HoldersService,
  HoldersStore,
  RegisteredRanks,
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
    EnrollingController,
    CentreController,
    ConsortiaController,
    CounterEnrolmentsController,
    EnrolmentsController,
    EnteredBidsController,
    EscrowController,
    OpeningOfficersController,
    ExceptionsController,
    PanelTasksController,
    PanelsController,
    HoldersController,
    PlanningController,
    PowersController,
    RecordController,
    ReviewController,
    RulingTasksController,
    RulingsController,
    WinnerDefaultController,
    DefaultRevocationController,
    LotVenueController,
    PlacementsController,
  ],
  providers: [
    ...WRITING,
    ...ENROLLING,
    ...ESCROW,
    ...PANEL,
    ...HOLDERS,
    ...FORFEITS,
    ...JOINT,
    ...[PowerCheck, PowerList, PowersService, PowersStore],
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
    ...[Callers, EnteredBidList, EnteredBidsService, EnteredBidsStore, EnteredNews],
    ...[EnteringService, EntryLog],
    ...[ExceptionAct, ExceptionsService, ExceptionsStore],
    Paddles,
    LotCheck,
    LotNoticesStore,
    ...[AcceptancesService, CorrectionsService, NoticeAsking, NoticeFiling, NoticeLook],
    ...[NoticeMeasure, NoticeNaming, NoticeProofService, NoticeWatchService, PlacementListService],
    ...[PlacementsService, PlacementsStore],
    LotFile,
    LotPapers,
    ...[FrozenVenues, LotVenueService, VenuePapers, CrossListingEnrolmentsService],
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
  ],
  exports: [
    ...[AuctionNews, AuctionsService, BiddingService, DueWatchService, EnteredNews],
    ...[PublicationService, RuleWithdrawalsService, SalePartiesService, SlotCheckService],
    ...[ForfeitsService, WinnerDepositsService],
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
