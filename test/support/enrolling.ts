import type { PriorityHolder } from '../../src/bots/api.js';
import type { EnrolmentConditions } from '../../src/contract/enrolment.js';
import type { Person } from './api.js';

/**
 * Enrols somebody's organisation for a lot, with all that its conditions ask for; answers its paddle. A trading centre
 * enrols the holder of a priority right for whom it speaks; `via` is the venue that a bidder comes through.
 */
export async function enrolFor(
  lot: string,
  { as }: Person,
  holder: Partial<PriorityHolder> & { readonly via?: string } = {},
): Promise<string> {
  const { organisationId } = holder;
  const query = organisationId === undefined ? '' : `?organisationId=${organisationId}`;
  const { body } = await as.get(`/lots/${lot}/enrolment-conditions${query}`).expect(200);
  const { agreement, qualifications } = body as EnrolmentConditions;
  const declarations = { control: 'domestic', qualifications };
  const request = { ...holder, agreement: agreement.hash, declarations };
  const enrolled = await as.post(`/lots/${lot}/enrolments`, request).expect(201);
  return (enrolled.body as { paddle: string }).paddle;
}
