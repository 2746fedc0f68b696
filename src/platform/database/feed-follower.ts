import type { Log } from '../logging/log.js';
import { advanceConsumer } from './consumers.js';
import type { Database } from './database.js';
import type { Tx } from './tx.js';

const LOOK_MS = 1_000;
const NEWS_AT_ONCE = 200;

/** Who follows, and what is done about the streams that have news. */
interface Following {
  readonly database: Database;
  readonly log: Log;
  /** The name under which it is kept how far the feed has been read. */
  readonly consumer: string;
  /** What is logged when it could not be done; the next look tries again. */
  readonly complaint: string;
  /** Acts on streams, by their ids, sorted, in the transaction that notes them as read. */
  readonly act: (tx: Tx, streamIds: readonly string[]) => Promise<void>;
}

/**
 * Follows the feed once a second, so that news which nobody witnessed is still acted on, and once: what is done about it
 * commits together with how far it has been read.
 */
export class FeedFollower {
  private timer: NodeJS.Timeout | null = null;
  private isFollowing = false;

  constructor(private readonly following: Following) {}

  start(): void {
    this.timer = setInterval(() => void this.follow(), LOOK_MS);
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private async follow(): Promise<void> {
    if (this.isFollowing) return;
    this.isFollowing = true;
    try {
      while (await this.actOnSome());
    } catch (err) {
      this.following.log.warn(`${this.following.complaint}; the next second tries again`, { err });
    } finally {
      this.isFollowing = false;
    }
  }

  /** Acts on the next news; false when there is none left. */
  private actOnSome(): Promise<boolean> {
    const { database, consumer, act } = this.following;
    return database.transact(async (tx) => {
      const news = await advanceConsumer(tx, consumer, NEWS_AT_ONCE);
      await act(tx, [...new Set(news.map(({ streamId }) => streamId))].sort());
      return news.length === NEWS_AT_ONCE;
    });
  }
}
