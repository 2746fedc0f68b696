import { Injectable } from '@nestjs/common';
import type { Instant } from '../../core/kernel/instant.js';
import { invariant } from '../../core/kernel/invariant.js';
import type { Account, AccountName, Side } from '../../core/ledger/account.js';
import { end, type Ending, type Hold, place } from '../../core/ledger/hold.js';
import { type JournalFault, post } from '../../core/ledger/journal.js';
import type { Minor } from '../../core/money/money.js';
import { contentHash } from '../../platform/commands/command.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Ids } from '../../platform/ids/ids.js';
import { accountId } from './account-id.js';
import { aboutOf } from './ledger-rows.js';
import { LedgerStore } from './ledger.store.js';

/** One line of a journal that is to be posted. */
export interface Line {
  readonly account: AccountName;
  readonly side: Side;
  readonly amount: Minor;
}

/** A journal that is to be posted once, however often it is asked for. */
export interface JournalOrder {
  /** Says which occurrence this is; the same again changes nothing. */
  readonly commandId: string;
  readonly kind: string;
  /** What it is about: a payment, a lot. */
  readonly about: string;
  readonly by: string;
  readonly lines: readonly Line[];
  /** The journal that this one undoes. */
  readonly reverses?: string;
}

export interface HoldOrder {
  readonly commandId: string;
  readonly account: AccountName;
  readonly amount: Minor;
  readonly expiresAt: Instant | null;
}

/** Why the books refuse: a journal that the caller may have got wrong only by a mistake of ours. */
class LedgerError extends Error {
  override readonly name = 'LedgerError';

  constructor(readonly fault: JournalFault | 'not-available' | 'not-positive') {
    super(`the ledger refuses: ${fault}`);
  }
}

/**
 * The books: double entry, written once. Accounts are locked in the order of their ids before anything is looked at,
 * so that of two journals on the same accounts one sees what the other did.
 */
@Injectable()
export class LedgerService {
  constructor(
    private readonly store: LedgerStore,
    private readonly ids: Ids,
  ) {}

  /** Posts a journal as part of a transaction; answers its id. Refuses other content under a used command id. */
  async post(tx: Tx, order: JournalOrder): Promise<string> {
    const { commandId, kind, about, by, lines, reverses = null } = order;
    const accounts = await this.store.lockAccounts(
      tx,
      lines.map(({ account }) => account),
    );
    const postings = lines.map(({ account, side, amount }) => ({
      ...{ account: accountId(account), side, amount },
    }));
    const hash = contentHash([
      ...[kind, about, reverses],
      postings.map(({ account, side, amount }) => [account, side, String(amount)]),
    ]);
    const earlier = await this.store.findJournal(tx, commandId);
    if (earlier?.contentHash === hash) return earlier.id;
    if (earlier) throw new ApiError('command-id-reused');
    const posted = post(accounts, postings);
    if (!posted.ok) throw new LedgerError(posted.error);
    const id = this.ids.next('jrn');
    const entries = posted.value.entries.map((entry) => ({ ...entry, id: this.ids.next('ent') }));
    const journal = { id, commandId, contentHash: hash, kind, about, by, at: tx.now, reverses };
    await this.store.append(tx, journal, entries);
    for (const account of posted.value.accounts) await this.store.update(tx, account);
    return id;
  }

  /** Keeps an amount of an account for something; the same hold again changes nothing. */
  async hold(tx: Tx, { commandId, account: name, amount, expiresAt }: HoldOrder): Promise<void> {
    const account = await this.lockOne(tx, name);
    const earlier = await this.store.lockHold(tx, commandId);
    if (earlier) {
      if (earlier.account === account.id && earlier.amount === amount) return;
      throw new ApiError('command-id-reused');
    }
    const hold: Hold = { id: commandId, account: account.id, amount, state: 'open', expiresAt };
    const kept = place(account, hold);
    if (!kept.ok) throw new LedgerError(kept.error as LedgerError['fault']);
    await this.store.addHold(tx, hold);
    await this.store.update(tx, kept.value);
  }

  /**
   * Ends a hold: posted when a journal in the same transaction uses it, voided when it is given back, expired when
   * its time is over. Answers false when it has ended already or is none: exactly one caller is told true.
   */
  async endHold(
    tx: Tx,
    { commandId, account: name, how }: Pick<HoldOrder, 'commandId' | 'account'> & { how: Ending },
  ): Promise<boolean> {
    const account = await this.lockOne(tx, name);
    const hold = await this.store.lockHold(tx, commandId);
    if (hold === null) return false;
    invariant(hold.account === account.id, `${commandId} holds money of another account`);
    const ended = end(hold, account, { how, at: tx.now });
    if (!ended.ok) return false;
    await this.store.endHold(tx, ended.value.hold);
    await this.store.update(tx, ended.value.account);
    return true;
  }

  /** Ends every open hold on an account that was placed about a thing, each as `endHold` does; answers how many. */
  async endHoldsAbout(
    tx: Tx,
    { about, account: name, how }: { about: string; account: AccountName; how: Ending },
  ): Promise<number> {
    const { id } = await this.lockOne(tx, name);
    const open = await this.store.lockOpenHolds(tx, id);
    let ended = 0;
    for (const { id: commandId } of open.filter((one) => aboutOf(one) === about))
      if (await this.endHold(tx, { commandId, account: name, how })) ended += 1;
    return ended;
  }

  private async lockOne(tx: Tx, name: AccountName): Promise<Account> {
    const account = (await this.store.lockAccounts(tx, [name])).get(accountId(name));
    invariant(account, 'an account that was locked is there');
    return account;
  }
}
