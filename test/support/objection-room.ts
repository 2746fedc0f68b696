import { setTimeout as sleep } from 'node:timers/promises';
import type { AssetObjection, LotAssetObjections } from '../../src/contract/asset-objections.js';
import type { NoticeCorrections } from '../../src/contract/corrections.js';
import type { ResultPublicity } from '../../src/contract/results.js';
import { type Call, idOf, type Person, startApi, type TestApi } from './api.js';
import { advanceTo, saleHall, type SaleHall, signedIn } from './ended-lot.js';
import { publishedLot } from './listing.js';
import type { DialectName } from './opened-database.js';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
/** What bidders have before a lot opens whose opening was put off. */
export const NOTICE_MS = 10 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
export const WISH = { kind: 'notice', statement: '公告未载明一份普通许可', relation: '被许可人' };
export const OWNER = { ...WISH, kind: 'ownership', statement: '该专利已转让给我司' };
export const REASON = { reason: '权属证明待核实' };
export const ARTICLE = '民事诉讼法第二百三十八条';
export const DISMISSED = {
  ...{ finding: 'dismissed', consequence: 'goes-on', reason: '转让未经登记', article: ARTICLE },
};
export const WITHDRAWN = { ...DISMISSED, finding: 'upheld', consequence: 'withdrawn' };
export const CORRECTED = {
  ...{ ...DISMISSED, finding: 'upheld-in-part', consequence: 'corrected' },
  correction: { zh: '标的存在普通许可一份', en: 'There is one simple licence.' },
};
export const SELF_SALE = {
  pack: 'pledgee-self-sale',
  rules: {
    increment: '100.00',
    evidence: { selfSaleClause: '质押合同第八条', priceReference: '评估报告' },
  },
};

/** A hall with a clock of its own, and what is done in it again and again. */
export class ObjectionRoom {
  private constructor(
    readonly api: TestApi,
    public hall: SaleHall,
  ) {}

  /** Signs everybody in anew: a scenario leaps over days, and tokens expire. */
  async renew(): Promise<void> {
    this.hall = await signedIn(this.hall);
  }

  static async open(dialect: DialectName, folder: string): Promise<ObjectionRoom> {
    const settings = {
      ...{ ACCESS_TOKEN_MINUTES: '1440', DOCUMENTS_FOLDER: folder },
      // So early in its year that working days are known however the tests are ordered.
      CLOCK_STARTS_AT: '2026-01-05T09:00:00+08:00',
    };
    const api = await startApi(dialect, { CLOCK: 'scenario', ...settings });
    return new ObjectionRoom(api, await saleHall(api));
  }

  async now(): Promise<number> {
    const { body } = await this.api.visitor.get('/about').expect(200);
    return (body as { serverTime: number }).serverTime;
  }

  async advance(ms: number): Promise<void> {
    await advanceTo(this.api, (await this.now()) + ms);
  }

  /** A lot that opens in a minute and takes an hour. */
  async publish(terms: object = {}): Promise<string> {
    const { bank, officer, colleague } = this.hall;
    const opensAt = (await this.now()) + MINUTE_MS;
    const draft = {
      ...{ title: '发明专利：一种隔膜', currency: 'CNY', startPrice: '1000.00' },
      ...{ durationMs: HOUR_MS, opensAt: new Date(opensAt).toISOString() },
      rules: { increment: '100.00' },
      ...terms,
    };
    return publishedLot(draft, { bank, officers: [officer, colleague] });
  }

  async opened(terms: object = {}): Promise<string> {
    const lot = await this.publish(terms);
    await this.advance(MINUTE_MS + 1_000);
    return lot;
  }

  outsider(): Promise<Person> {
    return this.api.person('officer', 'guarantor');
  }

  async lodge(lot: string, by: Person, wish: object = WISH): Promise<string> {
    return idOf((await by.as.post(`/lots/${lot}/asset-objections`, wish).expect(201)).body);
  }

  async confirm(asked: Call): Promise<void> {
    const id = idOf((await asked.expect(202)).body);
    await this.hall.officer.as.post(`/approvals/${id}/confirmation`).expect(403);
    await this.hall.colleague.as.post(`/approvals/${id}/confirmation`).expect(201);
  }

  rule(id: string, wish: object): Promise<void> {
    return this.confirm(this.hall.officer.as.post(`/asset-objections/${id}/ruling`, wish));
  }

  async hold(id: string): Promise<void> {
    await this.hall.officer.as.post(`/asset-objections/${id}/suspension`, REASON).expect(201);
  }

  async see(id: string, by: Person = this.hall.officer): Promise<AssetObjection> {
    return (await by.as.get(`/asset-objections/${id}`).expect(200)).body as AssetObjection;
  }

  async public(lot: string): Promise<LotAssetObjections> {
    const path = `/lots/${lot}/asset-objections`;
    return (await this.api.visitor.get(path).expect(200)).body as LotAssetObjections;
  }

  async corrections(lot: string): Promise<NoticeCorrections['items']> {
    const path = `/lots/${lot}/notice-corrections`;
    return ((await this.api.visitor.get(path).expect(200)).body as NoticeCorrections).items;
  }

  async state(lot: string): Promise<{ phase: string; opensAt: number; endsAt: number }> {
    const { body } = await this.api.visitor.get(`/lots/${lot}/state`).expect(200);
    return body as { phase: string; opensAt: number; endsAt: number };
  }

  async publicity(lot: string, by: Person = this.hall.officer): Promise<ResultPublicity> {
    return (await by.as.get(`/lots/${lot}/publicity`).expect(200)).body as ResultPublicity;
  }
}

/** Asks again until it is so: what follows the feed comes within a second or two. */
export async function until<Found>(
  read: () => Promise<Found>,
  isSo: (found: Found) => boolean,
): Promise<Found> {
  for (let left = 60; left > 0; left -= 1) {
    const found = await read();
    if (isSo(found)) return found;
    await sleep(100);
  }
  throw new Error('it never came');
}
