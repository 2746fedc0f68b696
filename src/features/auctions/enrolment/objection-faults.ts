import type { Fault } from '../../../contract/errors.js';
import type { Objection } from '../../../core/eligibility/judge.js';

/** Objections as the faults of a refusal: the stable reason, what it is about, and the article. */
export function faultOf({ reason, part, qualification, source }: Objection): Fault {
  const article = source.article === null ? '' : ` art. ${source.article}`;
  const field = part ?? qualification ?? 'organisation';
  return { field, problem: reason, source: `${source.zh}${article}` };
}
