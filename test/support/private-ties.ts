import { freshKey, idOf, type Person, type TestApi } from './api.js';
import { anAdmin, draft, type PrivateThing, SEE_PARTIES } from './private-kit.js';

/** Why a bank finds that two of its marks go together. */
export async function aTie(api: TestApi): Promise<PrivateThing> {
  const owner = await anAdmin(api, 'pledgee');
  const { id, reason } = await tieBetween(owner, await twoMarks(owner));
  return { owner, params: { id }, words: [id, reason], seenBy: [] };
}

/** The same, as who reads about a draft of it finds it. */
export async function tiesOfADraft(api: TestApi): Promise<PrivateThing> {
  const owner = await anAdmin(api, 'pledgee');
  const assets = await twoMarks(owner);
  const lot = { ...draft(freshKey()), assets: assets.slice(0, 1) };
  const id = idOf((await owner.as.post('/lots', lot).expect(201)).body);
  const { reason } = await tieBetween(owner, assets);
  return { owner, params: { id }, words: [reason], seenBy: SEE_PARTIES };
}

/** What a bank keeps beside the lot that it drafts. */
export async function whatElseIsKept(api: TestApi): Promise<PrivateThing> {
  const thing = await tiesOfADraft(api);
  const [asset = ''] = await twoMarks(thing.owner);
  return { ...thing, words: [asset], seenBy: [] };
}

async function twoMarks({ as }: Person): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const number of ['7100001', '7100002']) {
    const mark = { kind: 'trademark', number, title: number, holder: '某公司' };
    const { body } = await as.post('/assets', { ...mark, grantedOn: '2020-03-01' }).expect(201);
    ids.push(idOf(body));
  }
  return ids;
}

async function tieBetween(
  { as }: Person,
  assets: readonly string[],
): Promise<{ readonly id: string; readonly reason: string }> {
  const reason = freshKey();
  const tie = { ground: 'similar-marks', assets, reason };
  return { id: idOf((await as.post('/asset-ties', tie).expect(201)).body), reason };
}
