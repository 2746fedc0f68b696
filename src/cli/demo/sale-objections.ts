import type { Api } from '../../bots/api.js';
import type { AssetObjectionWish, AssetRulingWish } from '../../contract/asset-objections.js';
import type { Act } from './timeline.js';

/** What a bidder of the demo objects to the sale of a lot before its end, and what the centre rules on it. */
export interface DemoSaleObjection extends AssetObjectionWish {
  /** Which of its bidders, counted from 0. */
  readonly bidder: number;
  readonly atHour: number;
  /** Null: it waits for the visitor. */
  readonly ruling: (AssetRulingWish & { readonly atHour: number }) | null;
}

interface Persons {
  readonly lot: () => string;
  readonly objector: () => Api;
  readonly officer: Api;
  readonly second: Api;
}

/** An objection to a sale, and its ruling by two persons where there is one. */
export function saleObjectionActs(
  { atHour, kind, statement, relation, ruling }: DemoSaleObjection,
  { lot, objector, officer, second }: Persons,
): Act[] {
  let id = '';
  const lodge = async (): Promise<void> => {
    id = await objector().objectToSale(lot(), { kind, statement, relation });
  };
  const acts: Act[] = [{ atHour, happen: lodge }];
  if (ruling === null) return acts;
  const { atHour: ruledAt, ...wish } = ruling;
  const rule = async (): Promise<void> => {
    await second.confirm(await officer.askToRuleOnSale(id, wish));
  };
  return [...acts, { atHour: ruledAt, happen: rule }];
}
