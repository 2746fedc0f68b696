import { Injectable } from '@nestjs/common';
import type { ForfeitBlocker, ForfeitClaimWish } from '../../contract/forfeits.js';
import type { Payee } from '../../contract/money-accounts.js';
import type { Fault } from '../../contract/errors.js';
import { parseAmount } from '../../core/money/money.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import {
  type Forfeit,
  type ForfeitAct,
  ForfeitsService,
} from '../auctions/forfeits/forfeits.service.js';
import { LotsService } from '../lots/lots.service.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import { DistributionAct } from './distribution-act.js';
import type { KeptClaim } from './forfeit-acts.js';
import { ForfeitProposals, type ProposedUse } from './forfeit-proposals.js';

/** A pending deposit, its row locked, with what was done about it. */
export interface OpenForfeit {
  readonly forfeit: Forfeit;
  readonly acts: readonly ForfeitAct[];
  readonly title: string;
}

const IN_THE_WAY: { readonly [blocker in ForfeitBlocker]: string } = {
  'no-statement': 'State the costs first, or that there are none.',
  'objection-time': 'The time in which the default may be objected to has not passed.',
  'objection-open': 'An objection to the default has not been answered.',
  'first-result-open': 'The result of the sale is not final.',
  'not-disposed-of': 'It has not been sold again, and its case goes on.',
  'resale-open': 'The result of the resale is not final.',
};

/** The file of one forfeited deposit, as those who decide about it read and write it. */
@Injectable()
export class ForfeitFile {
  constructor(
    private readonly forfeits: ForfeitsService,
    private readonly lots: LotsService,
    private readonly organisations: OrganisationsService,
    private readonly proposals: ForfeitProposals,
    private readonly act: DistributionAct,
  ) {}

  /**
   * A pending deposit of this centre, locked after the lots whose results decide about it. Refuses with `not-found` and
   * `conflict`: it has been used or given back.
   */
  async open(tx: Tx, id: string, centreId: string): Promise<OpenForfeit> {
    const found = await this.forfeits.find(tx, id);
    if (found?.centreId !== centreId) throw new ApiError('not-found');
    for (const lot of await this.proposals.lotsOf(tx, found)) await this.lots.lock(tx, lot);
    const forfeit = (await this.forfeits.lock(tx, id)) ?? found;
    if (forfeit.state !== 'pending')
      throw new ApiError('conflict', 'This deposit has been used or given back already.');
    const acts = (await this.forfeits.actsOf(tx, [id])).get(id) ?? [];
    const { title } = await this.lots.getPublished(tx, forfeit.lotId);
    return { forfeit, acts, title };
  }

  /** How an open deposit is used now; refuses with `conflict` while something stands against it. */
  async proposed(tx: Tx, { forfeit, acts }: OpenForfeit): Promise<ProposedUse> {
    const { blockers, found } = await this.proposals.of(tx, forfeit, acts);
    const [first] = blockers;
    if (found !== null) return found;
    throw new ApiError(
      'conflict',
      first === undefined ? 'Nothing can be used.' : IN_THE_WAY[first],
    );
  }

  distribute(
    tx: Tx,
    { forfeit, title }: OpenForfeit,
    decided: { readonly use: ProposedUse; readonly askedBy: string; readonly by: string },
  ): Promise<void> {
    return this.act.carryOut(tx, forfeit, { ...decided, title });
  }

  /** Reads claims as officers write them; refuses with `invalid-body`, naming each fault. */
  async readClaims(
    tx: Tx,
    { currency, terms }: Forfeit,
    wishes: readonly ForfeitClaimWish[],
  ): Promise<readonly KeptClaim[]> {
    const faults: Fault[] = [];
    const claims: KeptClaim[] = [];
    for (const [index, { use, payee: wanted, amount, evidence }] of wishes.entries()) {
      const fault = (field: string, problem: string): void => {
        faults.push({ field: `claims.${index}.${field}`, problem });
      };
      if (!terms.order.value.includes(use))
        fault('use', 'is nothing that this deposit is used for');
      const read = parseAmount(amount, currency);
      if (!read.ok) fault('amount', `must be an amount in ${currency}`);
      else if (read.value === 0n) fault('amount', 'must be more than nothing');
      const payee = await this.payeeOf(tx, wanted);
      if (payee === null) fault('payee', 'must be an organisation with an account here, or a name');
      else claims.push({ use, payee, amount, evidence });
    }
    if (faults.length > 0) throw new ApiError('invalid-body', { faults });
    return claims;
  }

  private async payeeOf(
    tx: Tx,
    { organisation = null, name = null }: ForfeitClaimWish['payee'],
  ): Promise<Payee | null> {
    if ((organisation === null) === (name === null)) return null;
    if (organisation === null) return { id: null, name };
    const found = await this.organisations.find(organisation, tx);
    return found === null ? null : { id: found.id, name: found.name };
  }
}
