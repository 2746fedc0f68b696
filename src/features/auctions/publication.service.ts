import { Injectable } from '@nestjs/common';
import type { Fault } from '../../contract/errors.js';
import { applyPack } from '../../core/auction/apply-pack.js';
import type { PackFault } from '../../core/auction/lot-draft.js';
import type { RulePack } from '../../core/auction/rule-pack.js';
import type { Terms } from '../../core/auction/terms.js';
import { type Instant, plus } from '../../core/kernel/instant.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import { ApiError } from '../../platform/http/api-error.js';
import type { Lot } from '../lots/lot.js';
import { LotsService } from '../lots/lots.service.js';
import { DocumentsService } from '../papers/documents.service.js';
import { draftOf } from './draft-of.js';
import { LotDesk } from './lot-desk.js';
import { RulePacks } from './rule-packs.js';

export interface Published {
  readonly lot: string;
  readonly opensAt: Instant;
  readonly endsAt: Instant;
}

/** Publication 公告: a draft's terms are checked against the law, frozen, and begin the lot's record. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly commands: Commands,
    private readonly lots: LotsService,
    private readonly packs: RulePacks,
    private readonly desk: LotDesk,
    private readonly documents: DocumentsService,
  ) {}

  /**
   * Publishes a draft. Refuses with `not-found`, `conflict` (published already, or it would open in the past) or
   * `breaks-law`, which names each field, what is wrong with it and the article that says so.
   */
  publish(command: Command, lotId: string): Promise<Published> {
    return this.commands.once(command, async (tx) => {
      const lot = await this.lots.getDraft(tx, lotId);
      const terms = this.termsOf(lot);
      const { receivedAt } = command;
      if (lot.opensAt <= receivedAt)
        throw new ApiError('conflict', 'The lot would open in the past.');
      await this.desk.order(tx, { lot: lotId, command: { type: 'publish', terms }, receivedAt });
      await this.documents.seal(tx, lot, command.actor.userId);
      const endsAt = plus(terms.opensAt, terms.durationMs);
      const { durationMs, drainMs } = terms;
      const centreId = command.actor.organisationId;
      const publishedAt = tx.now;
      await this.lots.markPublished(tx, lotId, {
        ...{ centreId, publishedAt, durationMs, drainMs, endsAt },
      });
      return { lot: lotId, opensAt: terms.opensAt, endsAt };
    });
  }

  private termsOf(lot: Lot): Terms {
    const pack = this.packOf(lot);
    const terms = applyPack(pack, draftOf(lot));
    if (terms.ok) return terms.value;
    const faults = terms.error.map((fault) => faultOf(fault, pack));
    throw new ApiError('breaks-law', { faults });
  }

  private packOf({ pack: name }: Lot): RulePack | null {
    if (name === null) return null;
    const pack = this.packs.find(name);
    if (pack) return pack;
    const fault = { field: 'pack', problem: 'there is no rule pack of this name' };
    throw new ApiError('breaks-law', { faults: [fault] });
  }
}

/** Names the article in the law's own title and number, as a lawyer would look it up. */
function faultOf({ field, code, source }: PackFault, pack: RulePack | null): Fault {
  const instrument = source && pack?.instruments[source.instrument];
  if (!instrument) return { field, problem: code };
  const number = instrument.number === null ? '' : ` ${instrument.number}`;
  const article = source.article === null ? '' : ` art. ${source.article}`;
  return { field, problem: code, source: `${instrument.title.zh}${number}${article}` };
}
