import { ExceptionAct } from './exception-act.js';
import { ExceptionsController } from './exceptions.controller.js';
import { ExceptionsService } from './exceptions.service.js';
import { ExceptionsStore } from './exceptions.store.js';

/** What the module of auctions takes from this folder. */
export const EXCEPTIONS = {
  controllers: [ExceptionsController],
  providers: [ExceptionAct, ExceptionsService, ExceptionsStore],
};
