import type { EnrolmentConditions } from '../../src/contract/enrolment.js';
import type { Person } from './api.js';

/** Enrols somebody's organisation for a lot, with all that its conditions ask for; answers its paddle. */
export async function enrolFor(lot: string, { as }: Person): Promise<string> {
  const { body } = await as.get(`/lots/${lot}/enrolment-conditions`).expect(200);
  const { agreement, qualifications } = body as EnrolmentConditions;
  const declarations = { control: 'domestic', qualifications };
  const request = { agreement: agreement.hash, declarations };
  const enrolled = await as.post(`/lots/${lot}/enrolments`, request).expect(201);
  return (enrolled.body as { paddle: string }).paddle;
}
