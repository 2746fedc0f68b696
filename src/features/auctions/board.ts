import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { LotStatus } from '../../contract/api.js';
import { type AuctionState, view } from '../../core/auction/auction.js';
import type { PublicView } from '../../core/auction/view.js';
import { isPutOff } from '../../core/auction/opening-time.js';
import { decodeState } from '../../core/kernel/state-json.js';
import type { StreamHead } from '../../platform/database/batch.js';
import { Database } from '../../platform/database/database.js';
import { advanceConsumer } from '../../platform/database/consumers.js';
import { relayOnce } from '../../platform/database/relay.js';
import { readHeads } from '../../platform/database/streams.js';
import { Log } from '../../platform/logging/log.js';
import type { LotProgress } from '../lots/lot.js';
import { LotsService } from '../lots/lots.service.js';
import { LOT_STREAM } from './lot-in-batch.js';

/** The catalogue may be this far behind the room. */
const SHOW_MS = 1_000;
const NEWS_AT_ONCE = 1_000;
const CONSUMER = 'lot-board';

/** Keeps the catalogue's copy of how lots go, from the feed of what has become durable, once a second. */
@Injectable()
export class Board implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private isShowing = false;

  constructor(
    private readonly database: Database,
    private readonly lots: LotsService,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.show(), SHOW_MS);
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** Shows everything that is durable by now. */
  async show(): Promise<void> {
    if (this.isShowing) return;
    this.isShowing = true;
    try {
      while ((await relayOnce(this.database)).length > 0);
      while (await this.showSome());
    } catch (err) {
      this.log.warn('the catalogue could not be brought up to date; the next second tries again', {
        err,
      });
    } finally {
      this.isShowing = false;
    }
  }

  /** Shows the next news; false when there is none left. */
  private showSome(): Promise<boolean> {
    return this.database.transact(async (tx) => {
      const news = await advanceConsumer(tx, CONSUMER, NEWS_AT_ONCE);
      const ids = [...new Set(news.map(({ streamId }) => streamId))].sort();
      for (const head of await readHeads(tx, ids)) {
        if (head.kind === LOT_STREAM) await this.lots.showProgress(tx, head.id, progressOf(head));
      }
      return news.length === NEWS_AT_ONCE;
    });
  }
}

function progressOf({ state: written, headSeq }: StreamHead): LotProgress {
  const state = decodeState(written) as AuctionState;
  const seen = view(state);
  const { opensAt, endsAt, bidCount, result } = seen;
  return {
    ...{ status: statusOf(seen), price: priceBid(seen), bidCount, seq: headSeq },
    ...{ opensAt, endsAt: result?.endedAt ?? endsAt },
    putOffSince: isPutOff(state) ? state.suspendedSince : null,
    winner: result?.winner ?? null,
    awards: result?.awards ?? null,
  };
}

/** A price that falls by itself is nobody's yet, and a second later another one; that of a package may be several's. */
function priceBid({ price, leader, course }: PublicView): LotProgress['price'] {
  return leader === null && course?.kind !== 'package' ? null : price;
}

function statusOf({ phase, isSuspended, result }: PublicView): LotStatus {
  if (result) return result.outcome;
  if (phase === 'waiting') return 'published';
  // Also what was put off before it opened: nobody knows when it will.
  return isSuspended ? 'suspended' : 'open';
}
