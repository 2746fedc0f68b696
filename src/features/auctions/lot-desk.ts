import { Injectable } from '@nestjs/common';
import { Config } from '../../../config/config.js';
import { type AuctionState, decide } from '../../core/auction/auction.js';
import type { AuctionCommand } from '../../core/auction/commands.js';
import { type Instant, later, plus } from '../../core/kernel/instant.js';
import { decodeState } from '../../core/kernel/state-json.js';
import { decideInTx } from '../../platform/database/batch-in-tx.js';
import { readHeads } from '../../platform/database/streams.js';
import type { Tx } from '../../platform/database/tx.js';
import { nodeSha256 } from '../../platform/proof/node-sha256.js';
import { ApiError } from '../../platform/http/api-error.js';
import { BatchDecider } from './batch-decider.js';
import { Commits } from './commits.js';
import { IncidentGate } from './incidents/incident-gate.js';
import { LOT_STREAM } from './lot-in-batch.js';
import { type Order, systemOrder } from './order.js';
import type { Outcome } from './outcome.js';

/** An order about a lot that belongs to a larger transaction. */
export interface DeskOrder {
  readonly lot: string;
  readonly command: AuctionCommand;
  readonly receivedAt: Instant;
}

/**
 * Orders that other rows are written with: publishing, enrolling, rulings. Decided by the same rules on the same
 * locked rows as bids, inside a transaction of the caller's.
 */
@Injectable()
export class LotDesk {
  constructor(
    private readonly decider: BatchDecider,
    private readonly commits: Commits,
    private readonly incidents: IncidentGate,
    private readonly config: Config,
  ) {}

  /** Refuses with `incident` while a lot of this centre could not open; to be asked before anything else is locked. */
  assertMayOpen(tx: Tx, centreId: string): Promise<void> {
    return this.incidents.assertMayOpen(tx, centreId);
  }

  /** Refuses with `incident` while any of these lots must not go on. */
  assertMayGoOn(tx: Tx, lots: readonly string[]): Promise<void> {
    return this.incidents.assertMayGoOn(tx, lots);
  }

  /** Has one order decided. A refusal is thrown as an `ApiError` and so undoes the transaction. */
  async order(tx: Tx, { lot, command, receivedAt }: DeskOrder): Promise<void> {
    if (command.type === 'resume') await this.assertMayGoOn(tx, [lot]);
    const [outcome] = await this.decide(tx, [systemOrder(lot, command, receivedAt)]);
    if (outcome?.kind === 'not-taken' && outcome.error) throw outcome.error;
    const code = outcome && refusalOf(outcome);
    if (code) throw new ApiError(code);
  }

  /** Refuses what the lot would refuse now, and changes nothing: an order that waits for somebody may still be refused. */
  async check(tx: Tx, { lot, command, receivedAt }: DeskOrder): Promise<void> {
    if (command.type === 'resume') await this.assertMayGoOn(tx, [lot]);
    const [head] = await readHeads(tx, [lot]);
    if (head?.kind !== LOT_STREAM) throw new ApiError('not-found');
    const decidedAt = later(tx.now, head.lastAt);
    const state = decodeState(head.state) as AuctionState;
    const { verdict } = decide(state, command, { receivedAt, decidedAt, sha256: nodeSha256 });
    if (verdict.kind === 'refused') throw new ApiError(verdict.code);
  }

  /** Has several orders decided; what they did is told in this process once `tx` is durable. */
  async decide(tx: Tx, orders: readonly Order[]): Promise<readonly Outcome[]> {
    const streamIds = [...new Set(orders.map(({ lot }) => lot))].sort();
    const soonest = plus(tx.now, this.config.bidding.incidentNoticeMs);
    const noticed = orders.map((one) => ({ ...one, command: withNotice(one.command, soonest) }));
    const decided = await decideInTx(tx, { streamIds, commands: [] }, (locked) =>
      this.decider.decide(locked, noticed),
    );
    tx.onCommit(() => {
      this.commits.follow(decided);
    });
    return decided.outcomes;
  }
}

/** Whoever lets a lot go whose opening was put off: bidders, who wait for nothing, have had notice when it opens. */
function withNotice(command: AuctionCommand, soonest: Instant): AuctionCommand {
  if (command.type !== 'resume') return command;
  return { ...command, opensAt: later(soonest, command.opensAt ?? soonest) };
}

function refusalOf(outcome: Outcome): ApiError['code'] | null {
  if (outcome.kind === 'not-taken') return outcome.code;
  // Nothing in a transaction waits for the end of a drain.
  if (outcome.kind === 'held') return 'closed';
  if (outcome.kind === 'unstated' && outcome.verdict.kind === 'refused')
    return outcome.verdict.code;
  return null;
}
