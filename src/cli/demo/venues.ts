import type { WireVenueProfile } from '../../contract/venues.js';
import type { Api } from '../../bots/api.js';
import { firstVersion, usualProfile } from '../../bots/usual-profile.js';
import { drawnSeal } from './drawn-seal.js';
import type { Act } from './timeline.js';
import type { Town } from './town.js';

const COASTAL = usualProfile('滨海知识产权交易所有限公司');

/** Each trading centre of the demo with the two officers who give it its profile. */
const PROFILES: readonly (readonly [officers: readonly [string, string], WireVenueProfile])[] = [
  [['centre', 'centre2'], usualProfile('江南知识产权交易中心有限公司')],
  [
    ['venue', 'venue2'],
    {
      ...COASTAL,
      rules: [{ title: '联合挂牌业务细则', version: '2025 年版', url: null, text: null }],
      fees: { ...COASTAL.fees, buyer: [{ above: '0.00', bps: 150 }] },
      seal: { name: '滨海知识产权交易所有限公司', number: '91320900MA1MA0001Y', picture: null },
      contact: { person: '联合挂牌部', phone: '0515-88880000', address: '滨海新区科创大厦' },
    },
  ],
];

/** Has every centre say what it is, without which it publishes nothing. */
export async function giveProfiles(town: Town): Promise<void> {
  for (const [[officer, second], usual] of PROFILES) {
    const picture = await town.as(officer).handInSeal(drawnSeal());
    const profile = { ...usual, seal: { ...usual.seal, picture } };
    const asked = await town.as(officer).askVenueChange(firstVersion(profile));
    await town.as(second).confirm(asked);
  }
}

/** Which lot the second centre shows as well, and which one it has only been offered. */
const SHOWN = 'harvester';
const OFFERED = 'royalties';

/** Cross-lists a lot an hour before the visitor comes, and leaves an offer to be answered. */
export function crossListingAct(town: Town, lots: ReadonlyMap<string, string>): Act {
  return {
    atHour: -1,
    happen: async () => {
      const { organisation } = (await town.as('venue').http.get('/me')) as {
        organisation: { id: string };
      };
      const offer = (key: string): Promise<string> =>
        offered(town.as('centre'), lots.get(key) ?? '', organisation.id);
      const shown = await offer(SHOWN);
      await town.as('venue2').confirm(await town.as('venue').askCrossListing(shown));
      await offer(OFFERED);
    },
  };
}

function offered(officer: Api, lot: string, venueId: string): Promise<string> {
  return officer.offerCrossListing(lot, { venueId, reason: '扩大征集意向受让方的范围' });
}
