import type { Telling, ToldAs } from '../core/listing/telling.js';

export type { Telling, ToldAs };

/** How somebody was told: a channel on which a receipt can be had (法释〔2016〕18号 art. 16). */
export const TELLING_CHANNELS = [
  ...(['in-person', 'post', 'electronic', 'telephone', 'public-notice'] as const),
] as const;

export type TellingChannel = (typeof TELLING_CHANNELS)[number];

/** What a holder says it will do, as an exchange asks it to: waive, declare on the floor or off it, or not say yet. */
export const INTENTIONS = ['waives', 'on-floor', 'off-floor', 'undecided'] as const;

export type Intention = (typeof INTENTIONS)[number];

/** Whom a sale has to be told to: the holder of a priority right, or a party to the proceedings. */
export interface HolderDraft {
  readonly as: ToldAs;
  /** What the right rests on, or which party it is, in words that the notice repeats. */
  readonly basis: string | null;
  /** The rank of the right, 1 the highest; null for a party. */
  readonly rank: number | null;
  /** One of our organisations, or null for anybody else, who then has a name and an address. */
  readonly organisationId: string | null;
  readonly name: string | null;
  readonly address: string | null;
}

/** How somebody was told. */
export interface TellingDraft {
  readonly channel: TellingChannel;
  /** ISO 8601 with its offset. */
  readonly sentAt: string;
  /** Who sent it, by name. */
  readonly sentBy: string;
  /** What shows it, as one can look it up: the number of a letter, of a record. */
  readonly proof: string;
  /** A document among the papers of the lot that shows it. */
  readonly document: string | null;
}

/** What came of telling somebody. */
export interface OutcomeDraft {
  readonly outcome: 'confirmed' | 'unreachable';
  /** When it was received, or found that it could not be; ISO 8601 with its offset. */
  readonly at: string;
  /** Why somebody could not be reached; the notice repeats it. */
  readonly reason: string | null;
  readonly proof: string;
  readonly document: string | null;
}

/** What a holder answered to being asked. */
export interface AnswerDraft {
  readonly intention: Intention;
  /** Whether it agrees to the transfer; null where it was not asked or did not say. */
  readonly agrees: boolean | null;
  /** ISO 8601 with its offset. */
  readonly answeredAt: string;
  readonly proof: string;
  readonly document: string | null;
}

/** Who said something for the record, and when. */
export interface Said {
  readonly by: { readonly id: string; readonly name: string };
  readonly at: number;
}

/** Instants of views are epoch milliseconds. */
export interface TellingView extends Omit<TellingDraft, 'sentAt'> {
  readonly id: string;
  readonly sentAt: number;
  /** Null while nobody knows what came of it. */
  readonly outcome: OutcomeView | null;
  readonly said: Said;
}

export interface OutcomeView extends Pick<OutcomeDraft, 'outcome' | 'reason'> {
  readonly at: number;
}

export interface AnswerView extends Omit<AnswerDraft, 'answeredAt'> {
  readonly id: string;
  readonly answeredAt: number;
  readonly said: Said;
}

/** What became of a right: nothing yet, its holder is enrolled, or did not take part, which waives it. */
export type HolderPart = 'open' | 'enrolled' | 'absent';

export interface HolderView extends HolderDraft {
  readonly id: string;
  /** Which edition of the entry this is, from 1 on. */
  readonly no: number;
  readonly name: string;
  /** Why it was taken off the list; null while it is on it. */
  readonly withdrawn: string | null;
  readonly telling: Telling;
  readonly part: HolderPart;
  readonly notices: readonly TellingView[];
  readonly answers: readonly AnswerView[];
  readonly said: Said;
}

/** Whom a lot has to be told to. */
export interface LotHolders {
  readonly items: readonly HolderView[];
  /** Whether the reader may change who is on the list. */
  readonly mayChange: boolean;
  /** Whether the reader may write down how they were told and what they answered. */
  readonly mayTell: boolean;
  /** The last instant at which telling is in time, as the lot is planned; null where its pack asks for nothing. */
  readonly tellBefore: number | null;
  /** From when on those count as told who could not be reached, as the lot is planned. */
  readonly deemedAt: number | null;
}
