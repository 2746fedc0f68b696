import type { Expert, LotPanel, Panel, PanelSheet } from '../../src/contract/experts.js';
import { type Caller, idOf, type Person, type TestApi } from './api.js';
import type { Centre } from './centre.js';

/** Somebody in the pool, with the id of the entry. */
export interface PoolExpert extends Person {
  readonly expert: string;
}

/** Whom the experts of the pool work for. */
export const EMPLOYER = '东南大学';

const CRITERIA = [
  { name: '运营方案', weightBps: 2_500 },
  { name: '资信', weightBps: 1_500 },
];

/** The names of what experts mark in `WEIGHTED`. */
export const CRITERION_NAMES = CRITERIA.map(({ name }) => name);

/** Terms of a lot that experts mark; the highest and the lowest mark do not count. */
export const WEIGHTED = {
  ...{ format: 'weighted', durationMs: 3_600_000 },
  rules: { priceWeightBps: 6_000, criteria: CRITERIA, dropExtremes: 1 },
} as const;

export const MINUTE_MS = 60_000;

/** Has two officers take somebody into the pool; answers the entry. */
export async function takeIn(
  { officer, colleague }: Pick<Centre, 'officer' | 'colleague'>,
  person: Person,
  more: object = {},
): Promise<PoolExpert> {
  const wish = {
    ...{ email: person.email, kinds: ['invention'], disciplines: ['technical'] },
    ...{ employer: EMPLOYER, reason: EMPLOYER, ...more },
  };
  const asked = await officer.as.post('/experts', wish).expect(202);
  await colleague.as.post(`/approvals/${idOf(asked.body)}/confirmation`).expect(201);
  const { body } = await officer.as.get('/experts?limit=1').expect(200);
  const [entry] = (body as { items: Expert[] }).items;
  return { ...person, expert: entry?.id ?? '' };
}

/** A pool of some experts of one expert body. */
export async function fillPool(
  api: TestApi,
  centre: Pick<Centre, 'officer' | 'colleague'>,
  count: number,
): Promise<readonly PoolExpert[]> {
  const id = await api.organisation('expert-body');
  const experts: PoolExpert[] = [];
  while (experts.length < count)
    experts.push(await takeIn(centre, await api.person('viewer', { id })));
  return experts;
}

/** When a draw takes its course, from now on. */
export function drawTimes(now: number, { wordsMs = MINUTE_MS, marksMs = 10 * MINUTE_MS } = {}) {
  return {
    wordsUntil: new Date(now + wordsMs).toISOString(),
    marksUntil: new Date(now + marksMs).toISOString(),
  };
}

export async function panelOf(as: Caller, lot: string): Promise<Panel> {
  const { panel } = (await as.get(`/lots/${lot}/panel`).expect(200)).body as LotPanel;
  if (panel === null) throw new Error('the lot has a panel');
  return panel;
}

export async function sheetOf({ as }: Person, lot: string): Promise<PanelSheet> {
  return (await as.get(`/panel-tasks/${lot}`).expect(200)).body as PanelSheet;
}
