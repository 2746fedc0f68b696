import type {
  AnswerDraft,
  HolderDraft,
  OutcomeDraft,
  TellingDraft,
} from '../../../contract/holders.js';
import { type Instant, parseInstant } from '../../../core/kernel/instant.js';
import { ApiError } from '../../../platform/http/api-error.js';

/** Holds together what belongs together in an entry. Refuses with `invalid-body`. */
export function assertEntry({ as, basis, rank, ...who }: HolderDraft): void {
  const isParty = as === 'party';
  refuseIf(isParty && rank !== null, 'rank', 'a party has none');
  refuseIf(!isParty && rank === null, 'rank', 'is needed');
  refuseIf((isParty || as === 'other') && basis === null, 'basis', 'is needed');
  if (who.organisationId !== null) return;
  refuseIf(who.name === null, 'name', 'is needed');
  refuseIf(who.address === null, 'address', 'is needed');
}

/** The instant of something that has happened. Refuses with `invalid-body` what is none, what is to come, and what was before `since`. */
export function readPast(
  field: 'sentAt' | 'at' | 'answeredAt',
  written: string,
  { now, since = null }: { readonly now: Instant; readonly since?: Instant | null },
): Instant {
  const at = parseInstant(written);
  if (at === null) {
    refuse(field, 'must be a date and time with its offset, like 2026-03-01T16:20:00+08:00');
  }
  refuseIf(at > now, field, 'in-the-future');
  refuseIf(since !== null && at < since, field, 'before-it-was-sent');
  return at;
}

/** Why somebody could not be reached is published; what was received needs no reason. Refuses with `invalid-body`. */
export function assertReason({ outcome, reason }: OutcomeDraft): void {
  refuseIf(outcome === 'unreachable' && reason === null, 'reason', 'is needed');
  refuseIf(outcome === 'confirmed' && reason !== null, 'reason', 'is only for the unreachable');
}

/** What shows something: the text, and the document where there is one. */
export type Shown = Pick<TellingDraft | OutcomeDraft | AnswerDraft, 'proof' | 'document'>;

function refuseIf(isWrong: boolean, field: string, problem: string): void {
  if (isWrong) refuse(field, problem);
}

function refuse(field: string, problem: string): never {
  throw new ApiError('invalid-body', { faults: [{ field, problem }] });
}
