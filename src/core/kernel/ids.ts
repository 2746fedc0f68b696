import type { Brand } from './brand.js';

/** What a bidder is called in public 竞买号: a number without meaning, given at enrolment. */
export type Paddle = Brand<string, 'Paddle'>;
