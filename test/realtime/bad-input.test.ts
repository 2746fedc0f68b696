import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { newCommandId } from '../../src/bots/command-id.js';
import type { BidAnswer } from '../../src/contract/bidding.js';
import type { Problem } from '../../src/contract/errors.js';
import { parseReceipt, verifyReceipt } from '../../src/core/proof/receipt.js';
import { proofTools } from '../support/audit.js';
import { bidOf, codeOf, type LiveHall, type LiveLine, openHall } from '../support/live-hall.js';
import { DIALECTS } from '../support/opened-database.js';

type Message = Record<string, unknown>;

/** What came back through a door: a code (null: accepted), and what proves it where it was decided. */
interface Reply {
  readonly code: string | null;
  readonly proof: unknown;
}

const money = (amount: unknown, currency: unknown = 'CNY') => ({ amount: { amount, currency } });
const NOBODYS = 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC';

/** What is no bid at all: nothing of it is kept, whichever way it comes. */
const NOT_TAKEN: readonly (readonly [title: string, change: Message, code: string])[] = [
  ['no type', { type: undefined }, 'malformed'],
  ['an unknown type', { type: 'buy' }, 'malformed'],
  ['an unknown field', { amuont: '1' }, 'malformed'],
  ['the clock of its sender', { receivedAt: 1 }, 'malformed'],
  ['a field of the prototype', { constructor: 1 }, 'malformed'],
  ['no amount', { amount: undefined }, 'malformed'],
  ['an amount that is a number', { amount: 1000 }, 'malformed'],
  ['an amount that is a text', { amount: '1000.00' }, 'malformed'],
  ['an amount that is a list', { amount: ['1000.00', 'CNY'] }, 'malformed'],
  ['a number inside', money(1000), 'malformed'],
  ['another field in the amount', { amount: { ...money('1000.00').amount, tax: 0 } }, 'malformed'],
  ['one decimal place', money('1000.0'), 'malformed'],
  ['three decimal places', money('1000.000'), 'malformed'],
  ['no decimal places', money('1000'), 'malformed'],
  ['less than nothing', money('-1000.00'), 'malformed'],
  ['nothing', money('0.00'), 'malformed'],
  ['an exponent', money('1e3'), 'malformed'],
  ['more than can be exact', money('90071992547409.92'), 'malformed'],
  ['an amount of four hundred digits', money(`${'9'.repeat(400)}.00`), 'malformed'],
  ['not a number', money('NaN'), 'malformed'],
  ['a currency that nobody knows', money('1000.00', 'ABC'), 'malformed'],
  ['a currency that is a list', money('1000.00', ['CNY']), 'malformed'],
  ['another currency', money('1000.00', 'USD'), 'wrong-currency'],
  ['another currency, in its own scale', money('1000', 'JPY'), 'wrong-currency'],
  ['an amount with a match', { type: 'match' }, 'malformed'],
  ['a lot that nobody published', { lot: NOBODYS }, 'not-found'],
];

/** What is a bid and is refused by the rules: the refusal is kept, and proven by its receipt. */
const REFUSED: readonly (readonly [title: string, change: Message, code: string])[] = [
  ['too little', money('999.99'), 'below-minimum'],
  ['the least there is', money('0.01'), 'below-minimum'],
  ['a match where nobody has a right', { type: 'match', amount: undefined }, 'wrong-phase'],
];

describe.each(DIALECTS)('bad input on %s', (dialect) => {
  let hall: LiveHall;
  let lot: string;
  let line: LiveLine;
  let http: (message: Message) => Promise<Reply>;
  let socket: (message: Message) => Promise<Reply>;

  beforeAll(async () => {
    hall = await openHall(dialect, 2, { BID_RATE_PER_SECOND: '1000', BID_BURST: '1000' });
    line = await hall.connect(hall.bidders[0]);
    const token = await hall.bidders[0]?.api.http.token();
    socket = async (message) => replyOf((await line.ask('bid', message)) as BidAnswer);
    http = async ({ lot: id, commandId, ...body }) =>
      replyOf(
        await post(`${hall.api.url}/api/v1/lots/${String(id)}/bids`, {
          body: JSON.stringify(body),
          headers: { authorization: `Bearer ${token}`, 'idempotency-key': String(commandId) },
        }),
      );
  });
  afterAll(() => hall.stop());
  beforeEach(async () => {
    lot = await hall.open();
  });

  const bid = (change: Message): Message => ({ ...bidOf(lot, '1000.00'), ...change });

  describe('that is no bid', () => {
    let before: unknown;
    beforeEach(async () => (before = await hall.stored(lot)));
    afterEach(async () => expect(await hall.stored(lot)).toEqual(before));

    it.each(NOT_TAKEN)('%s is answered alike by both doors', async (_, change, code) => {
      const replies = await Promise.all([http(bid(change)), socket(bid(change))]);
      expect(replies).toEqual([
        { code, proof: null },
        { code, proof: null },
      ]);
    });

    it.each<[string, Message]>([
      ['short', { commandId: 'short' }],
      ['long', { commandId: 'x'.repeat(65) }],
      ['with a space', { commandId: 'command 1 2 3' }],
    ])('an id that is %s is refused by each door in its own words', async (_, change) => {
      expect((await http(bid(change))).code).toBe('invalid-body');
      expect((await socket(bid(change))).code).toBe('malformed');
    });

    it.each([
      ['null', null],
      ['a list', []],
      ['a number', 7],
      ['a text', 'bid'],
      ['bytes', Buffer.from('bid')],
      ['nested a thousand deep', JSON.parse('['.repeat(1000) + ']'.repeat(1000)) as unknown],
    ])('a message that is %s is acknowledged, whatever it was meant for', async (_, message) => {
      for (const name of ['bid', 'auth', 'join', 'leave', 'bids'] as const) {
        const stranger = await hall.connect();
        expect(await stranger.ask(name, message)).toMatchObject({ ok: false, code: 'malformed' });
      }
    });

    it('a body that is no JSON is refused', async () => {
      const token = await hall.bidders[0]?.api.http.token();
      const headers = { authorization: `Bearer ${token}`, 'idempotency-key': 'a-fresh-key' };
      const answer = await post(`${hall.api.url}/api/v1/lots/${lot}/bids`, { headers, body: '{' });
      expect(replyOf(answer).code).toBe('invalid-body');
    });
  });

  describe('that is a bid', () => {
    it.each(REFUSED)(
      '%s is refused alike by both doors, with a receipt',
      async (_, change, code) => {
        const before = await hall.stored(lot);
        const tools = await proofTools(hall.stage);
        for (const reply of await Promise.all([http(bid(change)), socket(bid(change))])) {
          expect(reply.code).toBe(code);
          const kept = parseReceipt(reply.proof);
          expect(kept.ok && verifyReceipt(kept.value, tools)).toMatchObject({
            ...{ verified: true, unchecked: [] },
          });
        }
        const { answers, head } = await hall.stored(lot);
        expect({ answers, head }).toEqual({ answers: before.answers + 2, head: before.head });
      },
    );

    it('of somebody who is not enrolled is refused, and that is kept', async () => {
      const other = await hall.publish();
      await hall.advance(60_000);
      const reply = await socket(bid({ lot: other }));
      expect(reply).toMatchObject({ code: 'not-enrolled', proof: { statement: { lot: other } } });
      expect((await hall.stored(other)).answers).toBe(1);
    });
  });

  it('a command sent again gets the same answer with the same receipt, through either door', async () => {
    for (const amount of ['5000.00', '1.00']) {
      const message = { ...bidOf(lot, amount) };
      const first = await socket(message);
      const before = await hall.stored(lot);
      for (const again of [http, socket, http]) expect(await again(message)).toEqual(first);
      expect(await hall.stored(lot)).toEqual(before);
    }
  });

  it('a command sent many times at once is decided once', async () => {
    const message = { ...bidOf(lot, '6000.00') };
    const before = await hall.stored(lot);
    const doors = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? http : socket));
    const replies = await Promise.all(doors.map((door) => door(message)));
    expect(replies).toEqual(replies.map(() => replies[0]));
    expect((await hall.stored(lot)).answers).toBe(before.answers + 1);
  });

  it.each<[string, Message]>([
    ['amount', money('7001.00')],
    ['type', { type: 'max' }],
  ])('an id used again with another %s is refused', async (_, change) => {
    const message = { ...bidOf(lot, '7000.00') };
    await socket(message);
    const before = await hall.stored(lot);
    for (const door of [http, socket]) {
      expect((await door({ ...message, ...change })).code).toBe('command-id-reused');
    }
    expect(await hall.stored(lot)).toEqual(before);
  });

  it('an id used again on another lot is refused there', async () => {
    const message = { ...bidOf(lot, '8000.00') };
    await socket(message);
    const other = await hall.publish();
    for (const door of [http, socket]) {
      expect((await door({ ...message, lot: other })).code).toBe('command-id-reused');
    }
    expect((await hall.stored(other)).answers).toBe(0);
  });

  it('two bidders may use the same id', async () => {
    const commandId = newCommandId(randomBytes);
    const rival = await hall.connect(hall.bidders[1]);
    expect((await socket(bid({ commandId, ...money('1.00') }))).code).toBe('below-minimum');
    expect(codeOf(await rival.bid(bidOf(lot, '1.00', { commandId })))).toBe('below-minimum');
  });

  it.each([
    ['no JSON', '421["bid",{'],
    ['no packet of the protocol', '4x'],
    ['no event', '42{}'],
    ['bytes that were never announced', Buffer.from([0xff, 0x00])],
  ])('a frame that is %s ends its own connection at most', async (_, frame) => {
    const before = await hall.stored(lot);
    const raw = new WebSocket(
      `${hall.api.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`,
    );
    await once(raw, 'open');
    raw.send('40');
    await once(raw, 'message');
    raw.send(frame);
    expect(await line.ask('time', {})).toMatchObject({ ok: true });
    expect((await socket(bid({}))).code).toBeNull();
    expect((await hall.stored(lot)).answers).toBe(before.answers + 1);
    raw.terminate();
  });

  it('a message without a wish for an answer is decided all the same', async () => {
    const message = bidOf(lot, '1000.00');
    const { head } = await hall.stored(lot);
    line.socket.emit('bid', message);
    while ((await hall.stored(lot)).head === head);
    expect((await socket({ ...message })).code).toBeNull();
    expect((await hall.stored(lot)).answers).toBe(1);
  });

  it('a message that is too large ends its own connection and disturbs nobody', async () => {
    const before = await hall.stored(lot);
    const noisy = await hall.connect(hall.bidders[1]);
    const closed = new Promise((resolve) => noisy.socket.once('disconnect', resolve));
    noisy.socket.emit('bid', { ...bidOf(lot, '9999.00'), padding: 'x'.repeat(20_000) });
    await closed;
    expect(await line.ask('time', {})).toMatchObject({ ok: true });
    const token = await hall.bidders[0]?.api.http.token();
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': 'another-key' };
    const body = JSON.stringify({ padding: 'x'.repeat(70_000) });
    const answer = await post(`${hall.api.url}/api/v1/lots/${lot}/bids`, { headers, body });
    expect(replyOf(answer).code).toBe('too-large');
    expect(await hall.stored(lot)).toEqual(before);
  });
});

async function post(
  url: string,
  { headers, body }: { headers: Record<string, string>; body: string },
): Promise<BidAnswer | Problem> {
  const response = await fetch(url, {
    ...{ method: 'POST', body },
    headers: { 'content-type': 'application/json', ...headers },
  });
  return (await response.json()) as BidAnswer | Problem;
}

/** The same of an acknowledgement, an answer of HTTP and a problem: how they are wrapped does not matter. */
function replyOf(answer: BidAnswer | Problem): Reply {
  if ('statement' in answer) {
    const { statement, receipt } = answer;
    return { code: statement.code ?? null, proof: { statement, receipt } };
  }
  return { code: answer.code, proof: null };
}
