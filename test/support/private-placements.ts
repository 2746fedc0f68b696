import { freshKey, type TestApi } from './api.js';
import { place, dayOf } from './placing.js';
import { aPublishedLot, anAdmin, type PrivateThing } from './private-kit.js';

/** Where the notice of a lot was placed, for its lister, its centre and auditors. */
export async function placementsOfALot(api: TestApi): Promise<PrivateThing> {
  const { lot, desk } = await aPublishedLot(api);
  const [owner] = desk.officers;
  const name = freshKey();
  const placement = await place(owner, lot, { name, firstDay: dayOf(Date.now()) });
  const words = [placement, name];
  return { owner, params: { id: lot, placement }, words, seenBy: ['auditor'], isLeftOut: true };
}

/** It needs a lot that has opened: `notice-certificates.test.ts` tries strangers on real ones. */
export async function aNoticeCertificate(api: TestApi): Promise<PrivateThing> {
  const owner = await anAdmin(api, 'trading-centre');
  const params = { id: 'ncr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' };
  return { owner, params, words: [params.id], seenBy: ['trading-centre'], isUnpublished: true };
}

/** The certificates of one are its lister's, its centre's and the auditors'; there is none yet. */
export async function noticeCertificatesOfALot(api: TestApi): Promise<PrivateThing> {
  const { lot, desk } = await aPublishedLot(api);
  const [owner] = desk.officers;
  const words = ['"isIssuable":'];
  return { owner, params: { id: lot }, words, seenBy: ['auditor'], isLeftOut: true };
}
