/** Why a command about a lot is not accepted. The codes are stable: clients, scenarios and records name them. */
export const REFUSAL_CODES = [
  'malformed',
  'throttled',
  'not-enrolled',
  'barred',
  'deposit-missing',
  'not-open',
  'closed',
  'withdrawn',
  'too-late-in-drain',
  'suspended',
  'not-suspended',
  'already-enrolled',
  'too-late-to-leave',
  'wrong-phase',
  'not-your-turn',
  'proxy-not-allowed',
  'own-lead',
  'priority-only',
  'ceiling-lowered',
  'not-the-price',
  'below-minimum',
  'not-a-step',
  'amount-too-large',
  'no-quote',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];
