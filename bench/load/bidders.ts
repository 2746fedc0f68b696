import { setTimeout as sleep } from 'node:timers/promises';
import type { BidAnswer } from '../../src/contract/bidding.js';
import { type BareSocket, connectTo } from './bare-socket.js';
import { preciseNow } from './clock.js';
import type { Acknowledged, BidPlan, BidReport } from './plan.js';

/**
 * Every bidder sends the next higher amount as soon as it is answered. One counter serves all of them, so that every
 * amount sent is higher than all sent before and only the order of arrival can make one too low.
 */
export async function runBidders(plan: BidPlan): Promise<BidReport> {
  const sockets = await Promise.all(
    plan.tokens.map((token) => connectTo({ url: plan.url, token, lot: plan.lot })),
  );
  const tally = new Tally();
  const load = new BidLoad(plan, tally);
  const startedAt = preciseNow();
  for (const socket of sockets) load.bid(socket);
  await sleep(plan.seconds * 1000);
  const elapsedMs = preciseNow() - startedAt;
  await load.finish();
  for (const socket of sockets) socket.close();
  return tally.report(elapsedMs);
}

class BidLoad {
  #sent = 0;
  #open = 0;
  #isStopping = false;
  #onIdle: () => void = () => undefined;

  constructor(
    private readonly plan: BidPlan,
    private readonly tally: Tally,
  ) {}

  bid(socket: BareSocket): void {
    const minor = this.plan.firstMinor + this.#sent * this.plan.stepMinor;
    this.#sent += 1;
    this.#open += 1;
    const sentAt = preciseNow();
    socket.emit('bid', this.#request(minor), (text) => {
      const at = preciseNow();
      this.#open -= 1;
      if (!this.#isStopping) this.bid(socket);
      else if (this.#open === 0) this.#onIdle();
      this.tally.take({ minor, at, latencyMs: at - sentAt, text });
    });
  }

  /** Sends no more and waits for the answers that are still out, so that the history can be compared with all. */
  async finish(): Promise<void> {
    const idle = new Promise<void>((resolve) => (this.#onIdle = resolve));
    this.#isStopping = true;
    if (this.#open > 0) await idle;
  }

  #request(minor: number): string {
    const { lot, currency } = this.plan;
    const amount = `${Math.trunc(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;
    return `{"commandId":"bench-${this.#sent}-${process.pid}","lot":"${lot}","type":"bid","amount":{"amount":"${amount}","currency":"${currency}"}}`;
  }
}

interface Answered {
  readonly minor: number;
  readonly at: number;
  readonly latencyMs: number;
  readonly text: string;
}

class Tally {
  readonly #accepted: Acknowledged[] = [];
  readonly #refused = new Map<string, number>();
  readonly #latenciesMs: number[] = [];
  readonly #batches = new Map<string, number>();

  take({ minor, at, latencyMs, text }: Answered): void {
    const [answer] = JSON.parse(text) as [BidAnswer];
    this.#latenciesMs.push(latencyMs);
    if ('receipt' in answer) this.#batches.set(answer.receipt.batch, answer.receipt.leaves);
    if (answer.ok) {
      this.#accepted.push({ seq: answer.statement.seq, hash: answer.statement.hash, minor, at });
    } else {
      const code = ('statement' in answer ? answer.statement.code : answer.code) ?? 'unknown';
      this.#refused.set(code, (this.#refused.get(code) ?? 0) + 1);
    }
  }

  report(elapsedMs: number): BidReport {
    return {
      kind: 'bid',
      elapsedMs,
      accepted: this.#accepted,
      refused: Object.fromEntries(this.#refused),
      latenciesMs: this.#latenciesMs,
      batchSizes: [...this.#batches.values()],
    };
  }
}
