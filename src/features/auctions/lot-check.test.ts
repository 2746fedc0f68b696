import { describe, expect, it } from '@jest/globals';
import type { Asset } from '../../contract/listing.js';
import { type Instant, parseInstant } from '../../core/kernel/instant.js';
import type { Lot } from '../lots/lot.js';
import { GovernmentCalendar } from '../../platform/calendar/government-calendar.js';
import type { CasesService } from '../cases/cases.service.js';
import { NOTHING_ON_FILE } from './entrustment/entrustment.js';
import { LotCheck } from './lot-check.js';
import { LotPlanner } from './lot-planner.js';
import { noticeOf } from './notice-facts.js';
import { RulePacks } from '../rule-packs/rule-packs.service.js';

const timeOf = (written: string): Instant => parseInstant(written) as Instant;

const LOT: Lot = {
  ...{ id: 'lot_1', title: '注册商标', description: null, pack: 'commercial-auction-law' },
  ...{ format: 'english', currency: 'CNY', startPrice: 10_000_000n, valuation: null },
  ...{ deposit: null, durationMs: null, drainMs: null, rules: { increment: '5000.00' } },
  ...{ opensAt: timeOf('2027-01-01T10:00:00+08:00'), assets: ['ast_1'], contact: null },
  operator: { kind: 'auction-firm', name: '某拍卖行', licence: '苏拍 001', auctioneer: '0512' },
  ...{
    status: 'draft',
    price: null,
    putOffSince: null,
    endsAt: null,
    bidCount: 0,
    winner: null,
    awards: null,
    partAssets: [],
    seq: 0,
  },
  ...{ listerId: 'org_1', centreId: null, createdAt: timeOf('2026-01-01T10:00:00+08:00') },
  ...{ publishedAt: null, returnReason: null, publishedAssets: null, publicity: null },
  forfeit: null,
  ...{ publishOn: null, viewingFrom: null, viewingTo: null, prepaymentBps: null, caseId: null },
  ...{ sessionId: null, venueNo: null, jointBidding: false, courtReference: null },
};

const ASSET: Asset = {
  ...{ id: 'ast_1', kind: 'trademark', number: '12345678', title: '示例', holder: '某公司' },
  ...{ filedOn: null, grantedOn: null, expiresOn: null },
};

/** It belongs to no case, and its pack begins a route. */
const NO_CASES = { faults: () => [] } as unknown as CasesService;

/** The pack and the notice of a lot that is published at one time to open at another. */
function published(at: string, opensAt: string, kind: Asset['kind']) {
  const parties = {
    ...{ lister: '某银行', centre: '某中心', assets: [{ ...ASSET, kind }] },
    ...{ standing: null, exceptions: [], bundles: [], told: [], venue: undefined },
    entrustments: NOTHING_ON_FILE,
  };
  const lot = { ...LOT, opensAt: timeOf(opensAt) };
  const now = timeOf(at);
  const packs = new RulePacks();
  const planner = new LotPlanner(packs, new GovernmentCalendar());
  const checked = new LotCheck(packs, planner, NO_CASES).pass(lot, parties, {
    now,
    publishAt: now,
  });
  const { zh } = noticeOf(lot, checked, {
    ...{ ...parties, noticedAt: timeOf(at), alsoAt: [] },
  });
  return { pack: checked.terms.pack?.version, zh };
}

describe('a lot whose law changes', () => {
  it.each([
    ['trademark', '2026-12-01', '2026-12-31T23:00', '1+trademark@1', '（2019年修正）'],
    ['trademark', '2026-12-20', '2027-01-01T00:00', '1+trademark@2', '（2026年修订）'],
    ['trademark', '2027-01-02', '2027-01-20T10:00', '1+trademark@2', '（2026年修订）'],
    ['ic-layout', '2026-10-01', '2026-10-14T23:00', '1+ic-layout@1', '（国务院令第300号）'],
    ['ic-layout', '2026-10-15', '2026-11-15T10:00', '1+ic-layout@2', '（国务院令第842号）'],
  ] as const)('%s, published on %s to open at %s: %s', (kind, day, opens, version, law) => {
    const { pack, zh } = published(`${day}T10:00:00+08:00`, `${opens}:00+08:00`, kind);
    expect(pack).toBe(version);
    expect(zh).toContain(law);
    for (const other of ['（2019年修正）', '（2026年修订）', '第300号', '第842号'])
      if (!law.includes(other)) expect(zh).not.toContain(other);
  });
});
