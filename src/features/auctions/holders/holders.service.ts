import { Injectable } from '@nestjs/common';
import type { HolderDraft } from '../../../contract/holders.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../platform/http/access.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { Ids } from '../../../platform/ids/ids.js';
import type { Lot } from '../../lots/lot.js';
import { LotsService } from '../../lots/lots.service.js';
import { OrganisationsService } from '../../parties/organisations.service.js';
import type { Holder } from './holder.js';
import { assertEntry } from './holder-faults.js';
import { HoldersStore } from './holders.store.js';
import { mayChange, mayRead } from './may-keep.js';

/** More than anybody can tell by hand; the list is shown on one page. */
const MOST_HOLDERS = 50;

/** The list of those to whom a lot has to be told 应通知人: parties, and known holders of priority rights with their rank. */
@Injectable()
export class HoldersService {
  constructor(
    private readonly commands: Commands,
    private readonly lots: LotsService,
    private readonly organisations: OrganisationsService,
    private readonly store: HoldersStore,
    private readonly ids: Ids,
  ) {}

  /** Puts somebody on the list. Refuses with `not-found`, `invalid-body` and `conflict`: not now, twice, or too many. */
  async register(command: Command, lotId: string, draft: HolderDraft): Promise<{ id: string }> {
    const name = await this.nameOf(draft);
    return this.commands.once(command, async (tx) => {
      await this.lockToChange(tx, command.actor, lotId);
      const { holders } = await this.store.of(tx, lotId);
      if (holders.length >= MOST_HOLDERS)
        throw new ApiError('conflict', `A lot has at most ${MOST_HOLDERS} entries.`);
      assertOnce(holders, draft, null);
      const id = this.ids.next('hld');
      const entry = { ...draft, id, no: 1, lotId, name, withdrawnReason: null };
      await this.append(tx, command.actor, entry);
      return { id };
    });
  }

  /** Puts a new edition in the place of an entry. Refuses as `register` does. */
  async amend(
    command: Command,
    { lotId, id }: HolderOfLot,
    draft: HolderDraft,
  ): Promise<{ id: string }> {
    const name = await this.nameOf(draft);
    return this.commands.once(command, async (tx) => {
      await this.lockToChange(tx, command.actor, lotId);
      const { holders } = await this.store.of(tx, lotId);
      const before = entryIn(holders, id);
      assertOnce(holders, draft, id);
      const entry = { ...draft, id, no: before.no + 1, lotId, name, withdrawnReason: null };
      await this.append(tx, command.actor, entry);
      return { id };
    });
  }

  /** Takes somebody off the list, with the reason; the entry stays on record. Refuses with `not-found` and `conflict`. */
  withdraw(command: Command, { lotId, id }: HolderOfLot, reason: string): Promise<{ id: string }> {
    return this.commands.once(command, async (tx) => {
      await this.lockToChange(tx, command.actor, lotId);
      const before = entryIn((await this.store.of(tx, lotId)).holders, id);
      const entry = { ...before, no: before.no + 1, withdrawnReason: reason };
      await this.append(tx, command.actor, entry);
      return { id };
    });
  }

  private async append(
    tx: Tx,
    { userId, organisationId }: Actor,
    entry: Omit<Holder, 'saidBy' | 'saidAt'>,
  ): Promise<void> {
    const { lotId: lot, id: holder, no, as, rank, withdrawnReason } = entry;
    const isWithdrawn = withdrawnReason !== null;
    const facts = { lot, holder, no, as, rank, isWithdrawn };
    const change = { type: 'priority-holder-listed', by: userId, facts };
    const saidAt = await recordChange(tx, organisationId, change);
    await this.store.appendHolder(tx, { ...entry, saidBy: userId, saidAt });
  }

  private async lockToChange(tx: Tx, actor: Actor, lotId: string): Promise<Lot> {
    const lot = await this.lots.lock(tx, lotId);
    if (!mayRead(actor, lot)) throw new ApiError('not-found');
    if (mayChange(actor, lot)) return lot;
    throw new ApiError('conflict', 'The list cannot be changed at this stage of the lot.');
  }

  /** The name of an entry: that of the organisation, where it is one of ours. */
  private async nameOf(draft: HolderDraft): Promise<string> {
    assertEntry(draft);
    const { organisationId, name } = draft;
    if (organisationId === null) return name ?? '';
    const found = await this.organisations.find(organisationId);
    if (found === null) throw new ApiError('not-found', 'There is no such organisation.');
    return found.name;
  }
}

/** An entry of the list of a lot. */
export interface HolderOfLot {
  readonly lotId: string;
  readonly id: string;
}

/** An entry that stands. Refuses with `not-found`, and with `conflict` one that was withdrawn. */
export function entryIn(holders: readonly Holder[], id: string): Holder {
  const found = holders.find((one) => one.id === id);
  if (found === undefined) throw new ApiError('not-found');
  if (found.withdrawnReason === null) return found;
  throw new ApiError('conflict', 'This entry was withdrawn.');
}

/** An organisation has one right in a lot, with one rank. */
function assertOnce(
  holders: readonly Holder[],
  { organisationId, as }: HolderDraft,
  except: string | null,
): void {
  if (organisationId === null) return;
  const isThere = holders.some(
    (one) =>
      one.id !== except &&
      one.withdrawnReason === null &&
      one.organisationId === organisationId &&
      (one.as === 'party') === (as === 'party'),
  );
  if (isThere) throw new ApiError('conflict', 'This organisation is on the list already.');
}
