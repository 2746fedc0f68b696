import { InvariantError } from '../../kernel/invariant.js';
import type { RunningPhase } from '../phase-names.js';
import { type Phase, wholePhase } from './phase.js';

/** Time between two phases in which nothing can be offered. */
export function pause(name: Extract<RunningPhase, `before-${string}`>): Phase {
  return {
    name,
    answers: {},
    apply: (_, { type }) => {
      throw new InvariantError(`${type} in a pause`);
    },
    minimumFor: () => null,
    lastWindowMs: wholePhase,
  };
}

/** Whether nothing can be offered in a phase, so that no late offer need be waited for at its end. */
export function isPause(name: string): boolean {
  return name.startsWith('before-');
}
