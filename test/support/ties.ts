import { idOf, type Person } from './api.js';

/** What a tie and its marks say in the tests of pages. */
export const TIED = {
  marks: [
    { number: '8123456', title: '山茗' },
    { number: '9345678A', title: '山茗雅器' },
  ],
  holder: '宜兴山茗茶业有限公司',
  reason: '第 30 类与第 21 类，均含“山茗”，同一权利人',
} as const;

/** Has a bank register two similar marks; answers their ids. */
export async function registerMarks({ as }: Person): Promise<readonly [string, string]> {
  const ids: string[] = [];
  for (const mark of TIED.marks) {
    const asset = { ...mark, kind: 'trademark', holder: TIED.holder, grantedOn: '2021-03-21' };
    ids.push(idOf((await as.post('/assets', asset).expect(201)).body));
  }
  const [first = '', second = ''] = ids;
  return [first, second];
}

/** Has somebody find that they go together. */
export async function tieMarks({ as }: Person, assets: readonly string[]): Promise<string> {
  const tie = { ground: 'similar-marks', assets, reason: TIED.reason };
  return idOf((await as.post('/asset-ties', tie).expect(201)).body);
}
