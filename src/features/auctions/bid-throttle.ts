import { Injectable } from '@nestjs/common';
import { Config } from '../../../config/config.js';
import { type Bucket, fullBucket, take, type Throttle } from '../../core/auction/throttle.js';
import type { Instant } from '../../core/kernel/instant.js';
import { LotsService } from '../lots/lots.service.js';
import { Recent } from './recent.js';

const LOTS = 10_000;
const BIDDERS = 100_000;

/** How often one bidder may bid on one lot. Refusals by the rules count too; other bidders and lots do not suffer. */
@Injectable()
export class BidThrottle {
  private readonly usual: Throttle;
  private readonly throttles = new Recent<string, Throttle>(LOTS);
  private readonly buckets = new Recent<string, Bucket>(BIDDERS);

  constructor(
    config: Config,
    private readonly lots: LotsService,
  ) {
    const { ratePerSecond, burst } = config.bidding;
    this.usual = { perSecond: ratePerSecond, burst };
  }

  /** Lets a bid pass, by the time at which it was received, or answers in how many milliseconds to try again. */
  async wait(lot: string, organisationId: string, receivedAt: Instant): Promise<number> {
    const throttle = this.throttles.get(lot) ?? (await this.look(lot));
    const key = `${lot} ${organisationId}`;
    const bucket = this.buckets.get(key) ?? fullBucket(throttle, receivedAt);
    const left = take(throttle, bucket, receivedAt);
    if (left === null) return Math.ceil(1000 / throttle.perSecond);
    this.buckets.set(key, left);
    return 0;
  }

  private async look(lot: string): Promise<Throttle> {
    const published = await this.lots.findThrottle(lot);
    const throttle = published?.throttle ?? this.usual;
    if (published) this.throttles.set(lot, throttle);
    return throttle;
  }
}
