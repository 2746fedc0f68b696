/**
 * How a payment stands: awaiting the payer, processing at whoever carries it, and then succeeded or failed; what
 * succeeded may be asked back and is then refunded, or it is forfeited, which may be taken back.
 */
export type PaymentState =
  | 'awaiting'
  | 'processing'
  | 'succeeded'
  | 'failed'
  | 'refund-requested'
  | 'refunded'
  | 'forfeited';

export type PaymentStep =
  'process' | 'succeed' | 'fail' | 'request-refund' | 'refund' | 'forfeit' | 'restore';

type Steps = { readonly [step in PaymentStep]?: PaymentState };

const STEPS: { readonly [state in PaymentState]: Steps } = {
  awaiting: { process: 'processing', fail: 'failed' },
  processing: { succeed: 'succeeded', fail: 'failed' },
  succeeded: { 'request-refund': 'refund-requested', forfeit: 'forfeited' },
  failed: {},
  'refund-requested': { refund: 'refunded' },
  refunded: {},
  forfeited: { restore: 'succeeded' },
};

/** Where a step leads from a state; null where it cannot be taken. */
export function after(state: PaymentState, step: PaymentStep): PaymentState | null {
  return STEPS[state][step] ?? null;
}

/** Whether another payment for the same thing may be begun: only after this one has failed or gone back. */
export function isOver(state: PaymentState): boolean {
  return state === 'failed' || state === 'refunded';
}
