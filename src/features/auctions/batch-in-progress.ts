import type { Statement } from '../../contract/bidding.js';
import type { Verdict } from '../../core/auction/decision.js';
import { InvariantError } from '../../core/kernel/invariant.js';
import { instant } from '../../core/kernel/instant.js';
import { headText } from '../../core/proof/head.js';
import { merkleTree } from '../../core/proof/merkle.js';
import { signedText } from '../../core/proof/signature.js';
import { statementText } from '../../core/proof/statement.js';
import {
  type BatchAnswer,
  answerKey,
  type BatchWrite,
  type LockedBatch,
} from '../../platform/database/batch.js';
import type { Signer } from '../../platform/signing/signer.js';
import { isInForce } from './agency/power.js';
import { endOfPower } from './agency/powers.store.js';
import { type AnsweredEntry, answeredEntryRows } from './entered/answered-entries.js';
import { type KeptEnvelope, envelopeRows } from './escrow/envelopes.store.js';
import type { Hall } from './hall.js';
import { type Chaining, LotInBatch } from './lot-in-batch.js';
import type { LotNews } from './news.js';
import type { Order } from './order.js';
import type { Outcome } from './outcome.js';
import type { SealedBatch } from './receipts.js';
import { type RulingTask, TOO_LATE } from './ruling-task.js';
import { rulingTaskRows } from './ruling-tasks.store.js';
import { statementOf } from '../../wire/statement.js';

/** A batch as decided: what to write, what each order gets, and what to tell once it is durable. */
export interface DecidedBatch extends BatchWrite {
  /** One for each order, in the order given. */
  readonly outcomes: readonly Outcome[];
  readonly news: readonly LotNews[];
  /** The signed head with its tree; null when nothing was stated and nothing grew. */
  readonly sealed: SealedBatch | null;
}

/** What deciding needs from outside: what chaining does, and an id for each task that it opens. */
export interface Deciding extends Chaining {
  readonly nextTaskId: () => string;
}

/** One batch while it is being decided; used once, then dropped. */
export class BatchInProgress {
  private readonly lots = new Map<string, LotInBatch>();
  private readonly answers: BatchAnswer[] = [];
  private readonly leaves: string[] = [];
  private readonly tasks: RulingTask[] = [];
  private readonly envelopes: KeptEnvelope[] = [];
  private readonly entries: AnsweredEntry[] = [];
  private readonly stated = new Map<
    string,
    { readonly inputHash: string; readonly outcome: Outcome }
  >();

  constructor(
    private readonly locked: LockedBatch,
    private readonly hall: Hall,
    private readonly chaining: Deciding,
  ) {}

  /** Decides one order. An order that breaks an invariant gets `internal`, and the others go on. */
  settle(order: Order): Outcome {
    const before = this.answeredBefore(order);
    if (before) return before;
    const lot = this.lotOf(order.lot);
    const fault = this.faultOf(order, lot);
    if (fault) return { kind: 'not-taken', code: fault };
    try {
      const { verdict } = lot.decide(order, this.locked.now, this.chaining);
      if (verdict.kind === 'held') return { kind: 'held', until: verdict.until };
      return this.state(order, verdict, lot);
    } catch (error) {
      if (error instanceof InvariantError) return { kind: 'not-taken', code: 'internal', error };
      throw error;
    }
  }

  /** Closes the batch: the heads of the lots that grew become leaves too, and one signature covers all of it. */
  seal(outcomes: readonly Outcome[], signer: Signer): DecidedBatch {
    const grown = [...this.lots.values()].filter((lot) => lot.hasGrown);
    const written = grown.map((lot) => lot.written());
    for (const lot of grown) this.leaves.push(headText(lot.head));
    const sealed = this.leaves.length === 0 ? null : this.sealed(grown, signer);
    return {
      outcomes,
      sealed,
      events: written.flatMap(({ events }) => events),
      streams: written.map(({ stream }) => stream),
      answers: this.answers,
      batch: sealed && sealed.head,
      more: [
        ...(this.tasks.length === 0 ? [] : [rulingTaskRows(this.tasks)]),
        ...(this.envelopes.length === 0 ? [] : [envelopeRows(this.envelopes)]),
        ...(this.entries.length === 0 ? [] : [answeredEntryRows(this.entries)]),
      ],
      news: grown.map((lot) => lot.news()),
    };
  }

  private sealed(grown: readonly LotInBatch[], signer: Signer): SealedBatch {
    const tree = merkleTree(this.leaves, this.chaining.sha256);
    const { now } = this.locked;
    const batch = this.chaining.batchId;
    const signed = signedText({ batch, root: tree.root, at: now, leaves: this.leaves.length });
    const head = {
      id: batch,
      at: now,
      spans: grown.map((lot) => lot.span),
      leaves: tree.leafHashes,
      root: tree.root,
      signature: signer.sign(signed),
      keyId: signer.keyId,
    };
    return { head, tree };
  }

  private state(order: Order, verdict: Verdict, lot: LotInBatch): Outcome {
    const statement = statementOf(order, verdict, lot.standing(this.locked.now));
    if (order.commandId === null) return { kind: 'unstated', verdict };
    const leafIndex = this.leaves.length;
    const answer = statementText(statement);
    this.leaves.push(answer);
    this.answers.push({
      actorId: order.actor,
      commandId: order.commandId,
      streamId: order.lot,
      inputHash: order.inputHash,
      answer,
      leafIndex,
      at: this.locked.now,
    });
    if (statement.code === TOO_LATE) this.openTask(statement);
    if (verdict.kind === 'accepted') this.keepEnvelope(order, statement);
    if (order.entry) this.keepEntry(order.entry.id, statement, leafIndex);
    const outcome: Outcome = {
      kind: 'stated',
      statement,
      batchId: this.chaining.batchId,
      leafIndex,
    };
    this.stated.set(answerKey({ actorId: order.actor, commandId: order.commandId }), {
      inputHash: order.inputHash,
      outcome,
    });
    return outcome;
  }

  /** What is nobody's fault but ours is for a person to rule on; the task is as durable as the answer. */
  private openTask(statement: Statement): void {
    const { command, lot, paddle, decidedAt } = statement;
    this.tasks.push({
      id: this.chaining.nextTaskId(),
      kind: TOO_LATE,
      ...{ lot, command, paddle, statement, openedAt: instant(decidedAt) },
      closure: null,
    });
  }

  /** An envelope is as durable as the answer to the commitment that it came with. */
  private keepEnvelope({ command, envelope }: Order, { lot, seq, decidedAt }: Statement): void {
    if (envelope === undefined || command.type !== 'commit' || command.escrow === undefined) return;
    const { paddle, commitment, escrow } = command;
    const keptAt = instant(decidedAt);
    this.envelopes.push({ lot, seq, paddle, commitment, hash: escrow, text: envelope, keptAt });
  }

  /** What officers entered keeps its answer for longer than commands do: its bidder did not get it. */
  private keepEntry(entry: string, statement: Statement, leafIndex: number): void {
    const answeredAt = this.locked.now;
    this.entries.push({ entry, statement, batchId: this.chaining.batchId, leafIndex, answeredAt });
  }

  private answeredBefore(order: Order): Outcome | null {
    if (order.commandId === null) return null;
    const key = answerKey({ actorId: order.actor, commandId: order.commandId });
    const here = this.stated.get(key);
    if (here) return here.inputHash === order.inputHash ? here.outcome : REUSED;
    const stored = this.locked.answers.get(key);
    if (!stored) return null;
    if (stored.inputHash !== order.inputHash) return REUSED;
    return {
      kind: 'repeated',
      statement: JSON.parse(stored.answer) as Statement,
      batchId: stored.batchId,
      leafIndex: stored.leafIndex,
    };
  }

  private faultOf(order: Order, lot: LotInBatch): Fault | null {
    if (order.entry && order.receivedAt >= order.entry.expiresAt) return 'entry-expired';
    if (!lot.isKnown) return order.command.type === 'publish' ? null : 'not-found';
    if (order.currency !== null && order.currency !== lot.currency) return 'wrong-currency';
    const powerless = this.powerFault(order, lot);
    if (powerless !== null) return powerless;
    if (order.limit !== null && lot.isAbove(order.limit, order)) return 'above-authority';
    if (lot.isUnfit(order, this.chaining.sha256)) return 'envelope-unfit';
    return lot.isMismatched(order, this.chaining.sha256) ? 'commitment-mismatch' : null;
  }

  /** A power that was revoked before this batch had the lot's row is no use any more, on whichever process. */
  private powerFault(order: Order, lot: LotInBatch): Fault | null {
    const { power, receivedAt } = order;
    if (power === undefined) return null;
    const hasEnded = this.locked.answers.has(answerKey(endOfPower(power.id)));
    if (hasEnded || !isInForce(power, receivedAt)) return 'power-ended';
    return lot.isAbove(power.limit, order) ? 'above-power' : null;
  }

  private lotOf(id: string): LotInBatch {
    const known = this.lots.get(id);
    if (known) return known;
    const stream = this.locked.streams.get(id) ?? null;
    const lot = new LotInBatch(id, stream && this.hall.stateOf(id, stream), stream);
    this.lots.set(id, lot);
    return lot;
  }
}

type Fault =
  | ('entry-expired' | 'not-found' | 'wrong-currency')
  | ('above-authority' | 'above-power' | 'power-ended')
  | ('envelope-unfit' | 'commitment-mismatch');

const REUSED: Outcome = { kind: 'not-taken', code: 'command-id-reused' };
