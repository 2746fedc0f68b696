import { type Desk, drawn } from './listing.js';

/** Lots under review whose contracts have come so far. */
export interface EntrustedLots {
  /** A lot with a contract that was drawn up, and the contract. */
  readonly drawn: { readonly lot: string; readonly id: string };
  /** A lot that is no longer as its contract says. */
  readonly stale: string;
}

/** Hands two drafts in and draws up their contracts; one of the lots is changed after that. */
export async function entrustedLots(
  { bank, officers: [officer] }: Desk,
  [lot, stale]: readonly [string, string],
): Promise<EntrustedLots> {
  for (const one of [lot, stale]) await bank.as.post(`/lots/${one}/submission`).expect(201);
  const { id } = await drawn(lot, officer);
  await drawn(stale, officer);
  await officer.as.post(`/lots/${stale}/return`, { reason: '权属存在争议' }).expect(201);
  await bank.as.patch(`/lots/${stale}`, { startPrice: '99000.00' }).expect(200);
  await bank.as.post(`/lots/${stale}/submission`).expect(201);
  return { drawn: { lot, id }, stale };
}
