import type { Brand } from './brand.js';

/** What a bidder is called in public 竞买号: a number without meaning, given at enrolment. */
export type Paddle = Brand<string, 'Paddle'>;

/** Stands for an organisation that never enrolled: no lot has such a paddle, so the rules refuse it, durably. */
export const NO_PADDLE = '-' as Paddle;
