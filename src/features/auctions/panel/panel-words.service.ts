import { Injectable } from '@nestjs/common';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/access.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { Instant } from '../../../core/kernel/instant.js';
import type { Lot } from '../../lots/lot.js';
import { LotsService } from '../../lots/lots.service.js';
import { findEnrolment } from '../enrolments.store.js';
import { markedBidders, readState } from './marked-bidders.js';
import type { WholePanel } from './panel.js';
import { PanelLogStore } from './panel-log.store.js';
import { PanelsStore } from './panels.store.js';

/** Takes the words that the lister and bidders add to a draw, so that the centre alone cannot choose its outcome. */
@Injectable()
export class PanelWordsService {
  constructor(
    private readonly commands: Commands,
    private readonly lots: LotsService,
    private readonly panels: PanelsStore,
    private readonly log: PanelLogStore,
  ) {}

  /**
   * Adds the one word that an organisation has. Refuses with `not-found` (no lot, no draw), `not-allowed` (neither the
   * lister nor an enrolled bidder) and `conflict`: too late, or it has added one, which nobody changes.
   */
  add(command: Command, lotId: string, written: string): Promise<{ readonly word: string }> {
    const { actor, receivedAt } = command;
    const word = written.normalize('NFC').trim();
    if (word === '')
      throw new ApiError('invalid-body', { faults: [{ field: 'word', problem: 'says nothing' }] });
    return this.commands.once(command, async (tx) => {
      const lot = await this.lots.getPublished(tx, lotId);
      const panel = await this.panels.lock(tx, lotId);
      if (panel === null) throw new ApiError('not-found');
      const part = await partIn(tx, lot, { actor, now: tx.now });
      if (part === null)
        throw new ApiError('not-allowed', 'Only the lister and enrolled bidders add a word.');
      if (!isTaking(panel, receivedAt))
        throw new ApiError('conflict', 'No word is taken any more.');
      if (wordOf(panel, actor.organisationId) !== null)
        throw new ApiError('conflict', 'Your organisation has added its word.');
      const facts = { lot: lotId, draw: panel.draw.id, paddle: part.paddle };
      const change = { type: 'draw-word-added', by: actor.userId, facts };
      const addedAt = await recordChange(tx, actor.organisationId, change);
      const { organisationId } = actor;
      const own = { organisationId, ...part, word, addedBy: actor.userId, addedAt };
      await this.log.appendWord(tx, panel.draw.id, own);
      return { word };
    });
  }

  /** Whether somebody may add a word now. */
  async mayAdd(read: Queryable, lot: Lot, { panel, actor, now }: Asking): Promise<boolean> {
    if (!isTaking(panel, now) || wordOf(panel, actor.organisationId) !== null) return false;
    return (await partIn(read, lot, { actor, now })) !== null;
  }
}

interface Asking {
  readonly panel: WholePanel;
  readonly actor: Actor;
  readonly now: Instant;
}

/** As what somebody may add a word: the lister without a paddle, a bidder with its own; null where neither. */
async function partIn(
  read: Queryable,
  { id, listerId, centreId }: Lot,
  { actor, now }: Omit<Asking, 'panel'>,
): Promise<{ readonly paddle: string | null } | null> {
  const { organisationId } = actor;
  if (organisationId === centreId) return null;
  if (organisationId === listerId) return { paddle: null };
  const enrolment = await findEnrolment(read, id, organisationId);
  if (enrolment === null) return null;
  const { paddle } = enrolment;
  return markedBidders(await readState(read, id, now)).includes(paddle) ? { paddle } : null;
}

function isTaking({ draw, outcome }: WholePanel, at: Instant): boolean {
  return outcome === null && at < draw.wordsUntil;
}

function wordOf({ words }: WholePanel, organisationId: string): string | null {
  return words.find((one) => one.organisationId === organisationId)?.word ?? null;
}
