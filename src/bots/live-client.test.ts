import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Server, type Socket } from 'socket.io';
import type { BidRequest, NotTaken } from '../contract/bidding.js';
import type { LotStateMessage } from '../contract/feed.js';
import type { ClientMessages, ServerMessages } from '../contract/socket.js';
import { LiveClient } from './live-client.js';

type Answer = Parameters<Parameters<ClientMessages['bid']>[1]>[0];

const STATE: LotStateMessage = {
  lot: 'lot_1',
  seq: 5,
  hash: 'h',
  serverTime: 1,
  phase: 'ascending',
  price: null,
  leader: null,
  minimum: { amount: '1.00', currency: 'CNY' },
  isReserveMet: true,
  opensAt: 0,
  endsAt: 9,
  extensions: 0,
  bidCount: 0,
  isSuspended: false,
  course: null,
  result: null,
};

const REQUEST: BidRequest = {
  commandId: 'command-1',
  lot: 'lot_1',
  type: 'bid',
  amount: { amount: '1.00', currency: 'CNY' },
};

const ACCEPTED = { ok: true, statement: { command: 'command-1' } } as unknown as Answer;
const notTaken = (code: NotTaken['code']): NotTaken => ({ ok: false, code, message: code });

/** A server that answers as the tests say and keeps what it was asked. */
class FakeServer {
  readonly asked: string[] = [];
  readonly #http = createServer();
  readonly io = new Server<ClientMessages, ServerMessages>(this.#http);
  /** What becomes of each bid in turn; null breaks the connection instead of answering. */
  answers: (Answer | null)[] = [];
  freshToken = 'token-1';

  constructor() {
    this.io.on('connection', (socket) => this.#serve(socket));
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#http.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  #serve(socket: Socket<ClientMessages, ServerMessages>): void {
    socket.on('auth', ({ token }, acknowledge) => {
      this.asked.push(`auth ${token}`);
      if (token !== this.freshToken) acknowledge(notTaken('token-expired'));
      else acknowledge({ ok: true, user: 'user_1', expiresAt: 1 });
    });
    socket.on('join', ({ lot, afterSeq }, acknowledge) => {
      this.asked.push(`join ${lot} after ${afterSeq ?? 'nothing'}`);
      acknowledge({ ok: true, state: STATE, bids: null, paddle: '101' });
    });
    socket.on('bid', ({ commandId }, acknowledge) => {
      this.asked.push(`bid ${commandId}`);
      const answer = this.answers.shift();
      if (answer) acknowledge(answer);
      else socket.conn.close();
    });
  }
}

describe('a live client', () => {
  let server: FakeServer;
  let client: LiveClient;
  let tokens: number;

  beforeEach(async () => {
    server = new FakeServer();
    tokens = 1;
    const token = (isOldRefused: boolean) =>
      Promise.resolve(`token-${isOldRefused ? (tokens += 1) : tokens}`);
    client = await LiveClient.connect({ url: await server.listen(), token });
  });

  afterEach(async () => {
    client.close();
    await server.io.close();
  });

  it('signs in, joins and answers a bid with its answer', async () => {
    server.answers = [ACCEPTED];
    expect(await client.join('lot_1')).toBe('101');
    expect(await client.bid(REQUEST)).toEqual(ACCEPTED);
    expect(server.asked).toEqual(['auth token-1', 'join lot_1 after nothing', 'bid command-1']);
  });

  it('sends an unanswered bid again under the same command id after each break', async () => {
    server.answers = [null, null, ACCEPTED];
    await client.join('lot_1');
    expect(await client.bid(REQUEST)).toEqual(ACCEPTED);
    expect(server.asked.slice(2)).toEqual([
      'bid command-1',
      ...['auth token-1', 'join lot_1 after 5', 'bid command-1'],
      ...['auth token-1', 'join lot_1 after 5', 'bid command-1'],
    ]);
  });

  it('renews an expired token in place and sends the bid again', async () => {
    server.answers = [notTaken('token-expired'), ACCEPTED];
    server.freshToken = 'token-2';
    expect(await client.bid(REQUEST)).toEqual(ACCEPTED);
    expect(server.asked).toEqual([
      'auth token-1',
      'bid command-1',
      'auth token-2',
      'bid command-1',
    ]);
  });

  it('asks again when the answer could not be stored in time', async () => {
    server.answers = [{ ...notTaken('unavailable'), retryAfterMs: 1 }, ACCEPTED];
    expect(await client.bid(REQUEST)).toEqual(ACCEPTED);
  });

  it('hands over any other refusal', async () => {
    server.answers = [notTaken('throttled')];
    expect(await client.bid(REQUEST)).toEqual(notTaken('throttled'));
  });

  it('tells whoever waits for an answer that the client was closed', async () => {
    const answer = client.bid(REQUEST);
    client.close();
    await expect(answer).rejects.toThrow('connection closed');
  });
});
