import { DEVELOPMENT_ADMIN } from '../../config/config.js';
import type { LotDraft } from '../../src/contract/api.js';
import type { PageName } from '../../client/src/routes.js';
import { PERMISSIONS } from '../../src/contract/permissions.js';
import { idOf, PASSWORD, type Person, startApi, type TestApi } from './api.js';
import { enrolFor } from './enrolling.js';
import { type Desk, publishedLot } from './listing.js';

/** Whom the pages are walked through as. */
export const WALKERS = ['visitor', 'bidder', 'bank', 'centre', 'auditor', 'platform'] as const;

export type Walker = (typeof WALKERS)[number];

/** One state of a page that is worth a look. */
export interface Stop {
  readonly name: string;
  readonly path: (scene: PageScene) => string;
  /** What is there once the page has all that it shows. */
  readonly ready: string;
  /** Who comes here; everyone, unless it says otherwise. */
  readonly who?: readonly Walker[];
}

/**
 * Every page with the states in which it is looked at. A page without a line does not compile: add the line, and it is
 * held to all that `every-page.test.ts` asks of a page.
 */
export const STOPS: { readonly [page in PageName | 'nowhere']: readonly Stop[] } = {
  catalogue: [
    { name: 'with lots', path: () => '/', ready: 'main .card' },
    {
      name: 'that finds nothing',
      path: () => '/?q=nothing',
      ready: 'main .empty',
      who: ['visitor'],
    },
  ],
  lot: [
    { name: 'open', path: ({ lots }) => `/lots/${lots.open}`, ready: '.facts dd:has-text("%")' },
    {
      name: 'waiting',
      path: ({ lots }) => `/lots/${lots.waiting}`,
      ready: '[role=timer]',
      who: ['visitor', 'bidder'],
    },
    {
      name: 'sold',
      path: ({ lots }) => `/lots/${lots.sold}`,
      ready: '.outcome.sold',
      who: ['visitor', 'bidder'],
    },
    {
      name: 'withdrawn',
      path: ({ lots }) => `/lots/${lots.withdrawn}`,
      ready: '.outcome.withdrawn',
      who: ['visitor'],
    },
    {
      name: 'that is not there',
      path: () => '/lots/lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC',
      ready: 'main h1:not(:has-text("…"))',
      who: ['visitor'],
    },
  ],
  proof: [
    {
      name: 'of a sale',
      path: ({ lots }) => `/lots/${lots.sold}/proof`,
      ready: '[data-test=verdict]',
      who: ['visitor', 'bidder', 'auditor'],
    },
    {
      name: 'that still runs',
      path: ({ lots }) => `/lots/${lots.open}/proof`,
      ready: '[data-test=verdict]',
      who: ['visitor'],
    },
  ],
  confirmation: [
    {
      ...{ name: 'of a sale', path: ({ lots }) => `/lots/${lots.sold}/confirmation` },
      ...{ ready: '[data-test=confirmation]', who: ['visitor', 'bidder'] },
    },
    {
      ...{ name: 'that still runs', path: ({ lots }) => `/lots/${lots.open}/confirmation` },
      ...{ ready: 'main p.panel:not([role=status])', who: ['visitor'] },
    },
  ],
  verify: [{ name: 'empty', path: () => '/verify', ready: '#record-file', who: ['visitor'] }],
  papers: [
    {
      ...{ name: 'of an open lot', path: ({ lots }) => `/lots/${lots.open}/papers` },
      ...{ ready: 'main .panel', who: ['visitor', 'bidder', 'bank', 'centre'] },
    },
  ],
  'my-enrolments': [
    { name: 'of a bidder', path: () => '/my-enrolments', ready: 'main .panel', who: ['bidder'] },
  ],
  'control-enrolments': [
    {
      ...{ name: 'of an open lot', path: ({ lots }) => `/control/${lots.open}/enrolments` },
      ...{ ready: 'main .panel', who: ['centre'] },
    },
  ],
  control: [
    {
      ...{ name: 'with lots', path: () => '/control', ready: '.board li' },
      who: ['centre'],
    },
    { name: 'to others', path: () => '/control', ready: 'main .panel', who: ['visitor', 'bank'] },
  ],
  'control-lot': [
    {
      ...{ name: 'open', path: ({ lots }) => `/control/${lots.open}`, ready: '.columns' },
      who: ['centre'],
    },
    {
      ...{ name: 'that waits', path: ({ lots }) => `/control/${lots.waiting}` },
      ready: '[data-test=pending]',
      who: ['centre'],
    },
  ],
  approvals: [
    {
      ...{ name: 'with requests', path: () => '/approvals?view=by-me' },
      ready: 'main .panel, [data-test=approval]',
      who: ['centre', 'bank', 'visitor'],
    },
  ],
  'my-lots': [{ name: 'with lots', path: () => '/desk/lots', ready: 'main li', who: ['bank'] }],
  'lot-new': [{ name: 'empty', path: () => '/desk/lots/new', ready: 'main .steps', who: ['bank'] }],
  'lot-edit': [
    {
      ...{ name: 'of a draft', path: ({ lots }) => `/desk/lots/${lots.draft}/edit` },
      ...{ ready: 'main .steps', who: ['bank'] },
    },
  ],
  'lot-desk': [
    {
      ...{ name: 'of a draft', path: ({ lots }) => `/desk/lots/${lots.draft}` },
      ...{ ready: 'main .panel', who: ['bank'] },
    },
    {
      ...{ name: 'of a submitted lot', path: ({ lots }) => `/desk/lots/${lots.submitted}` },
      ...{ ready: 'main .panel', who: ['bank', 'centre'] },
    },
  ],
  reviews: [{ name: 'with lots', path: () => '/desk/reviews', ready: 'main li', who: ['centre'] }],
  audit: [
    {
      ...{ name: 'with entries', path: () => '/audit', ready: '[data-test=audit] li' },
      who: ['platform'],
    },
    { name: 'to others', path: () => '/audit', ready: 'main .panel', who: ['visitor', 'centre'] },
  ],
  account: [
    { name: 'of somebody', path: () => '/account', ready: 'main .panel', who: ['bidder', 'bank'] },
  ],
  people: [{ name: 'of all', path: () => '/people', ready: 'main .panel', who: ['platform'] }],
  organisations: [
    { name: 'of all', path: () => '/organisations', ready: 'main .panel', who: ['platform'] },
  ],
  'sign-in': [{ name: 'empty', path: () => '/sign-in', ready: '#password', who: ['visitor'] }],
  nowhere: [{ name: 'at all', path: () => '/nowhere', ready: 'main h1', who: ['visitor'] }],
};

type LotState = 'draft' | 'submitted' | 'open' | 'waiting' | 'sold' | 'withdrawn';

/** A server with something to see on every page. */
export interface PageScene {
  readonly api: TestApi;
  readonly lots: { readonly [state in LotState]: string };
  /** What each signs in with; a visitor does not. */
  readonly people: { readonly [walker in Exclude<Walker, 'visitor'>]: Credentials };
  /** What people wrote: it stays in their language on pages of either. */
  readonly data: readonly string[];
}

interface Credentials {
  readonly email: string;
  readonly password: string;
}

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const TITLE = '发明专利：一种锂电池隔膜及其制备方法';
const DESCRIPTION = '附独占许可合同两份，专利年费已缴至明年。';
const REASON = '权属存在争议';
/** What `startApi` calls the organisations that it makes. */
const ORGANISATIONS = Object.keys(PERMISSIONS['user.create']).map((kind) => `The ${kind}`);

/** Starts a server and plays what has to have happened. */
export async function playPageScene(): Promise<PageScene> {
  const api = await startApi('sqlite', { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' });
  const [bidder, rival, bank, centre, auditor] = await Promise.all([
    api.person('trader', 'acquisition-institution'),
    api.person('trader', 'operating-institution'),
    api.person('officer', 'pledgee'),
    api.person('officer', 'trading-centre'),
    api.person('viewer', 'auditor'),
  ]);
  const second = await api.person('officer', { id: centre.organisationId });
  const desk: Desk = { bank, officers: [centre, second] };
  const publish = async (opensInMs: number, durationMs: number): Promise<string> =>
    publishedLot(draft((await serverTime(api)) + opensInMs, durationMs), desk);
  const sold = await publish(MINUTE_MS, MINUTE_MS);
  const open = await publish(MINUTE_MS, DAY_MS);
  const waiting = await publish(2 * DAY_MS, DAY_MS);
  const withdrawn = await publish(MINUTE_MS, DAY_MS);
  const written = draft((await serverTime(api)) + DAY_MS, DAY_MS);
  const write = async (): Promise<string> =>
    idOf((await bank.as.post('/lots', written).expect(201)).body);
  const lots = { open, waiting, sold, withdrawn, draft: await write(), submitted: await write() };
  await bank.as.post(`/lots/${lots.submitted}/submission`).expect(201);
  for (const who of [bidder, rival]) {
    for (const lot of [open, waiting, sold, withdrawn]) await enrolFor(lot, who);
  }
  await advance(api, MINUTE_MS);
  for (const lot of [sold, open]) {
    await bid(bidder, lot, '100000.00');
    await bid(rival, lot, '105000.00');
  }
  await askToWithdraw(centre, waiting);
  const asked = await askToWithdraw(centre, withdrawn);
  await second.as.post(`/approvals/${asked}/confirmation`).expect(201);
  await advance(api, 10 * MINUTE_MS);
  const signIn = ({ email }: Person): Credentials => ({ email, password: PASSWORD });
  return {
    ...{ api, lots },
    people: {
      ...{ bidder: signIn(bidder), bank: signIn(bank), centre: signIn(centre) },
      ...{ auditor: signIn(auditor), platform: DEVELOPMENT_ADMIN },
    },
    data: [TITLE, DESCRIPTION, REASON, ...ORGANISATIONS, 'Somebody', 'Administrator'],
  };
}

function draft(opensAt: number, durationMs: number): LotDraft {
  return {
    ...{ title: TITLE, description: DESCRIPTION, currency: 'CNY', startPrice: '100000.00' },
    ...{ opensAt: new Date(opensAt).toISOString(), valuation: '140000.00', durationMs },
    rules: {
      ...{ incrementBps: 500, proxy: true, reserve: '100000.00', reserveVisible: false },
      softClose: { windowMs: MINUTE_MS, extendMs: MINUTE_MS },
    },
  };
}

async function askToWithdraw({ as }: Person, lot: string): Promise<string> {
  return idOf((await as.post(`/lots/${lot}/withdrawal`, { reason: REASON }).expect(202)).body);
}

async function bid({ as }: Person, lot: string, amount: string): Promise<void> {
  const offer = { type: 'bid', amount: { amount, currency: 'CNY' } };
  await as.post(`/lots/${lot}/bids`, offer).expect(201);
}

async function serverTime(api: TestApi): Promise<number> {
  return ((await api.visitor.get('/about').expect(200)).body as { serverTime: number }).serverTime;
}

async function advance(api: TestApi, ms: number): Promise<void> {
  const advanceToMs = (await serverTime(api)) + ms;
  await api.admin.post('/test/clock', { advanceToMs }).expect(200);
}
