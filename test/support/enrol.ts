import type { Enrolment } from '../../src/contract/api.js';
import type { EnrolmentConditions } from '../../src/contract/enrolment.js';
import type { Caller } from './api.js';

/** Enrols somebody's own organisation as a person would: reads the agreement, accepts it, and declares what is asked. */
export async function enrol({ as }: { readonly as: Caller }, lot: string): Promise<Enrolment> {
  const { body } = await as.get(`/lots/${lot}/enrolment-conditions`).expect(200);
  const { agreement, qualifications } = body as EnrolmentConditions;
  const declarations = { control: 'domestic', qualifications };
  const request = { agreement: agreement.hash, declarations };
  const answer = await as.post(`/lots/${lot}/enrolments`, request).expect(201);
  return answer.body as Enrolment;
}
