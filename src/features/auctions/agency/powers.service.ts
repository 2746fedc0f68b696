import { Injectable } from '@nestjs/common';
import type { PowerState, PowerWish } from '../../../contract/powers.js';
import { instant } from '../../../core/kernel/instant.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { readMoney } from '../../../platform/http/read-money.js';
import { Ids } from '../../../platform/ids/ids.js';
import type { Lot } from '../../lots/lot.js';
import { LotsService } from '../../lots/lots.service.js';
import { type PowerAct, stateOf, type StoredPower } from './power.js';
import { PowerCheck } from './power-check.js';
import { PowersStore } from './powers.store.js';

/** A power of attorney, and where it stands after what was done. */
export interface PowerStep {
  readonly id: string;
  readonly state: PowerState;
}

/**
 * Agents 委托代理: a bidder may have somebody else enrol it and bid for it (拍卖法 art. 34). The power is for one lot; the
 * centre that runs it looks at the signed document before the agent may act, and either side ends it at any time, for
 * every bid that is decided afterwards.
 */
@Injectable()
export class PowersService {
  constructor(
    private readonly commands: Commands,
    private readonly lots: LotsService,
    private readonly store: PowersStore,
    private readonly check: PowerCheck,
    private readonly ids: Ids,
  ) {}

  /**
   * Gives a power. Refuses with `not-found`, `invalid-body`, `wrong-currency`, `not-eligible` (the agent is barred), `conflict` (another
   * one stands) and `in-other-enrolment` (the agent bids for itself or for somebody else).
   */
  give(command: Command, lotId: string, wish: PowerWish): Promise<PowerStep> {
    const { organisationId: principalId, userId: by } = command.actor;
    const { agentId, mayEnrol, maySign, deed: deedId } = wish;
    return this.commands.once(command, async (tx) => {
      const lot = await this.lots.getPublished(tx, lotId);
      await this.check.lock(tx, lotId);
      await this.check.assertFit(tx, lot, { principalId, wish });
      await this.check.useDeed(tx, command.actor, { lot, agentId, deedId });
      const id = this.ids.next('pow');
      const facts = { power: id, lot: lotId, agent: agentId };
      const givenAt = await recordChange(tx, principalId, { type: 'power-given', by, facts });
      const power = {
        ...{ id, lotId, principalId, agentId, mayEnrol, maySign, deedId, givenBy: by, givenAt },
        ...{ limit: limitIn(lot, wish), currency: lot.currency },
        ...{ validFrom: instant(wish.validFrom), validUntil: instant(wish.validUntil) },
      };
      await this.store.append(tx, power);
      return { id, state: 'given' };
    });
  }

  /** The centre has looked at the document. Refuses with `not-found`, `conflict`, and as giving it would now. */
  accept(command: Command, id: string): Promise<PowerStep> {
    return this.commands.once(command, async (tx) => {
      const { power, lot } = await this.lockAtCentre(tx, command, id);
      await this.check.assertAgent(tx, lot, power);
      return this.add(tx, command, { power, act: 'accepted', reason: null });
    });
  }

  /** The centre does not accept it. Refuses with `not-found` and `conflict`. */
  refuse(command: Command, id: string, reason: string): Promise<PowerStep> {
    return this.commands.once(command, async (tx) => {
      const { power } = await this.lockAtCentre(tx, command, id);
      return this.add(tx, command, { power, act: 'refused', reason });
    });
  }

  /**
   * Ends a power, by whoever gave it or was given it: what is decided from now on is refused, what was accepted stands.
   * Refuses with `not-found` and `conflict`.
   */
  revoke(command: Command, id: string, reason: string): Promise<PowerStep> {
    const { organisationId } = command.actor;
    return this.commands.once(command, async (tx) => {
      const power = await this.lockPower(tx, id);
      if (power.principalId !== organisationId && power.agentId !== organisationId)
        throw new ApiError('not-found');
      const state = stateOf(power);
      if (state !== 'given' && state !== 'accepted')
        throw new ApiError('conflict', 'This power has ended.');
      if (state === 'accepted') await this.store.markEnded(tx, power);
      return this.add(tx, command, { power, act: 'revoked', reason });
    });
  }

  private async add(
    tx: Tx,
    { actor }: Command,
    { power, act, reason }: Adding,
  ): Promise<PowerStep> {
    const { organisationId, userId: by } = actor;
    const facts = { power: power.id, lot: power.lotId };
    const at = await recordChange(tx, organisationId, { type: `power-${act}`, by, facts });
    await this.store.appendAct(tx, power, { act, by, at, reason });
    return { id: power.id, state: act };
  }

  private async lockAtCentre(
    tx: Tx,
    { actor }: Command,
    id: string,
  ): Promise<{ readonly power: StoredPower; readonly lot: Lot }> {
    const power = await this.lockPower(tx, id);
    const lot = await this.lots.getPublished(tx, power.lotId);
    if (lot.centreId !== actor.organisationId) throw new ApiError('not-found');
    if (stateOf(power) !== 'given') throw new ApiError('conflict', 'This has been decided.');
    return { power, lot };
  }

  /** The row of the lot is locked, on which bids are decided too, so that each is decided before or after. */
  private async lockPower(tx: Tx, id: string): Promise<StoredPower> {
    const named = await this.store.find(tx, id);
    if (named === null) throw new ApiError('not-found');
    await this.check.lock(tx, named.lotId);
    const power = await this.store.find(tx, id);
    if (power === null) throw new ApiError('not-found');
    return power;
  }
}

interface Adding extends Pick<PowerAct, 'act' | 'reason'> {
  readonly power: StoredPower;
}

function limitIn({ currency }: Lot, { limit }: PowerWish): bigint | null {
  if (limit === undefined) return null;
  const read = readMoney(limit, 'limit');
  if (read.currency !== currency) throw new ApiError('wrong-currency');
  return read.minor;
}
