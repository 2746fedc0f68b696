import { randomBytes } from 'node:crypto';
import { Bidder } from '../../bots/bidder.js';
import { LiveClient } from '../../bots/live-client.js';
import { type Strategy, stepUpTo } from '../../bots/strategies.js';
import { minorOf } from '../../wire/read-amount.js';
import type { OwnEnrolment } from '../../contract/enrolment.js';
import { BIDDERS, VISITORS_INSTITUTION } from './people.js';
import type { Town } from './town.js';

/**
 * How long each of those who go on bidding on an open lot takes to answer: one soon, so that the visitor is overtaken,
 * and one late, so that the two have not spent all before the visitor is there.
 */
const PAUSES_MS = [35_000, 600_000];
/** They stop at this share of the price that the visitor finds, so that whoever wants a lot can win it. */
const LIMIT_PERCENT = 112n;

interface Rivalry {
  readonly login: string;
  readonly lot: string;
  readonly pauseMs: number;
}

/** Keeps a few of the enrolled bidders in the lots that are open, at the pace of people. */
export async function keepRivals(town: Town, url: string): Promise<() => void> {
  const rivalries = await rivalriesIn(town);
  const lives: LiveClient[] = [];
  for (const { login, lot, pauseMs } of rivalries) {
    const institution = await town.institution(login);
    const { http } = institution.api;
    const live = await LiveClient.connect({
      url,
      token: (isOldRefused) => http.token(isOldRefused),
    });
    lives.push(live);
    const bidder = new Bidder({ institution, live, random: randomBytes });
    // Whatever stops one rival must not stop the demo.
    bidder.play(lot, stepUpToShare(LIMIT_PERCENT), { pauseMs }).catch(() => undefined);
  }
  return () => {
    for (const live of lives) live.close();
  };
}

async function rivalriesIn(town: Town): Promise<readonly Rivalry[]> {
  const perLot = new Map<string, number>();
  const rivalries: Rivalry[] = [];
  for (const { key } of BIDDERS) {
    if (key === VISITORS_INSTITUTION) continue;
    const page = (await town.as(key).http.get('/enrolments?limit=100')) as {
      items: OwnEnrolment[];
    };
    for (const { id, lot } of page.items) {
      const count = perLot.get(id) ?? 0;
      const pauseMs = PAUSES_MS[count];
      if (lot.status !== 'open' || pauseMs === undefined) continue;
      perLot.set(id, count + 1);
      rivalries.push({ login: key, lot: id, pauseMs });
    }
  }
  return rivalries;
}

/** Raises up to a share of the first price that the room tells: lists may still be behind when the demo begins. */
function stepUpToShare(percent: bigint): Strategy {
  let raise: Strategy | null = null;
  return (sight) => {
    const { price } = sight.state;
    if (price === null) return null;
    raise ??= stepUpTo((minorOf(price) * percent) / 100n);
    return raise(sight);
  };
}
