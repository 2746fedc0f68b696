import type { ResultPublicity } from '../../src/contract/results.js';
import { idOf, type Person } from './api.js';
import { enrolFor } from './enrolling.js';
import type { Desk } from './listing.js';

/** Enrols somebody for a lot whose deposit an officer has seen arrive. */
export async function enterWithDeposit(
  { officers: [officer] }: Desk,
  lot: string,
  bidder: Person,
): Promise<void> {
  const paddle = await enrolFor(lot, bidder);
  const path = `/lots/${lot}/enrolments/${paddle}/deposit-confirmation`;
  await officer.as.post(path, { evidence: '银行回单' }).expect(201);
}

interface Undoing {
  readonly lot: string;
  readonly reason: string;
  /** What its lister has spent on it. */
  readonly cost: string;
}

/** Has a ruling undo the sale of a lot by the fault of its buyer, and its costs stated; answers the forfeited deposit. */
async function undoneSale(desk: Desk, { lot, reason, cost: amount }: Undoing): Promise<string> {
  const { bank } = desk;
  const objection = { ground: 'collusion', reasons: reason };
  const { body } = await bank.as.post(`/lots/${lot}/objections`, objection).expect(201);
  const publicity = await bank.as.get(`/lots/${lot}/publicity`).expect(200);
  const { winners: atFault } = publicity.body as ResultPublicity;
  const ruling = { finding: 'upheld', consequence: 'revoked', ground: 'collusion' };
  await byTwo(desk, `/objections/${idOf(body)}/ruling`, { ...ruling, reason, atFault });
  const found = await bank.as.get(`/forfeits?lot=${lot}`).expect(200);
  const forfeit = idOf((found.body as { items: readonly object[] }).items[0]);
  const payee = { organisation: bank.organisationId };
  const claims = [{ use: 'costs', payee, amount, evidence: reason }];
  await byTwo(desk, `/forfeits/${forfeit}/statement`, { claims });
  return forfeit;
}

/** Has the buyers of two lots lose their deposits: one is not used yet, and one was, which was too small. */
export async function loseDeposits(
  desk: Desk,
  [first, second]: readonly [string, string],
  reason: string,
): Promise<{ readonly pending: string; readonly used: string }> {
  const pending = await undoneSale(desk, { lot: first, reason, cost: '3000.00' });
  const used = await undoneSale(desk, { lot: second, reason, cost: '12000.00' });
  await byTwo(desk, `/forfeits/${used}/distribution`, {});
  return { pending, used };
}

async function byTwo({ officers: [first, second] }: Desk, path: string, wish: object) {
  const { body } = await first.as.post(path, wish).expect(202);
  await second.as.post(`/approvals/${idOf(body)}/confirmation`).expect(201);
}
