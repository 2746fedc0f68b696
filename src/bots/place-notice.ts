import type { LotPlacements, PlacementDraft } from '../contract/placements.js';
import type { Api } from './api.js';

const SHIFT_MS = 8 * 3_600_000;

/** What stands in for the medium that a bot has read, kind by kind. */
const NAMES: { readonly [medium in PlacementDraft['medium']]: readonly [string, string] } = {
  newspaper: ['江南日报', '第8版'],
  'trade-press': ['中国知识产权报', '第12版'],
  'news-media': ['江南新闻网', 'https://news.example.org/notices'],
  'exchange-website': ['江南知识产权交易中心网站', 'https://exchange.example.org/notices'],
  'court-website': ['人民法院公告网', 'https://court.example.org/notices'],
};

/** A picture of one pixel, where nobody has a scan. */
const PIXEL = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (letter) => letter.charCodeAt(0),
);

/** Records that a notice stands wherever its pack wants it, as an officer does on the day of its publication. */
export async function placeNotice(
  officer: Api,
  lot: string,
  scan: Uint8Array = PIXEL,
): Promise<void> {
  const { duties } = (await officer.http.get(`/lots/${lot}/placements`)) as LotPlacements;
  const firstDay = new Date((await officer.serverTime()) + SHIFT_MS).toISOString().slice(0, 10);
  for (const { media, state } of duties) {
    const [medium] = media.filter((one): one is PlacementDraft['medium'] => one !== 'platform');
    if (state !== 'missing' || medium === undefined) continue;
    const [name, reference] = NAMES[medium];
    const path = `/deeds?name=${encodeURIComponent(`${name} ${firstDay}`)}`;
    const { id } = (await officer.http.upload(path, scan)) as { readonly id: string };
    const draft: PlacementDraft = {
      ...{ edition: 0, medium, name, reference, firstDay, lastDay: null, deed: id },
    };
    await officer.http.post(`/lots/${lot}/placements`, draft);
  }
}
