/** What a load process is told to do. Times are milliseconds. */
export type Plan = BidPlan | WatchPlan;

interface Target {
  readonly url: string;
  readonly lot: string;
}

export interface BidPlan extends Target {
  readonly kind: 'bid';
  readonly seconds: number;
  /** One access token per bidder. */
  readonly tokens: readonly string[];
  readonly currency: string;
  /** The first amount and the step between amounts, in minor units of a currency with two decimals. */
  readonly firstMinor: number;
  readonly stepMinor: number;
}

export interface WatchPlan extends Target {
  readonly kind: 'watch';
  readonly token: string;
  readonly watchers: number;
}

/** An accepted bid as the bidder saw it. `at` is the instant of the acknowledgement in epoch ms with a fraction. */
export interface Acknowledged {
  readonly seq: number;
  readonly hash: string;
  readonly minor: number;
  readonly at: number;
}

export interface BidReport {
  readonly kind: 'bid';
  readonly elapsedMs: number;
  readonly accepted: readonly Acknowledged[];
  /** How many were refused, by code. */
  readonly refused: Readonly<Record<string, number>>;
  /** From sending to the acknowledgement, of every bid. */
  readonly latenciesMs: readonly number[];
  /** How many statements each signed batch held. */
  readonly batchSizes: readonly number[];
}

export interface WatchReport {
  readonly kind: 'watch';
  /** Per watcher, the states in the order in which they came: seq, when it was written, when it arrived. */
  readonly sights: readonly (readonly Sight[])[];
}

export type Sight = readonly [seq: number, serverTime: number, at: number];
export type Report = BidReport | WatchReport;
