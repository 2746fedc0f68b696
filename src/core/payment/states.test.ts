import { describe, expect, it } from '@jest/globals';
import { after, isOver, type PaymentState, type PaymentStep } from './states.js';

/** Every state, where each step leads from it (– nowhere), and whether it is over. */
const TABLE = `
  state             process     succeed    fail    request-refund    refund    forfeit    restore    over
  awaiting          processing  –          failed  –                 –         –          –          no
  processing        –           succeeded  failed  –                 –         –          –          no
  succeeded         –           –          –       refund-requested  –         forfeited  –          no
  failed            –           –          –       –                 –         –          –          yes
  refund-requested  –           –          –       –                 refunded  –          –          no
  refunded          –           –          –       –                 –         –          –          yes
  forfeited         –           –          –       –                 –         –          succeeded  no
`;

const [header = '', ...rows] = TABLE.trim().split('\n');
const [, ...steps] = header.trim().split(/\s+/);
const cases = rows.flatMap((line) => {
  const [state, ...cells] = line.trim().split(/\s+/);
  return steps.map((step, column) => ({ state, step, cell: cells[column] }));
});

describe('a payment', () => {
  it.each(cases)('$state, $step: $cell', ({ state, step, cell }) => {
    if (step === 'over') expect(isOver(state as PaymentState)).toBe(cell === 'yes');
    else expect(after(state as PaymentState, step as PaymentStep)).toBe(cell === '–' ? null : cell);
  });
});
