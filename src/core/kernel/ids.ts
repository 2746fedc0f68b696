import type { Brand } from './brand.js';

/** Ids carry the kind of thing as a prefix (`lot_01J…`), sort by the time they were made, and are ASCII. */
export type LotId = Brand<string, 'LotId'>;
export type OrganisationId = Brand<string, 'OrganisationId'>;
export type UserId = Brand<string, 'UserId'>;
/** What a bidder is called in public: a number without meaning, given at enrolment. */
export type Paddle = Brand<string, 'Paddle'>;
/** Made by the client before it sends a command, so that sending again cannot act twice. */
export type CommandId = Brand<string, 'CommandId'>;
