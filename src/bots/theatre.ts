import type { LotAward, LotStateMessage } from '../contract/feed.js';
import type { Award } from '../core/auction/events.js';
import { noticeNeeded } from './notice-needed.js';
import { asThePackAsks } from './as-the-pack-asks.js';
import type { Paddle } from '../core/kernel/ids.js';
import { type Instant, later, plus } from '../core/kernel/instant.js';
import type { ProofTools } from '../core/proof/receipt.js';
import type { Played, Scenario } from '../core/scenario/scenario.js';
import { Cast } from './cast.js';
import type { RandomBytes } from './command-id.js';
import { withEarlierAttempts } from './earlier-attempts.js';
import { examineRecord } from './examined-record.js';
import { HttpClient, type Credentials } from './http-client.js';
import { OpeningOfficers } from './opening-officers.js';
import { Rehearsal } from './rehearsal.js';
import { draftOf } from './scenario-lot.js';
import { SealedOffers } from './sealed-offers.js';
import { Stage } from './stage.js';
import { minorOf } from '../wire/read-amount.js';

interface House {
  readonly url: string;
  /** The administrator who sets the scene and moves the clock. */
  readonly login: Credentials;
  readonly random: RandomBytes;
  readonly proof: ProofTools;
}

/** What came of a scenario on a server, and what its record says about it. */
export interface PlayedOnServer extends Played {
  readonly lot: string;
  readonly head: { readonly seq: number; readonly hash: string } | null;
  /** Where the replayed record is unsound or tells another story than the server. */
  readonly recordFaults: readonly string[];
}

/** How long before its opening a lot is published; more where a scenario has bids before the opening. */
const NOTICE_MS = 60_000;

/**
 * Plays scenarios on a running server that was started with CLOCK=scenario, through its public interface alone: one
 * lot and one live connection per bidder. The server's clock only goes forward, so each scenario opens after the one
 * before has ended, whatever day its file names.
 */
export class Theatre {
  private constructor(
    private readonly house: House,
    private readonly stage: Stage,
    private readonly officers: OpeningOfficers,
  ) {}

  static async open(house: House): Promise<Theatre> {
    const { url, login, random } = house;
    const admin = new HttpClient({ url, random, credentials: login });
    const stage = await Stage.set(admin, random);
    return new Theatre(house, stage, new OpeningOfficers(stage, house.proof.sha256));
  }

  /** Plays one scenario from its publication to its end, then takes its record and decides it all again. */
  async play(scenario: Scenario): Promise<PlayedOnServer> {
    const { stage } = this;
    const opensAt = await this.#nextOpening(scenario);
    const asked = await asThePackAsks(stage.pledgee, draftOf(scenario, opensAt));
    const draft = await withEarlierAttempts(stage.pledgee, asked);
    const { escrow } = scenario.lot;
    const lot = await stage.publish(draft, async (submitted) => {
      if (escrow !== null) await this.officers.nameFor(submitted, escrow);
    });
    const cast = await Cast.of(scenario, stage, lot);
    const { steps, final, faults } = await new Rehearsal({
      ...{ stage, scenario, lot, opensAt, cast, officers: this.officers },
      sealed: new SealedOffers(this.house.random, this.house.proof.sha256),
    }).play();
    const { verdict, ranking } = examineRecord(await stage.auditor.record(lot), this.house.proof);
    return {
      lot,
      steps,
      ...endOf(final, cast, opensAt),
      ranking: ranking.map(({ paddle, amount }) => ({
        paddle: cast.nameOf(paddle) ?? paddle,
        amount,
      })),
      head: verdict.head,
      recordFaults: [
        ...verdict.faults.map(({ seq, what }) => `record entry ${seq ?? 'head'}: ${what}`),
        ...differences(final, verdict),
        ...faults,
      ],
    };
  }

  close(): void {
    this.stage.close();
  }

  /** Late enough for the notice that the scenario's pack asks for: virtual days cost nothing. */
  async #nextOpening({ steps, currency, lot: { pack, startPrice } }: Scenario): Promise<Instant> {
    const { admin } = this.stage;
    const at = (await admin.serverTime()) as Instant;
    const earliest = Math.min(0, ...steps.map(({ t }) => t));
    const { earliestOpening } = await noticeNeeded(admin, { pack, at, startPrice, currency });
    return plus(later(earliestOpening, plus(at, NOTICE_MS)), -earliest);
  }
}

function endOf({ result, extensions, draw }: LotStateMessage, cast: Cast, opensAt: Instant) {
  return {
    outcome: result?.outcome ?? null,
    price: result?.price ? minorOf(result.price) : null,
    winner: cast.nameOf(result?.winner ?? null),
    endedAt: result ? result.endedAt - opensAt : null,
    extensions,
    ...(draw?.drawn && { drawnAmong: namesIn(draw.declared, cast) }),
    ...(result?.awards && { awards: result.awards.map((award) => playedAward(award, cast)) }),
  };
}

/** The bidders of a scenario behind these paddles; who is none of them keeps its paddle. */
function namesIn(paddles: readonly string[], cast: Cast): readonly Paddle[] {
  return paddles.map((paddle) => cast.nameOf(paddle) ?? (paddle as Paddle));
}

function playedAward({ part, paddle, price }: LotAward, cast: Cast): Award {
  return { part, paddle: cast.nameOf(paddle), price: price && minorOf(price) };
}

/** Where the record, decided again, ends otherwise than the server said. */
function differences(
  { result, seq, hash }: LotStateMessage,
  replayed: ReturnType<typeof examineRecord>['verdict'],
): string[] {
  const pairs = [
    ['outcome', result?.outcome, replayed.outcome],
    ['price', result?.price?.amount, replayed.price?.amount],
    ['winner', result?.winner, replayed.winner],
    ['awards', JSON.stringify(result?.awards), JSON.stringify(replayed.awards)],
    ['endedAt', result?.endedAt, replayed.endedAt],
    ['head', `${seq} ${hash}`, `${replayed.head?.seq} ${replayed.head?.hash}`],
  ] as const;
  return pairs
    .filter(([, said, found]) => (said ?? null) !== (found ?? null))
    .map(([name, said, found]) => `replayed record: ${name} is ${found}, the server said ${said}`);
}
