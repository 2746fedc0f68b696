import type { Paddle } from '../kernel/ids.js';
import type { Step } from './scenario.js';

/** Who is not there from the beginning: those whose first word on it is to enrol, and not to leave. */
export function latecomersIn(steps: readonly Step[]): ReadonlySet<Paddle> {
  const first = new Map<Paddle, 'enrol' | 'leave'>();
  for (const { action } of steps) {
    if (action.kind !== 'enrol' && action.kind !== 'leave') continue;
    if (!first.has(action.by)) first.set(action.by, action.kind);
  }
  return new Set([...first].flatMap(([paddle, kind]) => (kind === 'enrol' ? [paddle] : [])));
}
