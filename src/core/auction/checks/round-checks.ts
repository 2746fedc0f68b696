import { ruleOf, type TermsCheck } from './check.js';

/** Nobody sits through more rounds of turns than this. */
const MOST_ROUNDS = 100;

const turns = ruleOf(['round-english']);
const asking = ruleOf(['texas']);

/** Turns and rounds take time. */
export const ROUND_CHECKS: readonly TermsCheck[] = [
  turns('rounds', 'not-positive', ({ rounds }) => rounds <= 0),
  turns('rounds', 'too-large', ({ rounds }) => rounds > MOST_ROUNDS),
  turns('turnMs', 'not-positive', ({ turnMs }) => turnMs <= 0),
  turns('openingPauseMs', 'negative', ({ openingPauseMs }) => openingPauseMs < 0),
  turns('roundPauseMs', 'negative', ({ roundPauseMs }) => roundPauseMs < 0),
  asking('roundMs', 'not-positive', ({ roundMs }) => roundMs <= 0),
  asking('pauseMs', 'negative', ({ pauseMs }) => pauseMs < 0),
  asking('deadlineMs', 'not-positive', ({ deadlineMs }) => deadlineMs !== null && deadlineMs <= 0),
];
