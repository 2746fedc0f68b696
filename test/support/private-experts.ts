import { freshKey, type Person, type TestApi } from './api.js';
import { drawTimes, fillPool, MINUTE_MS, takeIn, WEIGHTED } from './experts.js';
import { publishedLot } from './listing.js';
import type { PrivateThing } from './private-kit.js';

const MONTH_MS = 30 * 86_400_000;

/** Somebody in the pool of a centre. There is no page of one expert: it is read in the list, and left out by itself. */
export async function anExpert(api: TestApi): Promise<PrivateThing> {
  const officers = await twoOfficers(api);
  const employer = freshKey();
  const person = await api.person('viewer', 'expert-body');
  const { expert: id } = await takeIn(officers, person, { employer });
  const owner = officers.officer;
  return { owner, params: { id }, words: [id, employer], seenBy: [], isUnpublished: true };
}

/** Who may be drawn, which everybody else knows by numbers alone until the lot is over. */
export async function namesOnAPanel(api: TestApi): Promise<PrivateThing> {
  const { lot, officer, employer } = await aDraw(api);
  const words = [employer];
  return { owner: officer, params: { id: lot }, words, seenBy: ['auditor'], isLeftOut: true };
}

/** What an expert has to mark; before the draw not even whoever will sit learns that there is something. */
export async function aPanelTask(api: TestApi): Promise<PrivateThing> {
  const { lot, expert, employer } = await aDraw(api);
  return {
    ...{ owner: expert, params: { id: lot }, words: [employer], seenBy: [] },
    isUnpublished: true,
  };
}

async function aDraw(api: TestApi) {
  const officers = await twoOfficers(api);
  const { officer, colleague } = officers;
  const employer = freshKey();
  await fillPool(api, officers, 2);
  const expert = await takeIn(officers, await api.person('viewer', 'expert-body'), { employer });
  const bank = await api.person('admin', 'pledgee');
  const terms = {
    ...{ title: freshKey(), currency: 'CNY', startPrice: '1000.00', ...WEIGHTED },
    opensAt: new Date(Date.now() + MONTH_MS).toISOString(),
  };
  const lot = await publishedLot(terms, { bank, officers: [officer, colleague] });
  const times = drawTimes(Date.now(), { wordsMs: 60 * MINUTE_MS, marksMs: 120 * MINUTE_MS });
  const wish = { size: 3, disciplines: ['technical'], ...times };
  await officer.as.post(`/lots/${lot}/panel`, wish).expect(201);
  return { lot, officer, expert, employer };
}

async function twoOfficers(api: TestApi): Promise<{ officer: Person; colleague: Person }> {
  const officer = await api.person('admin', 'trading-centre');
  return { officer, colleague: await api.person('admin', { id: officer.organisationId }) };
}
