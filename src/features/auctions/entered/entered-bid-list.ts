import { Injectable } from '@nestjs/common';
import type { EnteredBid, EnteredBids, EnteredState } from '../../../contract/entered-bids.js';
import type { Named } from '../../../contract/money-accounts.js';
import { mayDo } from '../../../contract/permissions.js';
import type { Instant } from '../../../core/kernel/instant.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/access.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { LotsService } from '../../lots/lots.service.js';
import { DirectoryService } from '../../parties/directory.service.js';
import { Receipts } from '../receipts.js';
import { wireAmount } from '../../../wire/wire-money.js';
import { type AnsweredEntry, readAnsweredEntries } from './answered-entries.js';
import {
  EnteredBidsStore,
  type EntryWithEnding,
  type StoredEnding,
  type StoredEntry,
} from './entered-bids.store.js';

/** Shows what officers entered: to their centre, and to the bidder for whom they did. */
@Injectable()
export class EnteredBidList {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly lots: LotsService,
    private readonly directory: DirectoryService,
    private readonly store: EnteredBidsStore,
    private readonly receipts: Receipts,
  ) {}

  /** What was entered for a lot, the newest first: everything for its centre, their own for others, and to an agent what it called for. */
  async ofLot(actor: Actor, lot: string): Promise<EnteredBids> {
    const published = await this.lots.findPublished(lot);
    if (published === null) throw new ApiError('not-found');
    const isOwnLot = published.centreId === actor.organisationId && mayDo('bid.enter', actor);
    const of = isOwnLot ? null : actor;
    return this.shown(actor, await this.store.ofLot(this.database.read, { lot, of }));
  }

  /** What waits for a second officer of the actor's centre. */
  async waiting(actor: Actor): Promise<EnteredBids> {
    const { organisationId: centreId } = actor;
    const now = this.clock.now();
    return this.shown(actor, await this.store.waiting(this.database.read, { centreId, now }));
  }

  /** One of them; refuses with `not-found`. */
  async get(actor: Actor, id: string): Promise<EnteredBid> {
    const found = await this.store.find(this.database.read, id);
    const [item] = (await this.shown(actor, found === null ? [] : [found])).items;
    if (item === undefined) throw new ApiError('not-found');
    return item;
  }

  private async shown(actor: Actor, found: readonly EntryWithEnding[]): Promise<EnteredBids> {
    const ids = found.map(({ entry }) => entry.id);
    const answered = await readAnsweredEntries(this.database.read, ids);
    const people = found.flatMap(({ entry, ending }) => [
      ...[entry.callerId, entry.enteredBy],
      ...(ending === null ? [] : [ending.by]),
    ]);
    const names = await this.directory.namesOfAny(people);
    const named = (id: string): Named => ({ id, name: names.get(id) ?? id });
    const now = this.clock.now();
    const items: EnteredBid[] = [];
    for (const one of found) {
      const answer = answered.get(one.entry.id) ?? null;
      items.push(await this.view(actor, { ...one, answer, now, named }));
    }
    return { items };
  }

  private async view(actor: Actor, one: Seen): Promise<EnteredBid> {
    const { entry, ending, answer, now, named } = one;
    const state = stateOf(one, now);
    const isHidden = isAmountHidden(actor, one, state);
    const isItsBidder = isBidderOf(entry, actor);
    const { amount } = entry;
    return {
      ...{ id: entry.id, lot: entry.lot, paddle: entry.paddle, type: entry.type, on: entry.on },
      amount: amount === null || isHidden ? null : wireAmount(amount.minor, amount.currency),
      ...{ isAmountHidden: isHidden, caller: named(entry.callerId) },
      ...{ identifiedBy: entry.identifiedBy, reference: entry.reference, reason: entry.reason },
      ...{ enteredBy: named(entry.enteredBy), enteredAt: entry.enteredAt },
      ...{ expiresAt: entry.expiresAt, state },
      ending: ending && { by: named(ending.by), at: ending.at, reason: ending.reason },
      outcome: answer && outcomeOf(answer),
      answer: answer && isItsBidder ? await this.receipts.again(statedOf(answer)) : null,
    };
  }
}

interface Seen extends EntryWithEnding {
  readonly answer: AnsweredEntry | null;
  readonly now: Instant;
  readonly named: (id: string) => Named;
}

function stateOf(
  { entry, ending, answer }: Omit<Seen, 'now' | 'named'>,
  now: Instant,
): EnteredState {
  if (ending === null) return now < entry.expiresAt ? 'waiting' : 'expired';
  if (ending.ending !== 'confirmed') return ending.ending;
  return answer === null ? 'undecided' : 'decided';
}

/**
 * A ceiling and a sealed amount are nobody's business but their bidder's. A second officer must see what there is to
 * confirm; once that is over, only the two who entered it know it.
 */
function isAmountHidden(
  actor: Actor,
  { entry, ending }: { readonly entry: StoredEntry; readonly ending: StoredEnding | null },
  state: EnteredState,
): boolean {
  if (entry.type !== 'max' && entry.type !== 'seal') return false;
  if (state === 'waiting' || isBidderOf(entry, actor)) return false;
  const { userId } = actor;
  return userId !== entry.enteredBy && userId !== ending?.by;
}

/** Whose bid it is: the bidder's people, and the agent who called for it. */
function isBidderOf(
  { organisationId, callerId }: StoredEntry,
  { userId, organisationId: own }: Actor,
): boolean {
  return own === organisationId || userId === callerId;
}

function outcomeOf({ statement }: AnsweredEntry): NonNullable<EnteredBid['outcome']> {
  const { verdict, code, receivedAt, decidedAt, seq } = statement;
  return { verdict, ...(code === undefined ? {} : { code }), receivedAt, decidedAt, seq };
}

function statedOf({ statement, batchId, leafIndex }: AnsweredEntry) {
  return { statement, batchId, leafIndex };
}
