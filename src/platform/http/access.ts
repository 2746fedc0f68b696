import type { Request } from 'express';
import type { OrganisationKind, Role } from '../../contract/api.js';
import type { ErrorCode } from '../../contract/errors.js';
import type { Instant } from '../../core/kernel/instant.js';
import type { Result } from '../../core/kernel/result.js';
import type { Currency } from '../../core/money/currency.js';
import type { Minor } from '../../core/money/money.js';

/** The most that somebody may bid alone. It gives no authority in any other currency. */
export interface BidLimit {
  readonly minor: Minor;
  readonly currency: Currency;
}

/** Who is asking. */
export interface Actor {
  readonly userId: string;
  readonly organisationId: string;
  readonly kind: OrganisationKind;
  readonly role: Role;
  /** Null: no limit of their own. */
  readonly bidLimit: BidLimit | null;
  readonly sessionId: string;
  /** Their token opens the routes of `SET_UP_ROUTES` and nothing else. */
  readonly mustSetUp: boolean;
  readonly expiresAt: Instant;
}

export type AccessRefusal = Extract<
  ErrorCode,
  'not-authenticated' | 'token-expired' | 'set-up-needed'
>;

/** Tells whose a token is, for HTTP and sockets alike; a port that the authentication feature fills. */
export abstract class Access {
  abstract verify(token: string): Promise<Result<Actor, AccessRefusal>>;
}

/** A request with what the guards learnt about it. */
export interface ApiRequest extends Request {
  actor?: Actor;
  idempotencyKey?: string;
  /** When the request's first line reached the server. */
  receivedAt?: Instant;
}
