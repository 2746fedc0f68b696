import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import type { Credentials } from '../../src/bots/http-client.js';
import type { BidRequest, Decided } from '../../src/contract/bidding.js';
import type { LotStateMessage } from '../../src/contract/feed.js';
import { type Device, Visitor } from './browser.js';
import type { Answered } from './crowd.js';

interface Place {
  readonly browser: Browser;
  readonly url: string;
  readonly lot: string;
  /** Who sits there; null is somebody who has not signed in. */
  readonly as: Credentials | null;
  /** The page of the lot for bidders, unless it is the centre's. */
  readonly room?: 'lots' | 'control';
  readonly device?: Device;
}

/** An answer as the client keeps it. */
type Kept = { readonly request: BidRequest } & Pick<Decided, 'statement' | 'receipt'>;

/** What a page says of its lot. */
interface Shown {
  readonly price: string;
  readonly leader: string | null;
  readonly instant: number;
}

/** Somebody at the page of a lot, in a browser of their own, who counts what they have asked for. */
export class LotSeat {
  /** How often this person has asked for a bid: each is one entry of the record or one refusal, whatever breaks. */
  clicks = 0;

  private constructor(readonly visitor: Visitor) {}

  static async take({ browser, url, lot, as, room = 'lots', device }: Place): Promise<LotSeat> {
    const path = as === null ? `/${room}/${lot}` : `/sign-in?next=/${room}/${lot}`;
    const visitor = await Visitor.arrive(browser, url, path, device);
    if (as !== null) await visitor.signIn(as.email, as.password);
    await visitor.sees('link', '实时连接');
    return new LotSeat(visitor);
  }

  /** Presses the button for the next bid once it can be pressed. Does not wait for the answer. */
  async bid(): Promise<void> {
    await this.visitor.click('bid-next');
    this.clicks += 1;
  }

  async shown(): Promise<Shown> {
    const { page } = this.visitor;
    const leader = page.locator('[data-test=leader] b');
    return {
      price: (await this.visitor.read('price')).replace(/[^\d.]/g, ''),
      leader: (await leader.count()) === 0 ? null : await leader.innerText(),
      instant: Date.parse((await page.getAttribute('[data-test=instant]', 'datetime')) ?? ''),
    };
  }

  /** Every answer that this browser has kept, with what was asked. */
  async kept(): Promise<readonly Answered[]> {
    const { page } = this.visitor;
    const text = await page.evaluate<string | null>('localStorage.getItem("ipgavel.receipts")');
    return (JSON.parse(text ?? '[]') as Kept[]).map(({ request, statement, receipt }) => ({
      request,
      answer: { ok: statement.verdict === 'accepted', statement, receipt },
    }));
  }

  /** Resolves once every bid that was asked for here is answered. */
  async hasAllAnswers(): Promise<void> {
    while ((await this.kept()).length < this.clicks) await sleep(50);
  }
}

/** Resolves once every seat shows what the server says: the same price, leader and end. */
export async function agree(
  seats: readonly LotSeat[],
  truth: () => Promise<LotStateMessage>,
): Promise<LotStateMessage> {
  for (;;) {
    const shown = await Promise.all(seats.map((seat) => seat.shown()));
    const state = await truth();
    if (shown.every((one) => isTrue(one, state))) return state;
    await sleep(50);
  }
}

function isTrue({ price, leader, instant }: Shown, state: LotStateMessage): boolean {
  const { result } = state;
  return (
    price === state.price?.amount &&
    leader === (result?.winner ?? state.leader) &&
    instant === (result?.endedAt ?? state.endsAt)
  );
}
