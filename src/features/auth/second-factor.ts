import type { Instant } from '../../core/kernel/instant.js';

/** A secret as it lies in the table: encrypted, or in clear where the key is null, from before it was encrypted. */
export interface KeptSecret {
  readonly keyId: string | null;
  readonly text: string;
}

/** One authenticator app of a user; it counts once a code of it has confirmed that it was set up. */
export interface SecondFactor {
  readonly id: string;
  readonly userId: string;
  /** Forgotten once it has ended. */
  readonly secret: KeptSecret | null;
  readonly createdAt: Instant;
  readonly confirmedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** The latest step of time whose code was used; that one and those before it are good no more. */
  readonly lastStep: number | null;
}
