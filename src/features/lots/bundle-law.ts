import { Injectable } from '@nestjs/common';
import type { RuleSource } from '../../contract/rule-source.js';
import type { Instant } from '../../core/kernel/instant.js';
import { invariant } from '../../core/kernel/invariant.js';
import type { TieGround } from '../../core/session/bundles.js';
import { lawOf } from '../rule-packs/pack-words.js';
import { RulePacks } from '../rule-packs/rule-packs.service.js';

/** The overlay whose edition says which trademark law is in force, and its parameter. */
const MARKS = { overlay: 'trademark', parameter: 'similarMarksTogether' };

/** Which pack names the rules on auctions and sell-offs in execution, and where in them the rule stands. */
const EXECUTION = {
  pack: 'judicial-offline',
  source: { instrument: 'LAW-AUCT2020', article: '15' },
};

/** The law by which rights go together: for marks that of the day on which their lot opens. */
@Injectable()
export class BundleLaw {
  constructor(private readonly packs: RulePacks) {}

  of(ground: TieGround, at: Instant): RuleSource {
    if (ground === 'similar-marks') {
      const law = this.packs.overlaidLaw(MARKS, at);
      invariant(law, `an edition of the overlay ${MARKS.overlay} is in force`);
      return law;
    }
    const pack = this.packs.find(EXECUTION.pack);
    invariant(pack, `there is the pack ${EXECUTION.pack}`);
    return lawOf(EXECUTION.source, pack);
  }
}
