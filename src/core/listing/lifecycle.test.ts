import { describe, expect, it } from '@jest/globals';
import {
  isHandedIn,
  isOver,
  isPublished,
  type LotAct,
  type LotStage,
  nextStage,
} from './lifecycle.js';

const STAGES: readonly LotStage[] = [
  ...(['draft', 'submitted', 'approved', 'published', 'open'] as const),
  ...(['suspended', 'sold', 'failed', 'withdrawn', 'discarded'] as const),
];

/** Each act as one row: what it does to a lot at each of the stages above; a dash is a refusal. */
const TABLE: readonly (readonly [LotAct, string])[] = [
  ['submit', 'submitted - - - - - - - - -'],
  ['discard', 'discarded - - - - - - - - -'],
  ['take-back', '- draft - - - - - - - -'],
  ['return', '- draft draft - - - - - - -'],
  ['approve', '- approved approved - - - - - - -'],
  ['publish', '- - published - - - - - - -'],
  ['open', '- - - open - - - - - -'],
  ['suspend', '- - - suspended suspended - - - - -'],
  ['resume', '- - - - - open - - - -'],
  ['sell', '- - - - sold - - - - -'],
  ['fail', '- - - - failed - - - - -'],
  ['withdraw', '- - - withdrawn withdrawn withdrawn - - - -'],
];

describe('the life of a lot', () => {
  it.each(TABLE)('%s: %s', (act, row) => {
    const found = STAGES.map((stage) => nextStage(stage, act) ?? '-');
    expect(found.join(' ')).toBe(row);
  });

  it('is public from publication on, and over where nothing follows', () => {
    expect(STAGES.filter(isPublished)).toEqual(STAGES.slice(3, -1));
    expect(STAGES.filter(isHandedIn)).toEqual(STAGES.slice(1, -1));
    expect(STAGES.filter(isOver)).toEqual(['sold', 'failed', 'withdrawn', 'discarded']);
  });
});
