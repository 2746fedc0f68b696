import type { ExpertWish, LotPanel, PanelSheet } from '../../contract/experts.js';
import type { AssetKind } from '../../core/collateral/asset.js';
import type { Discipline } from '../../core/draw/expertise.js';
import { addressOf, EXPERTS } from './people.js';
import type { Act } from './timeline.js';
import type { Town } from './town.js';

const HOUR_MS = 3_600_000;
/** When the pool is filled, long before anything is drawn from it. */
const POOLED = -50 * 24;

/** What is known of each expert of the demo, in the order of `EXPERTS`. */
const KNOWN: readonly (readonly [
  employer: string,
  kinds: readonly AssetKind[],
  discipline: Discipline,
])[] = [
  ['江南大学环境与土木工程学院', ['invention', 'utility-model'], 'technical'],
  ['江南膜科学研究院', ['invention'], 'technical'],
  ['苏州中岳律师事务所', ['invention', 'trademark', 'copyright'], 'legal'],
  ['正恒会计师事务所', ['invention', 'design', 'trademark'], 'financial'],
  ['江南理工大学知识产权学院', ['invention', 'copyright'], 'legal'],
  ['长三角技术转移中心', ['invention', 'utility-model'], 'financial'],
  ['江南商业银行', ['invention'], 'financial'],
  ['江南美术学院', ['design', 'copyright'], 'technical'],
];

/** How a panel of the demo comes about, at hours of the demo's time. */
const PANEL = { size: 5, openedAt: -22, wordsUntil: -12, markedAt: -2, marksUntil: 20 } as const;

/** How many of the panel have yet to hand in when the visitor comes. */
const MISSING = 2;

/** Fills the pool of the demo's centre, and draws the panel of a lot from it, which has marked in part. */
export function expertActs(
  town: Town,
  { zeroMs, lotOf }: { readonly zeroMs: number; readonly lotOf: () => string },
): Act[] {
  const at = (hour: number): string => new Date(zeroMs + hour * HOUR_MS).toISOString();
  const addWord = (login: string, word: string) => async (): Promise<void> => {
    await town.as(login).http.post(`/lots/${lotOf()}/panel/words`, { word });
  };
  const open = async (): Promise<void> => {
    const times = { wordsUntil: at(PANEL.wordsUntil), marksUntil: at(PANEL.marksUntil) };
    const wish = {
      ...{ size: PANEL.size, disciplines: ['technical', 'legal', 'financial'], ...times },
    };
    await town.as('centre').http.post(`/lots/${lotOf()}/panel`, wish);
  };
  return [
    { atHour: POOLED, happen: () => fillPool(town) },
    { atHour: PANEL.openedAt, happen: open },
    { atHour: PANEL.openedAt + 1, happen: addWord('bank', '江南春早') },
    { atHour: PANEL.wordsUntil - 1, happen: addWord('bidder', '启明星') },
    { atHour: PANEL.markedAt, happen: () => mark(town, lotOf()) },
  ];
}

async function fillPool(town: Town): Promise<void> {
  const [officer, second] = [town.as('centre'), town.as('centre2')];
  const bank = (await town.as('bank').http.get('/me')) as { organisation: { id: string } };
  for (const [index, { login }] of EXPERTS.entries()) {
    const [employer = '', kinds = [], discipline = 'technical'] = KNOWN[index] ?? [];
    const isOfBank = employer === '江南商业银行';
    const wish: ExpertWish = {
      ...{ email: addressOf(login), kinds, disciplines: [discipline], employer },
      ...(isOfBank ? { employerId: bank.organisation.id } : {}),
      reason: '2026 年第一批专家征集，资格已核验',
    };
    const { id } = (await officer.http.post('/experts', wish)) as { id: string };
    await second.confirm(id);
  }
}

/** Whoever sits hands in marks of everybody enrolled, all but the last ones in the order of their seats. */
async function mark(town: Town, lot: string): Promise<void> {
  const { panel } = (await town.as('centre').http.get(`/lots/${lot}/panel`)) as LotPanel;
  const seats = panel?.seats.slice(0, -MISSING) ?? [];
  for (const [seat, id] of seats.entries()) {
    const name = panel?.members.find(({ expert }) => expert === id)?.name;
    const { login = '' } = EXPERTS.find((one) => one.name === name) ?? {};
    const { http } = town.as(login);
    const { sheets, criteria } = (await http.get(`/panel-tasks/${lot}`)) as PanelSheet;
    const given = sheets.map(({ paddle }, bidder) => ({
      paddle,
      marks: Object.fromEntries(
        criteria.map((one, at) => [one.name, 7_500 + 350 * ((seat + 2 * bidder + at) % 6)]),
      ),
    }));
    await http.post(`/panel-tasks/${lot}/marks`, { isHandedIn: true, sheets: given });
  }
}
