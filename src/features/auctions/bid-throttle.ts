import { Injectable } from '@nestjs/common';
import { Config } from '../../../config/config.js';
import { Stopwatch } from '../../platform/clock/stopwatch.js';
import { TokenBuckets } from '../../platform/http/token-buckets.js';

/** How often one bidder may bid on one lot. Refusals by the rules count too; other bidders and lots do not suffer. */
@Injectable()
export class BidThrottle {
  readonly #buckets: TokenBuckets;

  constructor(config: Config, stopwatch: Stopwatch) {
    const { ratePerSecond, burst } = config.bidding;
    this.#buckets = new TokenBuckets({ perSecond: ratePerSecond, burst }, stopwatch);
  }

  /** Takes one bid of an organisation on a lot; answers 0, or in how many milliseconds to try again. */
  take(lot: string, organisationId: string): number {
    return this.#buckets.take(`${lot} ${organisationId}`);
  }
}
