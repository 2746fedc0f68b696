import { DEVELOPMENT_ADMIN } from '../../config/config.js';
import type { CertificateSheet, NoticeCertificateSheet } from '../../src/contract/certificates.js';
import type { WireVenueProfile } from '../../src/contract/venues.js';
import type { LotDraft } from '../../src/contract/api.js';
import { type Format, FORMATS } from '../../src/core/auction/terms.js';
import { PERMISSIONS } from '../../src/contract/permissions.js';
import { WHOLE } from '../../src/core/auction/targets.js';
import { WITH_OWN_CLOCK } from '../../src/core/auction/own-clock.js';
import { firstVersion, usualProfile } from '../../src/bots/usual-profile.js';
import { idOf, PASSWORD, type Person, startApi, type TestApi } from './api.js';
import { backedCase } from './backed-case.js';
import {
  HOLDER,
  REASON,
  SESSION,
  TITLE,
  advance,
  arrange,
  askToWithdraw,
  bid,
  keepRegisters,
  listHolders,
  openCase,
  payDeposit,
  reject,
  serverTime,
} from './page-acts.js';
import { enrolFor } from './enrolling.js';
import { type EntrustedLots, entrustedLots } from './entrusted-lots.js';
import { drawTimes, EMPLOYER, fillPool } from './experts.js';
import { enterWithDeposit, loseDeposits } from './forfeit-scene.js';
import { CRITERION, FORMAT_RULES, PART_NAMES } from './format-rules.js';
import { propose } from './joint.js';
import { type Desk, publishedLot } from './listing.js';
import { heldByIncident, overIncident } from './incidents.js';
import { certify, certifyNotice } from './certifying.js';
import { handInSeal } from './placing.js';
import { registerMarks, TIED, tieMarks } from './ties.js';
import { cny, givePower } from './powers.js';

/** Whom the pages are walked through as. */
export const WALKERS = [
  ...(['visitor', 'bidder', 'bank', 'centre', 'expert', 'auditor', 'platform'] as const),
];

export type Walker = (typeof WALKERS)[number];

type LotState =
  | ('draft' | 'submitted' | 'rejected' | 'relisted' | 'halved' | 'torn')
  | 'joint'
  | ('open' | 'waiting' | 'sold' | 'withdrawn' | 'weighted' | 'judged')
  | ('package' | 'parted');

/** A server with something to see on every page. */
export interface PageScene {
  readonly api: TestApi;
  readonly lots: { readonly [state in LotState]: string };
  /** The account of a deposit that has arrived. */
  readonly account: string;
  /** The trading centre, whose profile was changed once. */
  readonly centre: string;
  /** A case of which a first attempt has failed elsewhere. */
  readonly waitingCase: string;
  /** A case that a bidder has offered a backstop for. */
  readonly backedCase: string;
  /** A session that stops once a debt is covered, published, and one that is being arranged. */
  readonly sessions: { readonly [state in 'published' | 'arranged']: string };
  /** An objection to the sale of the open lot, on which its lister is asked to comment. */
  readonly assetObjection: string;
  /** The certificate of a lot whose result was final at once. */
  readonly certificate: Pick<CertificateSheet, 'id' | 'number' | 'code'>;
  /** Deposits that their bidder has lost: one that waits, and one that was used and is too small. */
  readonly forfeits: { readonly [state in 'pending' | 'used']: string };
  /** Incidents that are over: one with a conclusion, and one of another centre that has held a lot back. */
  readonly incidents: { readonly [state in 'concluded' | 'held']: string };
  /** Lots with contracts of entrustment. */
  readonly entrusted: EntrustedLots;
  /** And the certificate of its publication. */
  readonly noticeCertificate: Pick<NoticeCertificateSheet, 'id' | 'number' | 'code'>;
  /** A draft of each format. */
  readonly drafts: { readonly [format in Format]: string };
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
const DESCRIPTION = '附独占许可合同两份，专利年费已缴至明年。';
/** A state asset that is listed again for less than the law allows without a consent. */
const RELISTED = {
  ...{ pack: 'exchange-multi-quote', valuation: '140000.00', startPrice: '119000.00' },
  rules: { increment: '5000.00', overlays: ['state-asset-relisted'] },
};
const RULES = {
  ...{ incrementBps: 500, proxy: true, reserve: '100000.00', reserveVisible: false },
  softClose: { windowMs: MINUTE_MS, extendMs: MINUTE_MS },
};
/** A sale by the pledgee itself, whose result is shown for a while before it is final. */
const SELF_SALE = {
  pack: 'pledgee-self-sale',
  rules: { ...RULES, evidence: { selfSaleClause: REASON, priceReference: REASON } },
};
/** What the lister adds to the draw of a panel. */
const WORD = '春江水暖鸭先知';
const CLOSED_FOR = '系统升级';
/** What `startApi` calls the organisations that it makes. */
const ORGANISATIONS = Object.keys(PERMISSIONS['user.create']).map((kind) => `The ${kind}`);

/** Everything that a centre wrote about itself. */
function wordsOf(profile: WireVenueProfile): readonly string[] {
  const { rules, seal, custody, contact, media } = profile;
  const said = [...rules, ...media, seal, custody, contact].flatMap((one) =>
    Object.values((one ?? {}) as Readonly<Record<string, unknown>>),
  );
  return said.filter((word) => typeof word === 'string');
}

/** Gives the centre another version of its profile, with everything that one can say. */
async function changeProfile({ officers: [first, second] }: Desk): Promise<void> {
  const usual = usualProfile('The trading-centre');
  const profile = {
    ...usual,
    seal: { ...usual.seal, picture: await handInSeal(first) },
    closings: [{ from: '2026-08-03', to: '2026-08-04', reason: CLOSED_FOR }],
  };
  const wish = { profile, effectiveOn: null, reason: REASON };
  const asked = await first.as.post('/centre/profile', wish).expect(202);
  await second.as.post(`/approvals/${idOf(asked.body)}/confirmation`).expect(201);
}

/** Has another centre show the first of these lots, and offers it the second one. */
async function crossList(
  { officers: [officer] }: Desk,
  elsewhere: Person,
  { api, lots }: { readonly api: TestApi; readonly lots: readonly [string, string] },
): Promise<void> {
  const second = await api.person('officer', { id: elsewhere.organisationId });
  const wish = { venueId: elsewhere.organisationId, reason: REASON };
  const offer = async (lot: string): Promise<string> =>
    idOf((await officer.as.post(`/lots/${lot}/cross-listings`, wish).expect(201)).body);
  const asked = await elsewhere.as
    .post(`/cross-listings/${await offer(lots[0])}/acceptance`)
    .expect(202);
  await second.as.post(`/approvals/${idOf(asked.body)}/confirmation`).expect(201);
  await offer(lots[1]);
}

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
  await changeProfile(desk);
  const concluded = await overIncident([centre, second], REASON);
  const elsewhere = await api.person('officer', 'trading-centre');
  const publish = async (opensInMs: number, durationMs: number, more = {}): Promise<string> =>
    publishedLot({ ...draft((await serverTime(api)) + opensInMs, durationMs), ...more }, desk);
  const sold = await publish(MINUTE_MS, MINUTE_MS, SELF_SALE);
  const final = await publish(MINUTE_MS, MINUTE_MS);
  const open = await publish(MINUTE_MS, DAY_MS);
  const lost = { ...SELF_SALE, deposit: '10000.00' };
  const lostDeposits = [
    await publish(MINUTE_MS, MINUTE_MS, lost),
    await publish(MINUTE_MS, MINUTE_MS, lost),
  ] as const;
  const waiting = await publish(2 * DAY_MS, DAY_MS, { deposit: '10000.00' });
  const withdrawn = await publish(MINUTE_MS, DAY_MS);
  const weighted = await publish(2 * DAY_MS, DAY_MS, ofFormat('weighted'));
  const judged = await publish(2 * DAY_MS, DAY_MS, ofFormat('weighted'));
  const packaged = await publish(MINUTE_MS, DAY_MS, ofFormat('package'));
  // Its parts went to several bidders, but for one that nobody wanted.
  const parted = await publish(MINUTE_MS, MINUTE_MS, ofFormat('package'));
  const written = draft((await serverTime(api)) + DAY_MS, DAY_MS);
  const write = async (more = {}): Promise<string> =>
    idOf((await bank.as.post('/lots', { ...written, ...more }).expect(201)).body);
  const drafts = {} as Record<Format, string>;
  for (const format of FORMATS) drafts[format] = await write(ofFormat(format));
  const marks = await registerMarks(bank);
  const unpublished = {
    draft: await write(),
    submitted: await write(),
    rejected: await write(),
    relisted: await write(RELISTED),
    // Two of the same mark, of which one is being written and one handed in, without the other mark that goes with it.
    halved: await write({ assets: marks.slice(0, 1) }),
    torn: await write({ assets: marks.slice(0, 1) }),
  };
  const published = {
    ...{ open, waiting, sold, withdrawn, weighted, judged },
    ...{ package: packaged, parted },
  };
  // Nobody is enrolled for it yet: one asks the other to bid together.
  const joint = await publish(2 * DAY_MS, DAY_MS, { jointBidding: true, deposit: '10000.00' });
  await propose(joint, rival, bidder);
  const agent = await api.person('trader', 'operating-institution');
  const from = await serverTime(api);
  await givePower(waiting, bidder, agent, { from, limit: cny('150000.00') });
  const lots = { ...published, ...unpublished, joint };
  const sessions = {
    published: await arrange(desk, [await write(), await write()], await serverTime(api)),
    arranged: await arrange(desk, [await write()], await serverTime(api)),
  };
  const asking = await centre.as.post(`/sessions/${sessions.published}/publication`).expect(202);
  await second.as.post(`/approvals/${idOf(asking.body)}/confirmation`).expect(201);
  const waitingCase = await openCase(bank, await serverTime(api));
  await listHolders(bank, lots.submitted);
  const backing = { desk, institution: bidder, title: TITLE, now: await serverTime(api) };
  for (const lot of [lots.submitted, lots.rejected, lots.relisted, lots.torn])
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
  const entrusted = await entrustedLots(desk, [await write(SELF_SALE), await write(SELF_SALE)]);
  await tieMarks(bank, marks);
  await centre.as.post(`/lots/${lots.rejected}/approval`).expect(201);
  await reject(second, lots.rejected);
  for (const who of [bidder, rival]) {
    for (const lot of [...Object.values(published), final]) await enrolFor(lot, who);
  }
  for (const lot of lostDeposits) await enterWithDeposit(desk, lot, bidder);
  const account = await payDeposit(rival, waiting);
  const expert = await openPanel(api, desk, judged);
  await crossList(desk, elsewhere, { api, lots: [open, waiting] });
  await advance(api, MINUTE_MS);
  for (const lot of [sold, final, open]) {
    await bid(bidder, lot, '100000.00');
    await bid(rival, lot, '105000.00');
  }
  for (const lot of lostDeposits) await bid(bidder, lot, '100000.00');
  const [patent, mark] = PART_NAMES;
  await bid(bidder, packaged, '105000.00', WHOLE);
  for (const lot of [packaged, parted]) {
    await bid(bidder, lot, '60000.00', patent);
    await bid(rival, lot, '40000.00', mark);
  }
  const against = { kind: 'licence-or-pledge', statement: REASON, relation: REASON };
  const lodged = await bidder.as.post(`/lots/${open}/asset-objections`, against).expect(201);
  const assetObjection = idOf(lodged.body);
  const party = bank.organisationId;
  await centre.as.post(`/asset-objections/${assetObjection}/questions`, { party }).expect(201);
  await askToWithdraw(centre, waiting);
  const asked = await askToWithdraw(centre, withdrawn);
  await second.as.post(`/approvals/${asked}/confirmation`).expect(201);
  await keepRegisters(centre, { of: rival.organisationId, lots });
  await advance(api, 10 * MINUTE_MS);
  const objection = { ground: 'wrong-result', reasons: REASON };
  await bank.as.post(`/lots/${sold}/objections`, objection).expect(201);
  const forfeits = await loseDeposits(desk, lostDeposits, REASON);
  const certificate = await certify(final, { centre, second });
  const noticeCertificate = await certifyNotice(final, { centre, second });
  const signIn = ({ email }: Person): Credentials => ({ email, password: PASSWORD });
  const publishable = draft((await serverTime(api)) + 2 * DAY_MS, DAY_MS);
  return {
    ...{ api, lots, account, drafts, waitingCase, sessions, certificate, forfeits, entrusted },
    incidents: { concluded, held: await heldByIncident(api, [elsewhere, bank], publishable) },
    ...{ noticeCertificate, assetObjection, centre: centre.organisationId },
    backedCase: await backedCase(api, backing),
    people: {
      ...{ bidder: signIn(bidder), bank: signIn(bank), centre: signIn(centre) },
      expert: signIn(expert),
      ...{ auditor: signIn(auditor), platform: DEVELOPMENT_ADMIN },
    },
    data: [
      // The longest first: some of them hold others.
      ...wordsOf(usualProfile('The trading-centre')).toSorted((a, b) => b.length - a.length),
      firstVersion(usualProfile('')).reason,
      TITLE,
      DESCRIPTION,
      REASON,
      SESSION,
      ...Object.values(HOLDER),
      CRITERION,
      EMPLOYER,
      WORD,
      ...PART_NAMES,
      // Those that hold others come before them, because what is found is taken out in this order.
      ...[TIED.holder, TIED.reason],
      ...TIED.marks.map(({ title }) => title).reverse(),
      ...ORGANISATIONS,
      CLOSED_FOR,
      'Somebody',
      'Administrator',
    ],
  };
}

/** Fills a pool with three experts and opens the draw of a lot, whose panel all three are; answers one of them. */
async function openPanel(
  api: TestApi,
  { bank, officers: [officer, colleague] }: Desk,
  lot: string,
): Promise<Person> {
  const [first] = await fillPool(api, { officer, colleague }, 3);
  if (!first) throw new Error('the pool has an expert');
  const times = drawTimes(await serverTime(api), { marksMs: DAY_MS });
  const wish = { size: 3, disciplines: ['technical'], ...times };
  await officer.as.post(`/lots/${lot}/panel`, wish).expect(201);
  await bank.as.post(`/lots/${lot}/panel/words`, { word: WORD }).expect(201);
  return first;
}

function draft(opensAt: number, durationMs: number): LotDraft {
  return {
    ...{ title: TITLE, description: DESCRIPTION, currency: 'CNY', startPrice: '100000.00' },
    ...{ opensAt: new Date(opensAt).toISOString(), valuation: '140000.00', durationMs },
    rules: RULES,
  };
}

/** What makes a draft one of this format; the clocks of some say how long it takes. */
function ofFormat(format: Format): object {
  const isTimed = WITH_OWN_CLOCK.has(format);
  return { format, rules: FORMAT_RULES[format], ...(isTimed ? { durationMs: null } : {}) };
}
