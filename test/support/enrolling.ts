import type { PriorityHolder } from '../../src/bots/api.js';
import type {
  CounterEnrolmentWish,
  EnrolmentConditions,
  LotDeposits,
} from '../../src/contract/enrolment.js';
import { idOf, type Person } from './api.js';

/**
 * Enrols somebody's organisation for a lot, with all that its conditions ask for; answers its paddle. `via` is the venue
 * that a bidder comes through.
 */
export async function enrolFor(
  lot: string,
  { as }: Person,
  through: { readonly via?: string } = {},
): Promise<string> {
  const { body } = await as.get(`/lots/${lot}/enrolment-conditions`).expect(200);
  const request = { ...through, ...acceptedOf(body as EnrolmentConditions) };
  const enrolled = await as.post(`/lots/${lot}/enrolments`, request).expect(201);
  return (enrolled.body as { paddle: string }).paddle;
}

type Holder = Omit<Partial<PriorityHolder>, 'organisationId'> &
  Pick<PriorityHolder, 'organisationId'>;

/** What an officer enters from the paper that an organisation has signed at the counter. */
export async function counterWish(
  lot: string,
  { as }: Person,
  holder: Holder,
): Promise<CounterEnrolmentWish> {
  const query = `?organisationId=${holder.organisationId}`;
  const { body } = await as.get(`/lots/${lot}/enrolment-conditions${query}`).expect(200);
  const accepted = acceptedOf(body as EnrolmentConditions);
  return { ...holder, ...accepted, reference: '柜台登记簿 2026-017' };
}

/** Has two officers enrol an organisation at the counter; answers its paddle. */
export async function enrolAtCounter(
  lot: string,
  [officer, second]: readonly [Person, Person],
  holder: Holder,
): Promise<string> {
  const wish = await counterWish(lot, officer, holder);
  const asked = await officer.as.post(`/lots/${lot}/counter-enrolments`, wish).expect(202);
  await second.as.post(`/approvals/${idOf(asked.body)}/confirmation`).expect(201);
  const { body } = await officer.as.get(`/lots/${lot}/deposits`).expect(200);
  const { items } = body as LotDeposits;
  const own = items.find(({ organisation }) => organisation.id === holder.organisationId);
  if (own === undefined) throw new Error('nobody was enrolled at the counter');
  return own.paddle;
}

function acceptedOf({ agreement, qualifications }: EnrolmentConditions) {
  return {
    agreement: agreement.hash,
    declarations: { control: 'domestic' as const, qualifications },
  };
}
