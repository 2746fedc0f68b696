/** The phases as scenarios, feeds and screens name them. */
export type PhaseName =
  'waiting' | 'ascending' | 'descending' | 'sealed' | 'turns' | 'best' | 'paused' | 'ended';

/**
 * Where a lot is in its format, to the rules: a pause says what it is the pause before, and sealed amounts are opened
 * in a phase of its own.
 */
export type RunningPhase =
  | 'ascending'
  | 'turns'
  | 'turn'
  | 'descending'
  | 'sealed'
  | 'opening'
  | 'best'
  | 'before-opening'
  | 'before-descending'
  | 'before-sealed'
  | 'before-best'
  | 'before-turns'
  | 'before-round';
