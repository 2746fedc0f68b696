import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { PASSWORD, type Person, startApi, type TestApi } from '../support/api.js';
import { enrolFor } from '../support/enrolling.js';
import { publishedLot } from '../support/listing.js';
import { bidOf, codeOf, LiveLine } from '../support/live-hall.js';
import { cny, givePower } from '../support/powers.js';

const HOUR_MS = 3_600_000;
const NOTICE_MS = 4_000;
/** Between two bids of one bidder: well below what is throttled. */
const BREATH_MS = 300;

describe('an agent at two processes', () => {
  let first: TestApi;
  let other: TestApi;
  let principal: Person;
  let agent: Person;
  let centre: Person;
  let lot: string;
  let line: LiveLine;

  beforeAll(async () => {
    first = await startApi('mariadb');
    other = await startApi('mariadb', { DATABASE_URL: first.databaseUrl });
    const bank = await first.person('officer', 'pledgee');
    centre = await first.person('officer', 'trading-centre');
    const second = await first.person('officer', { id: centre.organisationId });
    principal = await first.person('trader', 'acquisition-institution');
    agent = await first.person('trader', 'operating-institution');
    const draft = {
      ...{ title: '发明专利：一种锂电池隔膜', currency: 'CNY', startPrice: '1000.00' },
      ...{ opensAt: new Date(Date.now() + NOTICE_MS).toISOString(), durationMs: HOUR_MS },
      rules: { increment: '100.00', proxy: true },
    };
    lot = await publishedLot(draft, { bank, officers: [centre, second] });
    await enrolFor(lot, principal);
    const { token } = await other.signIn({ email: agent.email, password: PASSWORD });
    line = new LiveLine(other.url);
    await line.ask('auth', { token });
    await line.join(lot);
    await sleep(NOTICE_MS);
  }, 120_000);
  afterAll(async () => {
    line.close();
    await other.stop();
    await first.stop();
  });

  const power = async (limit: string): Promise<string> => {
    const id = await givePower(lot, principal, agent, { from: Date.now(), limit: cny(limit) });
    await centre.as.post(`/powers/${id}/acceptance`).expect(201);
    return id;
  };
  const ceiling = async (amount: string): Promise<string | null> => {
    await sleep(BREATH_MS);
    return codeOf(await line.bid(bidOf(lot, amount, { type: 'max' })));
  };

  it('goes as far as its power to the fen, and no further once that is revoked elsewhere', async () => {
    expect(await ceiling('1000.00')).toBe('not-enrolled');
    const narrow = await power('2000.00');
    expect(await ceiling('2000.01')).toBe('above-power');
    expect(await ceiling('2000.00')).toBeNull();

    await principal.as.post(`/powers/${narrow}/revocation`, { reason: '委托终止' }).expect(201);
    // The very next bid, at the process that was not asked to revoke anything.
    expect(await ceiling('1900.00')).toBe('power-ended');
    expect(await ceiling('9000.00')).toBe('power-ended');

    await power('3000.00');
    expect(await ceiling('3000.01')).toBe('above-power');
    expect(await ceiling('3000.00')).toBeNull();
  });
});
