import type { Panel } from '../../../src/contract/experts.js';
import { type DrawFault, faultsOfDraw, ticketsOf } from '../../../src/core/draw/panel.js';
import { sha256 } from '../proof/browser-tools.js';

/** What is wrong with the draw of a panel, found by the code that drew it; null while there is nothing to check. */
export function checkDraw(panel: Panel): readonly DrawFault[] | null {
  const { outcome, subject, commitment, candidates } = panel;
  if (outcome === null) return null;
  const { seed, order } = outcome;
  return faultsOfDraw(
    { subject, seed, words: wordsOf(panel), commitment, candidates, order },
    sha256,
  );
}

/** The ticket of each expert, by its id. */
export function ticketsIn(panel: Panel): ReadonlyMap<string, string> {
  const { outcome, subject } = panel;
  if (outcome === null) return new Map();
  const { seed, order } = outcome;
  const tickets = ticketsOf({ subject, seed, words: wordsOf(panel), order }, sha256);
  return new Map(tickets.map(({ candidate, ticket }) => [candidate, ticket]));
}

function wordsOf({ words }: Panel): readonly string[] {
  return words.map(({ word }) => word ?? '');
}
