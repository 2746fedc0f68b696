import type { RulingTask } from '../../contract/control.js';

export type { Closure, RulingTask } from '../../contract/control.js';

/** A bid came in time and was not decided in time: nobody's fault but the system's. */
export const TOO_LATE: RulingTask['kind'] = 'too-late-in-drain';
