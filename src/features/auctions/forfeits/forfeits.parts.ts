import { DefaultRevocationController } from './default-revocation.controller.js';
import { DefaultRevocationService } from './default-revocation.service.js';
import { DepositSeizing } from './deposit-seizing.js';
import { ForfeitFacts } from './forfeit-facts.js';
import { ForfeitSubjects } from './forfeit-subjects.js';
import { ForfeitsService } from './forfeits.service.js';
import { ForfeitsStore } from './forfeits.store.js';
import { WinnerDepositsService } from './winner-deposits.service.js';

/** What the module of auctions takes from this folder. */
export const FORFEITS = {
  controllers: [DefaultRevocationController],
  providers: [
    DefaultRevocationService,
    DepositSeizing,
    ForfeitFacts,
    ForfeitSubjects,
    ForfeitsService,
    ForfeitsStore,
    WinnerDepositsService,
  ],
};
