import { Injectable } from '@nestjs/common';
import type { FollowUpWish } from '../../contract/cases.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Ids } from '../../platform/ids/ids.js';
import { CasesService } from '../cases/cases.service.js';
import { RulePacks } from '../rule-packs/rule-packs.service.js';
import { FollowedLots } from './followed-lots.js';
import { followUpTerms } from './follow-up-terms.js';
import type { Lot } from './lot.js';
import { LotsStore } from './lots.store.js';
import { newLot } from './new-lot.js';

/** Drafts the lot that follows one whose sale failed, from what that one said and what its case allows. */
@Injectable()
export class FollowUpService {
  constructor(
    private readonly commands: Commands,
    private readonly store: LotsStore,
    private readonly cases: CasesService,
    private readonly ids: Ids,
    private readonly followed: FollowedLots,
    private readonly packs: RulePacks,
  ) {}

  /**
   * Drafts the next attempt after a lot, in its lister's name; its lister does, or the centre that ran it. What the
   * route forbids is refused when it is published, with the article; what can be changed until then is only proposed.
   * Refuses with `not-found`, `invalid-body` and `conflict`: the lot is of no case or not its last attempt, nothing may
   * follow, another stage does, or a lot has been drafted already.
   */
  draft(command: Command, lotId: string, wish: FollowUpWish): Promise<{ id: string }> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const last = await this.store.lock(tx, lotId);
      if (last === null || !mayFollow(actor, last)) throw new ApiError('not-found');
      const { caseId, listerId } = last;
      if (caseId === null) throw new ApiError('conflict', 'This lot belongs to no case.');
      const option = await this.cases.choose(tx, { caseId, lotId, stage: wish.stage });
      const isTimed = this.packs.find(option.pack)?.parameters['durationMs'] !== undefined;
      const terms = followUpTerms(last, { option, isTimed }, wish);
      const id = this.ids.next('lot');
      const facts = { lot: id, follows: lotId };
      const change = { type: 'lot-drafted', by: actor.userId, facts };
      const createdAt = await recordChange(tx, listerId, change);
      await this.store.append(tx, newLot(terms, { id, listerId, createdAt }));
      await this.cases.noteDraft(tx, caseId, id);
      await this.followed.goAlong(tx, { from: lotId, to: id, listerId, by: actor.userId });
      return { id };
    });
  }
}

/** Its lister, or the centre that ran it. */
function mayFollow({ organisationId }: Actor, { listerId, centreId }: Lot): boolean {
  return organisationId === listerId || organisationId === centreId;
}
