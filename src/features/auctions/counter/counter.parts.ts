import { CounterAct } from './counter-act.js';
import { CounterEnrolmentsController } from './counter-enrolments.controller.js';
import { CounterEnrolmentsService } from './counter-enrolments.service.js';

/** What the module of auctions takes from this folder. */
export const COUNTER = {
  controllers: [CounterEnrolmentsController],
  providers: [CounterAct, CounterEnrolmentsService],
};
