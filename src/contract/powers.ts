import type { WireMoney } from './money.js';
import type { Named } from './money-accounts.js';
import type { Deed } from './papers.js';

/** A power of attorney 授权委托书 as a bidder gives it to whoever acts for it on one lot. */
export interface PowerWish {
  readonly agentId: string;
  /** Whether the agent may enrol the bidder. */
  readonly mayEnrol: boolean;
  /** Whether it may sign the confirmation of the sale. */
  readonly maySign: boolean;
  /** Up to how much it may bid; not said, it may not bid. */
  readonly limit?: WireMoney;
  /** From and until when, in epoch milliseconds. */
  readonly validFrom: number;
  readonly validUntil: number;
  /** The signed document, handed in before. */
  readonly deed: string;
}

/** `given`: the centre has not looked at it; `accepted`: the agent may act; then nothing changes it but its end. */
export type PowerState = 'given' | 'accepted' | 'refused' | 'revoked';

export interface Power extends Pick<
  PowerWish,
  'mayEnrol' | 'maySign' | 'validFrom' | 'validUntil'
> {
  readonly id: string;
  readonly lot: { readonly id: string; readonly title: string };
  readonly principal: Named;
  readonly agent: Named;
  readonly limit: WireMoney | null;
  readonly deed: Deed | null;
  readonly state: PowerState;
  readonly givenAt: number;
  /** Why it was refused or revoked. */
  readonly reason: string | null;
}
