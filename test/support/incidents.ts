import type { IncidentReport } from '../../src/contract/incidents.js';
import { idOf, type Caller, type Person, type TestApi } from './api.js';
import { publishedLot } from './listing.js';

/** Two administrators of the platform, who end together what one of them has declared. */
export async function platformAdmins(api: TestApi): Promise<readonly [Person, Person]> {
  const { body } = await api.admin.get('/me').expect(200);
  const { organisation } = body as { readonly organisation: { readonly id: string } };
  const id = { id: organisation.id };
  return [await api.person('admin', id), await api.person('admin', id)];
}

/** Declares an incident; answers its id and the lots that stand for it. */
export async function declare(
  { as }: { readonly as: Caller },
  wish: object = {},
): Promise<{ id: string; lots: readonly string[] }> {
  const said = { kind: 'outage', reason: '核心交换机丢包', ...wish };
  const { body } = await as.post('/incidents', said).expect(201);
  return body as { id: string; lots: readonly string[] };
}

/** Ends it by two persons. */
export async function endIncident(
  [first, second]: readonly [Person, Person],
  id: string,
  wish: object = {},
): Promise<void> {
  const said = { reason: '网络已恢复', ...wish };
  const asked = await first.as.post(`/incidents/${id}/end`, said).expect(202);
  await second.as.post(`/approvals/${idOf(asked.body)}/confirmation`).expect(201);
}

export async function report({ as }: { readonly as: Caller }, id: string): Promise<IncidentReport> {
  return (await as.get(`/incidents/${id}`).expect(200)).body as IncidentReport;
}

/** An incident of a centre that touches no lot, amended, ended and concluded; answers its id. */
export async function overIncident(two: readonly [Person, Person], words: string): Promise<string> {
  const [first, second] = two;
  const { id } = await declare(first, { kind: 'security', suspends: false, reason: words });
  const text = { zh: '已处置完毕。', en: 'It has been dealt with.', reason: words };
  await first.as.post(`/incidents/${id}/amendment`, text).expect(201);
  await endIncident(two, id, { reason: words });
  const conclusion = { cause: words, measures: words };
  const asked = await first.as.post(`/incidents/${id}/conclusions`, conclusion).expect(202);
  await second.as.post(`/approvals/${idOf(asked.body)}/confirmation`).expect(201);
  return id;
}

/** An incident of another centre that has held back the one lot that it runs; answers its id. */
export async function heldByIncident(
  api: TestApi,
  [officer, bank]: readonly [Person, Person],
  draft: object,
): Promise<string> {
  const second = await api.person('officer', { id: officer.organisationId });
  await publishedLot(draft, { bank, officers: [officer, second] });
  const { id } = await declare(officer, { kind: 'clock-doubt', reason: 'x' });
  await endIncident([officer, second], id, { reason: 'x' });
  return id;
}
