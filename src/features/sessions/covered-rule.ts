import { Injectable } from '@nestjs/common';
import type { RuleSource } from '../../contract/rule-source.js';
import { invariant } from '../../core/kernel/invariant.js';
import { lawOf } from '../rule-packs/pack-words.js';
import { RulePacks } from '../rule-packs/rule-packs.service.js';

/** Which pack names the instrument, and where in it the rule stands. */
const PACK = 'judicial-offline';
const SOURCE = { instrument: 'LAW-AUCT2020', article: '14' };

/** The rule by which a session stops: the rules on auctions and sell-offs in execution, art. 14. */
@Injectable()
export class CoveredRule {
  constructor(private readonly packs: RulePacks) {}

  source(): RuleSource {
    const pack = this.packs.find(PACK);
    invariant(pack, `there is the pack ${PACK}`);
    return lawOf(SOURCE, pack);
  }
}
