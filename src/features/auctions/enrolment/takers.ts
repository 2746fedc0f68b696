import { Injectable } from '@nestjs/common';
import {
  type JointParty,
  type StandingEntry,
  takenParties,
} from '../../../core/eligibility/consortium.js';
import { lockHeads } from '../../../platform/database/streams.js';
import type { Tx } from '../../../platform/database/tx.js';
import { isStanding, stateOf } from '../agency/power.js';
import { PowersStore } from '../agency/powers.store.js';
import { readEnrolments } from '../enrolments.store.js';
import { ConsortiaStore } from '../joint/consortia.store.js';
import { boundParties } from '../joint/consortium.js';

/** Keeps everybody in one enrolment of a lot at most, whole or on its way, as a bidder or as a bidder's agent. */
@Injectable()
export class Takers {
  constructor(
    private readonly consortia: ConsortiaStore,
    private readonly powers: PowersStore,
  ) {}

  /** Has whoever else enrols for this lot wait until the transaction ends, so that nobody comes in twice at once. */
  async lock(tx: Tx, lotId: string): Promise<void> {
    await lockHeads(tx, [lotId]);
  }

  /** The places of those parties that are in another enrolment of the lot than in consortium `own`. */
  async taken(
    tx: Tx,
    lotId: string,
    { parties, own, principalId = null }: Taking,
  ): Promise<readonly number[]> {
    const enrolled = await readEnrolments(tx, lotId);
    const alone = enrolled
      .filter(({ consortiumId }) => consortiumId === null)
      .map(({ organisationId }): StandingEntry => ({
        consortium: null,
        parties: [{ organisationId, registration: null }],
      }));
    const joint = (await this.consortia.ofLot(tx, lotId)).map((one): StandingEntry => ({
      consortium: one.id,
      parties: boundParties(one),
    }));
    const agents = (await this.powers.ofLot(tx, lotId))
      .filter((one) => one.principalId !== principalId)
      .filter((one) => stateOf(one) === 'accepted' && isStanding(one, tx.now))
      .map(({ agentId }): StandingEntry => ({
        consortium: null,
        parties: [{ organisationId: agentId, registration: null }],
      }));
    return takenParties(parties, [...alone, ...joint, ...agents], own);
  }
}

interface Taking {
  readonly parties: readonly JointParty[];
  /** The consortium that they are to be in now. */
  readonly own: string | null;
  /** For whom they are to act. */
  readonly principalId?: string | null;
}
