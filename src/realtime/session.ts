import type { Instant } from '../core/kernel/instant.js';
import { err, ok, type Result } from '../core/kernel/result.js';
import type { AccessRefusal, Actor } from '../platform/http/access.js';

/** How long after its token has expired a socket may still bid on lots that it had joined before. */
const EXPIRY_GRACE_MS = 30 * 60_000;

/** What the server knows of one connection. */
export class Session {
  actor: Actor | null = null;
  readonly lots = new Set<string>();

  /** `disconnect` breaks the connection for good. */
  constructor(private readonly disconnect: () => void) {}

  /** Its user has no access any more: nothing that is still on its way here counts. */
  end(): void {
    this.actor = null;
    this.disconnect();
  }

  /**
   * Who bids on a lot at this instant. A token that ran out in a lot that was joined while it was good is honoured
   * for a while: nobody loses a lot in its last minutes to a login page.
   */
  bidderFor(lot: string, at: Instant): Result<Actor, AccessRefusal> {
    const { actor } = this;
    if (actor === null) return err('not-authenticated');
    const graceMs = this.lots.has(lot) ? EXPIRY_GRACE_MS : 0;
    return at < actor.expiresAt + graceMs ? ok(actor) : err('token-expired');
  }
}
