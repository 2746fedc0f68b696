import { randomBytes } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { Institution } from '../../src/bots/institution.js';
import { newCommandId } from '../../src/bots/command-id.js';
import type { Stage } from '../../src/bots/stage.js';
import type { LotDraft } from '../../src/contract/api.js';
import type { BidAnswer, BidRequest } from '../../src/contract/bidding.js';
import type { BidsMessage, LotStateMessage } from '../../src/contract/feed.js';
import type { ClientMessages, JoinAnswer } from '../../src/contract/socket.js';
import { Database } from '../../src/platform/database/database.js';
import { integer } from '../../src/platform/database/row.js';
import { startApi, type TestApi } from './api.js';
import type { DialectName } from './opened-database.js';
import { draft, setStage } from './scene.js';

/** The real server in this process, in test mode, with bidders for whatever lots a test opens. */
export interface LiveHall {
  readonly api: TestApi;
  readonly stage: Stage;
  readonly bidders: readonly Institution[];
  /** Publishes a lot for which nobody is enrolled, and which does not open before the clock is moved. */
  publish(terms?: Partial<LotDraft>): Promise<string>;
  /** The same with every bidder enrolled, and open. */
  open(terms?: Partial<LotDraft>): Promise<string>;
  /** What is stored about a lot: it changes with every answer that is kept and every entry of the record. */
  stored(lot: string): Promise<{ readonly answers: number; readonly head: string }>;
  /** Connects; signs in when somebody is named. */
  connect(as?: Institution): Promise<LiveLine>;
  advance(ms: number): Promise<void>;
  stop(): Promise<void>;
}

const NOTICE_MS = 60_000;

/** Starts a hall with so many bidders; `variables` are those of the server's environment that matter. */
export async function openHall(
  dialect: DialectName,
  count: number,
  variables: Readonly<Record<string, string>> = {},
): Promise<LiveHall> {
  const given = { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440', ...variables };
  const api = await startApi(dialect, given);
  const stage = await setStage(api.url);
  const bidders = await stage.institutions(count);
  const publish = async (terms: Partial<LotDraft> = {}): Promise<string> =>
    stage.publish(draft((await stage.centre.serverTime()) + NOTICE_MS, terms));
  const advance = async (ms: number): Promise<void> => {
    await stage.admin.advanceTo((await stage.admin.serverTime()) + ms);
  };
  const lines: LiveLine[] = [];
  return {
    ...{ api, stage, bidders, publish, advance },
    async open(terms) {
      const lot = await publish(terms);
      for (const institution of bidders) await stage.enrol(lot, { institution });
      await advance(NOTICE_MS);
      return lot;
    },
    async stored(lot) {
      const sql = 'SELECT COUNT(*) AS n FROM answers WHERE stream_id = ?';
      const [row] = await api.app.nest.get(Database).read.query(sql, [lot]);
      const { seq, hash } = await stage.centre.state(lot);
      return { answers: row ? integer(row, 'n') : 0, head: `${seq} ${hash}` };
    },
    async connect(as) {
      const line = new LiveLine(api.url);
      lines.push(line);
      if (as) await line.ask('auth', { token: await as.api.http.token() });
      return line;
    },
    async stop() {
      for (const line of lines) line.close();
      await api.stop();
    },
  };
}

/** A connection that says exactly what it is told to, well-formed or not, and keeps what it hears. */
export class LiveLine {
  readonly socket: Socket;
  readonly states: LotStateMessage[] = [];
  readonly bids: BidsMessage[] = [];

  constructor(url: string) {
    this.socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false });
    this.socket.on('state', (message: LotStateMessage) => this.states.push(message));
    this.socket.on('bids', (message: BidsMessage) => this.bids.push(message));
  }

  /** Sends one message and answers its acknowledgement. */
  ask(name: keyof ClientMessages, ...message: readonly unknown[]): Promise<unknown> {
    return this.socket.emitWithAck(name, ...message);
  }

  async join(lot: string, afterSeq?: number): Promise<Extract<JoinAnswer, { ok: true }>> {
    const answer = (await this.ask('join', { lot, afterSeq })) as JoinAnswer;
    if (!answer.ok) throw new Error(`join: ${answer.code}`);
    return answer;
  }

  async bid(request: BidRequest): Promise<BidAnswer> {
    return (await this.ask('bid', request)) as BidAnswer;
  }

  close(): void {
    this.socket.disconnect();
  }
}

/** A bid under an id of its own. */
export function bidOf(lot: string, amount: string, more: Partial<BidRequest> = {}): BidRequest {
  return {
    ...{ commandId: newCommandId(randomBytes), lot, type: 'bid' },
    amount: { amount, currency: 'CNY' },
    ...more,
  };
}

/** The code of a refusal, durable or not; null of an acceptance. */
export function codeOf(answer: BidAnswer): string | null {
  return 'statement' in answer ? (answer.statement.code ?? null) : answer.code;
}
