import type { Action } from './permissions.js';
import type { PanelScores } from './scores.js';

/**
 * What the trading centre may rule about a published lot, and how many persons that takes. Suspension is the brake: it
 * only protects and its time is given back, so one person's word is enough and it acts at once. What starts the clock
 * again, ends a sale, shuts a bidder out or gives it a score decides the sale, and a second person of the centre has to confirm it. A
 * ruling by two persons waits as an approval whose kind is the name of the action.
 */
export const PERSONS_NEEDED = {
  'lot.suspend': 1,
  'lot.resume': 2,
  'lot.withdraw': 2,
  'lot.bar': 2,
  'lot.score': 2,
} as const satisfies { readonly [action in Action]?: 1 | 2 };

type Table = typeof PERSONS_NEEDED;

/** The rulings that need a second person. */
export type TwoPersonRuling = {
  [Name in keyof Table]: Table[Name] extends 2 ? Name : never;
}[keyof Table];

/** The rulings that one person gives alone. */
export type OnePersonRuling = Exclude<keyof Table, TwoPersonRuling>;

/** What a request for a second person says about one lot; `paddle` names the bidder whom it is about. */
export interface RulingContent {
  readonly lot: string;
  readonly paddle?: string;
  /** What the panel of a weighted lot gives the bidder. */
  readonly scores?: PanelScores;
}

/** The approval under which several suspended lots are resumed together; its content is `{lots}`. */
export const RESUME_TOGETHER = 'lots.resume';
