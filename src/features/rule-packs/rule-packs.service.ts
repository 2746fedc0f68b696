import { Injectable } from '@nestjs/common';
import type { RulePackDetail, RulePackSummary } from '../../contract/listing.js';
import type { RulePack } from '../../core/auction/rule-pack.js';
import { ApiError } from '../../platform/http/api-error.js';
import { detailOf, summaryOf } from './pack-words.js';
import { readRulePacks } from './read-rule-packs.js';

/** The rule packs that lots may be published under. */
@Injectable()
export class RulePacks {
  private readonly packs = readRulePacks();

  /** The pack of this name, or null. */
  find(name: string): RulePack | null {
    return this.packs.get(name) ?? null;
  }

  /** Every pack by name, for whoever chooses one. */
  list(): readonly RulePackSummary[] {
    return [...this.packs.values()].map(summaryOf).sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Everything that a pack says, with its sources. Refuses with `not-found`. */
  get(name: string): RulePackDetail {
    const pack = this.find(name);
    if (pack === null) throw new ApiError('not-found');
    return detailOf(pack);
  }
}
