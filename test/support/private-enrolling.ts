import type { Power } from '../../src/contract/powers.js';
import { freshKey, type TestApi } from './api.js';
import { consortiumOf, handInDeed, propose } from './joint.js';
import { publishedLot } from './listing.js';
import { cny, givePower } from './powers.js';
import type { PrivateThing } from './private-kit.js';

const DAY_MS = 86_400_000;

/** Who means to bid together, which is theirs and the centre's that runs the lot. */
export async function aConsortium(api: TestApi): Promise<PrivateThing> {
  const lot = await aLot(api);
  const owner = await api.person('admin', 'acquisition-institution');
  const member = await api.person('admin', 'operating-institution');
  const id = await propose(lot, owner, member);
  return { owner, params: { id }, words: [id], seenBy: ['auditor'] };
}

/** Who acts for whom, and how far. */
export async function aPower(api: TestApi): Promise<PrivateThing> {
  const lot = await aLot(api);
  const owner = await api.person('admin', 'acquisition-institution');
  const agent = await api.person('admin', 'operating-institution');
  const id = await givePower(lot, owner, agent, { from: Date.now(), limit: cny('1234567.00') });
  return { owner, params: { id }, words: [id], seenBy: ['auditor'] };
}

export async function powersOfALot(api: TestApi): Promise<PrivateThing> {
  const { owner, words, seenBy } = await aPower(api);
  const { body } = await owner.as.get(`/powers/${words[0]}`).expect(200);
  const { lot } = body as Power;
  return { owner, params: { id: lot.id }, words, seenBy, isLeftOut: true };
}

async function aLot(api: TestApi): Promise<string> {
  const officer = await api.person('admin', 'trading-centre');
  const second = await api.person('admin', { id: officer.organisationId });
  const bank = await api.person('admin', 'pledgee');
  const terms = {
    ...{ title: freshKey(), currency: 'CNY', startPrice: '100000.00', jointBidding: true },
    ...{ opensAt: new Date(Date.now() + DAY_MS).toISOString(), durationMs: DAY_MS },
    rules: { increment: '5000.00' },
  };
  return publishedLot(terms, { bank, officers: [officer, second] });
}

export async function consortiaOfALot(api: TestApi): Promise<PrivateThing> {
  const { owner, words, seenBy } = await aConsortium(api);
  const [id = ''] = words;
  const { lot } = await consortiumOf(owner, id);
  return { owner, params: { id: lot.id }, words, seenBy, isLeftOut: true };
}

export async function aDeed(api: TestApi): Promise<PrivateThing> {
  const owner = await api.person('admin', 'acquisition-institution');
  const { id } = await handInDeed(owner);
  return { owner, params: { id }, words: ['%PDF', id], seenBy: ['auditor'] };
}
