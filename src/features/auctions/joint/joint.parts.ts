import { ConsortiaController } from './consortia.controller.js';
import { ConsortiaService } from './consortia.service.js';
import { ConsortiaStore } from './consortia.store.js';
import { ConsortiumAdmission } from './consortium-admission.js';
import { ConsortiumCheck } from './consortium-check.js';
import { ConsortiumList } from './consortium-list.js';

/** What the module of auctions takes from this folder. */
export const JOINT = {
  controllers: [ConsortiaController],
  providers: [
    ConsortiaService,
    ConsortiaStore,
    ConsortiumAdmission,
    ConsortiumCheck,
    ConsortiumList,
  ],
};
