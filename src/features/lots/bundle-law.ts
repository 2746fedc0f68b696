import { Injectable } from '@nestjs/common';
import type { BundleGround } from '../../contract/ties.js';
import type { Instant } from '../../core/kernel/instant.js';
import { invariant } from '../../core/kernel/invariant.js';
import type { TieGround } from '../../core/session/bundles.js';
import { lawOf } from '../rule-packs/pack-words.js';
import { RulePacks } from '../rule-packs/rule-packs.service.js';

/** The overlay whose edition says which trademark law is in force, and its parameter. */
const MARKS = { overlay: 'trademark', parameter: 'similarMarksTogether' };

/** The parameter of the packs of sessions that says why everything else goes together. */
const OTHERS = 'inseparableTogether';

/** Under which pack a lot is sold, and when it opens. */
export interface Sale {
  readonly pack: string | null;
  readonly opensAt: Instant;
}

/**
 * The law by which rights go together: for marks that of the day on which their lot opens, for all else that of what is
 * offered side by side, which binds courts, and which other sales follow by analogy.
 */
@Injectable()
export class BundleLaw {
  constructor(private readonly packs: RulePacks) {}

  of(ground: TieGround, { pack: name, opensAt }: Sale): BundleGround {
    if (ground === 'similar-marks') {
      const law = this.packs.overlaidLaw(MARKS, opensAt);
      invariant(law, `an edition of the overlay ${MARKS.overlay} is in force`);
      return { ground, law, isByAnalogy: false };
    }
    const pack = this.packs.forSession([name]);
    const rule = pack.parameters[OTHERS];
    invariant(rule, `the pack ${pack.name} says what goes together`);
    return { ground, law: lawOf(rule.source, pack), isByAnalogy: rule.kind !== 'law' };
  }
}
