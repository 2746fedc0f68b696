import { Injectable } from '@nestjs/common';
import type { Fault } from '../../../contract/errors.js';
import type { PlacementDraft } from '../../../contract/placements.js';
import { chinaDateOf, chinaMidnight } from '../../../core/kernel/china-time.js';
import type { Instant } from '../../../core/kernel/instant.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { Ids } from '../../../platform/ids/ids.js';
import { DeedsService } from '../../papers/deeds.service.js';
import { CentreLots } from '../centre-lots.js';
import type { NoticeRecord, StoredPlacement } from './notice-record.js';
import { PlacementsStore } from './placements.store.js';

/** Enough for every medium and every correction, several times over. */
const MOST = 100;

/** Writes down where a notice, or a correction of it, was seen to stand, and strikes out what was written down wrongly. */
@Injectable()
export class PlacementsService {
  constructor(
    private readonly commands: Commands,
    private readonly lots: CentreLots,
    private readonly deeds: DeedsService,
    private readonly store: PlacementsStore,
    private readonly ids: Ids,
  ) {}

  /**
   * Keeps a placement with the file that shows it, which the lister may read from then on. Refuses with `not-found`,
   * `not-allowed` (another centre's lot), `invalid-body` (a day that cannot be) and `conflict`.
   */
  record(command: Command, lotId: string, draft: PlacementDraft): Promise<{ id: string }> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const lot = await this.lots.lockOwn(tx, actor, lotId);
      const record = await this.store.of(tx, lotId);
      if (record.placements.length >= MOST)
        throw new ApiError('conflict', `There are ${MOST} placements on record already.`);
      const text = textOf(record, draft.edition);
      if (text === null) throw new ApiError('not-found', 'There is no such notice of this lot.');
      const days = readDays(draft, { since: text.publishedAt, now: tx.now });
      const deed = await this.deeds.use(tx, actor, { id: draft.deed, readers: [lot.listerId] });
      const id = this.ids.next('npl');
      const { edition, medium, name, reference } = draft;
      const facts = { lot: lotId, placement: id, edition, medium, sha256: deed.sha256, ...days };
      const change = { type: 'notice-placement-recorded', by: actor.userId, facts };
      const recordedAt = await recordChange(tx, actor.organisationId, change);
      const { zhHash, enHash } = text;
      await this.store.append(tx, {
        ...{ id, lotId, edition, medium, name, reference, ...days, zhHash, enHash },
        ...{ deedId: deed.id, recordedBy: actor.userId, recordedAt },
      });
      return { id };
    });
  }

  /** Strikes a placement out, for a reason. Refuses with `not-found`, `not-allowed` and `conflict`. */
  strike(
    command: Command,
    { lotId, id }: { readonly lotId: string; readonly id: string },
    reason: string,
  ): Promise<{ id: string }> {
    const { userId: by, organisationId } = command.actor;
    return this.commands.once(command, async (tx) => {
      await this.lots.lockOwn(tx, command.actor, lotId);
      const record = await this.store.of(tx, lotId);
      assertStrikable(record, id);
      const facts = { lot: lotId, placement: id };
      const change = { type: 'notice-placement-struck', by, facts };
      const struckAt = await recordChange(tx, organisationId, change);
      await this.store.appendStrike(tx, { placementId: id, reason, struckBy: by, struckAt });
      return { id };
    });
  }
}

/** The text of an edition by its hashes, and since when it is public; null where there is none. */
function textOf(
  { placements }: NoticeRecord,
  edition: number,
): (Pick<StoredPlacement, 'zhHash' | 'enHash'> & { readonly publishedAt: Instant }) | null {
  const here = placements.find((one) => one.edition === edition && one.medium === 'platform');
  return here === undefined ? null : { ...here, publishedAt: here.recordedAt };
}

function assertStrikable({ placements, strikes }: NoticeRecord, id: string): void {
  const found = placements.find((one) => one.id === id);
  if (found === undefined) throw new ApiError('not-found');
  if (found.medium === 'platform')
    throw new ApiError('conflict', 'What the platform has published itself cannot be struck out.');
  if (strikes.some(({ placementId }) => placementId === id))
    throw new ApiError('conflict', 'This placement is struck out already.');
}

/** What is printed appears on one day; a website still shows what has no last day. Nothing is written down beforehand. */
function readDays(
  { medium, firstDay, lastDay }: PlacementDraft,
  { since, now }: { readonly since: Instant; readonly now: Instant },
): Pick<StoredPlacement, 'firstDay' | 'lastDay'> {
  const today = chinaDateOf(now);
  const isDay = (day: string): boolean => chinaMidnight(day) !== null && day <= today;
  const faults: Fault[] = [];
  if (!isDay(firstDay) || firstDay < chinaDateOf(since))
    faults.push({ field: 'firstDay', problem: 'must be a day from its publication to today' });
  if (lastDay !== null && (!isDay(lastDay) || lastDay < firstDay))
    faults.push({ field: 'lastDay', problem: 'must be a day from the first one to today' });
  if (faults.length > 0) throw new ApiError('invalid-body', { faults });
  const isPrinted = medium === 'newspaper' || medium === 'trade-press';
  return { firstDay, lastDay: lastDay ?? (isPrinted ? firstDay : null) };
}
