import type { Api } from '../../bots/api.js';
import type { ObjectionRulingWish, ObjectionWish } from '../../contract/results.js';
import type { Act } from './timeline.js';

/** What a bidder of the demo objects to the result of a lot, and what the centre rules on it. */
export interface DemoObjection extends ObjectionWish {
  /** Which of its bidders, counted from 0. */
  readonly bidder: number;
  readonly atHour: number;
  /** Null: it waits for the visitor. */
  readonly ruling: (ObjectionRulingWish & { readonly atHour: number }) | null;
}

interface Persons {
  readonly lot: () => string;
  readonly trader: () => Api;
  readonly officer: Api;
  readonly second: Api;
}

/** An objection, and its ruling by two persons where there is one. */
export function objectionActs(
  { atHour, ground, reasons, ruling }: DemoObjection,
  { lot, trader, officer, second }: Persons,
): Act[] {
  let id = '';
  const lodge = async (): Promise<void> => {
    id = await trader().object(lot(), { ground, reasons });
  };
  const acts: Act[] = [{ atHour, happen: lodge }];
  if (ruling === null) return acts;
  const { atHour: ruledAt, ...wish } = ruling;
  const rule = async (): Promise<void> => {
    await second.confirm(await officer.askToRule(id, wish));
  };
  return [...acts, { atHour: ruledAt, happen: rule }];
}
