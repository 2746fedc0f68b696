import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { io, type Socket } from 'socket.io-client';
import { DEVELOPMENT_ADMIN } from '../../config/config.js';
import type { CurrentIncidents } from '../../src/contract/incidents.js';
import type { ClientMessages, ServerMessages } from '../../src/contract/socket.js';
import type { Stage } from '../../src/bots/stage.js';
import { Caller, freshKey, idOf } from '../support/api.js';
import { createTestStore, type TestStore } from '../support/opened-database.js';
import { draft, openLot, setStage } from '../support/scene.js';
import { startSupervised, type SupervisedServer } from '../support/supervised-server.js';
import { redisUrl } from '../support/test-database.js';

const PASSWORD = 'a password for tests';
/** Lots open this long after the end; long enough that nobody mistakes one for the other. */
const NOTICE_MS = 2_000;

/** A second where a message was lost, and what a busy machine adds to it. */
const SOON_MS = 4_000;

/** A stranger's line, with what it was last told of incidents and when. */
class Stranger {
  told: CurrentIncidents | null = null;
  private readonly socket: Socket<ServerMessages, ClientMessages>;

  constructor(url: string) {
    this.socket = io(url, { transports: ['websocket'], forceNew: true, reconnectionDelay: 100 });
    this.socket.on('incidents', (message) => (this.told = message));
  }

  close(): void {
    this.socket.close();
  }

  async sees(ids: readonly string[], withinMs: number): Promise<void> {
    const latest = Date.now() + withinMs;
    const seen = () => this.told?.incidents.map(({ id }) => id);
    while (Date.now() < latest && JSON.stringify(seen()) !== JSON.stringify(ids)) await sleep(20);
    expect(seen()).toEqual(ids);
  }
}

describe('an incident on two processes', () => {
  let store: TestStore;
  let servers: readonly SupervisedServer[];
  let stage: Stage;
  let strangers: readonly Stranger[];
  let admins: readonly [Caller, Caller];

  beforeAll(async () => {
    store = await createTestStore('mariadb');
    const variables = { INCIDENT_NOTICE_MS: String(NOTICE_MS) };
    const settings = { databaseUrl: store.config.url, redisUrl: redisUrl(), variables };
    servers = await Promise.all([startSupervised(settings), startSupervised(settings)]);
    const urls = servers.map(({ url }) => url);
    stage = await setStage(urls[0] ?? '');
    strangers = urls.map((url) => new Stranger(url));
    admins = await twoAdmins(urls);
  }, 120_000);

  afterAll(async () => {
    for (const stranger of strangers) stranger.close();
    for (const server of servers) await server.stop();
    await store.drop();
  });

  const phase = async (lot: string): Promise<string> => (await stage.centre.state(lot)).phase;

  it('reaches every socket, stops what is open, holds what opens, and outlives a crash', async () => {
    const [first, second] = servers;
    const institutions = await stage.institutions(1);
    const open = await openLot(stage, institutions);
    const waiting = await stage.publish(draft(Date.now() + 4_000));
    for (const stranger of strangers) await stranger.sees([], 5_000);
    const wish = { kind: 'outage', reason: 'a drill' };
    const { body } = await admins[0].post('/incidents', wish).expect(201);
    const id = idOf(body);
    for (const stranger of strangers) await stranger.sees([id], SOON_MS);
    expect(await phase(open)).toBe('paused');
    // Nobody serves while the other lot would have opened.
    await Promise.all([first?.kill(), second?.kill()]);
    await sleep(6_000);
    await Promise.all([first?.start(), second?.start()]);
    for (const stranger of strangers) await stranger.sees([id], 10_000);
    await sleep(1_500);
    expect(await phase(waiting)).toBe('paused');
    expect(await typesOf(waiting)).not.toContain('opened');
    const asked = await admins[0].post(`/incidents/${id}/end`, { reason: 'over' }).expect(202);
    await admins[1].post(`/approvals/${idOf(asked.body)}/confirmation`).expect(201);
    for (const stranger of strangers) await stranger.sees([], SOON_MS);
    expect(await phase(open)).toBe('ascending');
    while ((await phase(waiting)) !== 'ascending') await sleep(100);
    expect(await typesOf(waiting)).toEqual(['published', 'suspended', 'resumed', 'opened']);
  }, 120_000);

  const typesOf = async (lot: string): Promise<readonly string[]> => {
    const visitor = new Caller(servers[0]?.url ?? '', null);
    const { body } = await visitor.get(`/lots/${lot}/record`).expect(200);
    const { entries } = body as { readonly entries: readonly { readonly body: string }[] };
    return entries.map((entry) => (JSON.parse(entry.body) as { readonly type: string }).type);
  };
});

/** Two administrators of the platform, one at each process. */
async function twoAdmins(urls: readonly string[]): Promise<readonly [Caller, Caller]> {
  const [one = '', other = ''] = urls;
  const first = await signIn(one, DEVELOPMENT_ADMIN);
  const { body } = await first.get('/me').expect(200);
  const organisationId = (body as { organisation: { id: string } }).organisation.id;
  const email = `${freshKey()}@ipgavel.test`;
  const user = { email, name: 'Second', password: PASSWORD, role: 'admin', organisationId };
  await first.post('/users', user).expect(201);
  return [first, await signIn(other, { email, password: PASSWORD })];
}

async function signIn(
  url: string,
  credentials: { readonly email: string; readonly password: string },
): Promise<Caller> {
  const { body } = await new Caller(url, null).post('/auth/token', credentials).expect(200);
  return new Caller(url, (body as { accessToken: string }).accessToken);
}
