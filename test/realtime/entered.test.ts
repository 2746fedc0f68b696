import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EnteredBids } from '../../src/contract/entered-bids.js';
import { idOf, PASSWORD, type Person, startApi, type TestApi } from '../support/api.js';
import { type Centre, enrol, foundCentre } from '../support/centre.js';
import { LiveLine } from '../support/live-hall.js';
import { redisUrl } from '../support/test-database.js';

describe('a bid by telephone, told to its bidder', () => {
  let first: TestApi;
  let other: TestApi;
  let centre: Centre;
  let bidder: Person;
  let rival: Person;
  let lot: string;
  let paddle: string;
  const lines: LiveLine[] = [];

  beforeAll(async () => {
    const shared = { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440', REDIS_URL: redisUrl() };
    first = await startApi('mariadb', shared);
    other = await startApi('mariadb', { ...shared, DATABASE_URL: first.databaseUrl });
    centre = await foundCentre(first);
    bidder = await first.person('trader', 'acquisition-institution');
    rival = await first.person('trader', 'acquisition-institution');
    [lot = ''] = await centre.open(1);
    paddle = await enrol(bidder, lot);
    await enrol(rival, lot);
  }, 120_000);
  afterAll(async () => {
    for (const line of lines) line.close();
    await other.stop();
    await first.stop();
  });

  /** Signs in at one of the processes; answers the lots of which it has been told since. */
  const listen = async (api: TestApi, { email }: Person): Promise<readonly string[]> => {
    const { token } = await api.signIn({ email, password: PASSWORD });
    const line = new LiveLine(api.url);
    lines.push(line);
    const told: string[] = [];
    line.socket.on('entered', (message: { lot: string }) => told.push(message.lot));
    await line.ask('auth', { token });
    await line.join(lot);
    return told;
  };

  it('reaches it at once wherever it is connected, also where it is refused, and nobody else', async () => {
    const colleague = await first.person('viewer', { id: bidder.organisationId });
    const told = [
      await listen(first, bidder),
      await listen(other, bidder),
      await listen(other, colleague),
    ];
    const untold = [await listen(first, rival), await listen(other, centre.officer)];
    /** Everybody has been told so many more times than then. */
    const reaches = async (times: number, since: readonly number[]): Promise<void> => {
      while (told.some((lots, at) => lots.length < (since[at] ?? 0) + times)) await sleep(5);
    };
    const wish = {
      ...{ type: 'bid', amount: { amount: '1500.00', currency: 'CNY' }, paddle },
      ...{ caller: bidder.email, reason: '线路中断' },
      ...{ identifiedBy: 'callback', reference: '录音 0017' },
    };
    const path = `/lots/${lot}/entered-bids`;
    // Processes hear one another once both have found Redis, and what is told before that is lost.
    do {
      const { body } = await centre.officer.as.post(path, wish).expect(202);
      const reason = '再次来电';
      await centre.officer.as.post(`${path}/${idOf(body)}/rejection`, { reason }).expect(201);
      await sleep(500);
    } while (told.some((lots) => lots.length === 0));
    const heard = told.map((lots) => lots.length);
    const { body } = await centre.officer.as.post(path, wish).expect(202);
    await reaches(1, heard);
    // Somebody else bids more while the second officer reads it back.
    const more = { type: 'bid', amount: { amount: '1500.00', currency: 'CNY' } };
    await rival.as.post(`/lots/${lot}/bids`, more).expect(201);
    await centre.colleague.as.post(`${path}/${idOf(body)}/confirmation`).expect(201);
    // That it was confirmed, and what the lot said to it.
    await reaches(3, heard);
    expect(new Set(told.flat())).toEqual(new Set([lot]));
    const seen = (await bidder.as.get(path).expect(200)).body as EnteredBids;
    expect(seen.items).toContainEqual(
      expect.objectContaining({ outcome: expect.objectContaining({ verdict: 'refused' }) }),
    );
    expect(untold).toEqual([[], []]);
  });
});
