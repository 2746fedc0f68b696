import { AdmissionService } from './admission.service.js';
import { AgreementsService } from './agreements.service.js';
import { BehindPaddles } from './behind-paddles.js';
import { ConditionsService } from './conditions.service.js';
import { DepositKeeping } from './deposit-keeping.js';
import { DepositListService } from './deposit-list.service.js';
import { DepositOffer } from './deposit-offer.js';
import { DepositReleases } from './deposit-releases.js';
import { DepositsService } from './deposits.service.js';
import { EligibilityService } from './eligibility.service.js';
import { EnrollingController } from './enrolling.controller.js';
import { EnrolmentAct } from './enrolment-act.js';
import { EnrolmentBook } from './enrolment-book.js';
import { EnrolmentDesk } from './enrolment-desk.js';
import { LeavingService } from './leaving.service.js';
import { OwnEnrolmentsService } from './own-enrolments.service.js';
import { SalePartiesService } from './sale-parties.service.js';
import { StandingsService } from './standings.service.js';
import { Takers } from './takers.js';

/** What the module of auctions takes from this folder. */
export const ENROLLING = {
  controllers: [EnrollingController],
  providers: [
    AdmissionService,
    AgreementsService,
    BehindPaddles,
    ConditionsService,
    DepositKeeping,
    DepositOffer,
    DepositListService,
    DepositReleases,
    DepositsService,
    EligibilityService,
    EnrolmentAct,
    EnrolmentBook,
    EnrolmentDesk,
    LeavingService,
    OwnEnrolmentsService,
    SalePartiesService,
    StandingsService,
    Takers,
  ],
};
