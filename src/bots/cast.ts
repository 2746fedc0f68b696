import type { Paddle } from '../core/kernel/ids.js';
import type { Currency } from '../core/money/currency.js';
import { formatAmount } from '../core/money/money.js';
import { latecomersIn } from '../core/scenario/latecomers.js';
import type { Scenario, ScenarioBidder } from '../core/scenario/scenario.js';
import type { Bidder } from './bidder.js';
import { inLanes, LANES } from './in-lanes.js';
import type { Stage } from './stage.js';

interface Member {
  readonly bidder: Bidder;
  /** Who the scenario says this is; null for somebody who acts and is not listed, and so never enrols. */
  readonly role: ScenarioBidder | null;
}

/** A paddle that nobody has: paddles are shorter. */
const NO_PADDLE = 'NOBODYHASTHIS';

/** Who plays whom: the bidders of a scenario, each with an institution and a connection of its own on the stage. */
export class Cast {
  /** Paddles as the server gave them, to the names of the scenario. */
  readonly #names = new Map<string, Paddle>();

  private constructor(
    private readonly stage: Stage,
    private readonly lot: string,
    private readonly currency: Currency,
    private readonly members: ReadonlyMap<Paddle, Member>,
  ) {}

  /** Finds a bidder for everyone in the scenario and enrols all who do not enrol late. */
  static async of(scenario: Scenario, stage: Stage, lot: string): Promise<Cast> {
    const acting = scenario.steps.flatMap(({ action }) => ('by' in action ? [action.by] : []));
    const names = [...new Set([...scenario.bidders.map(({ id }) => id), ...acting])];
    const bidders = await stage.bidders(names.length);
    const members = new Map<Paddle, Member>();
    for (const [index, bidder] of bidders.entries()) {
      const name = names[index];
      const role = scenario.bidders.find(({ id }) => id === name) ?? null;
      if (name !== undefined) members.set(name, { bidder, role });
    }
    const cast = new Cast(stage, lot, scenario.currency, members);
    const late = latecomersIn(scenario.steps);
    const early = scenario.bidders.filter(({ id }) => !late.has(id));
    await cast.#enrolAll(early);
    return cast;
  }

  /** The bidder who plays `name`. */
  bidder(name: Paddle): Bidder {
    return this.#member(name).bidder;
  }

  /** Enrols whoever plays `name`; throws the server's refusal. */
  async enrol(name: Paddle): Promise<void> {
    const { bidder, role } = this.#member(name);
    const paddle = await this.stage.enrol(this.lot, {
      institution: bidder.institution,
      isDepositMissing: role?.depositMissing ?? false,
      ...(role?.priorityRank ? { priorityRank: role.priorityRank } : {}),
      ...(role?.barred ? { barred: role.barred } : {}),
    });
    this.#names.set(paddle, name);
    if (role) await this.#bringIn(paddle, role);
  }

  /** Takes back the enrolment of whoever plays `name`; throws the server's refusal, also to one who has none. */
  leave(name: Paddle): Promise<void> {
    const { api } = this.bidder(name).institution;
    return api.leave(this.lot, this.paddleOf(name) ?? NO_PADDLE);
  }

  /** The server's paddle of `name`, once it has enrolled. */
  paddleOf(name: Paddle): Paddle | null {
    const found = [...this.#names].find(([, called]) => called === name);
    return found ? (found[0] as Paddle) : null;
  }

  /** What comes with an enrolment: the opening bid that is filed, and what the panel gave. */
  async #bringIn(paddle: string, { id, openingBid, scores }: ScenarioBidder): Promise<void> {
    if (openingBid !== null) {
      const amount = { amount: formatAmount(openingBid, this.currency), currency: this.currency };
      await this.bidder(id).offer(this.lot, { type: 'seal', amount });
    }
    if (scores !== null) await this.stage.score(this.lot, { paddle, scores, reason: 'scored' });
  }

  /** The scenario's name of a server's paddle; a paddle that nobody has here is shown as it is. */
  nameOf(paddle: string | null): Paddle | null {
    return paddle === null ? null : (this.#names.get(paddle) ?? (paddle as Paddle));
  }

  /** The order of filing decides between equal ranks and equal opening bids; without any, several may enrol at once. */
  async #enrolAll(bidders: readonly ScenarioBidder[]): Promise<void> {
    const isOrdered = bidders.some(
      ({ priorityRank, openingBid }) => priorityRank !== null || openingBid !== null,
    );
    await inLanes(bidders, isOrdered ? 1 : LANES, ({ id }) => this.enrol(id));
  }

  #member(name: Paddle): Member {
    const member = this.members.get(name);
    if (!member) throw new Error(`nobody plays ${name}`);
    return member;
  }
}
