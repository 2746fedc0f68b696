import { idOf, type Person, type TestApi } from './api.js';
import { type Desk, publishedLot } from './listing.js';

const DAY_MS = 86_400_000;

/** A lot on an exchange whose case an institution has offered a backstop for; answers the case. */
export async function backedCase(
  api: TestApi,
  { desk, institution, title, now }: Backing,
): Promise<string> {
  const at = (days: number): string => new Date(now + days * DAY_MS).toISOString();
  const lot = await publishedLot(
    {
      ...{ title, currency: 'CNY', startPrice: '900000.00', valuation: '1000000.00' },
      ...{ pack: 'exchange-multi-quote', deposit: '90000.00', durationMs: DAY_MS },
      ...{ opensAt: at(30), rules: { increment: '5000.00' } },
    },
    desk,
  );
  const second = await api.person('trader', { id: institution.organisationId });
  const offer = {
    ...{ price: '300000.00', afterFailures: 1, validUntil: at(300), nature: 'purchase' },
    evidence: {},
  };
  const asked = await institution.as.post(`/lots/${lot}/backstops`, offer).expect(202);
  await second.as.post(`/approvals/${idOf(asked.body)}/confirmation`).expect(201);
  const { body } = await desk.bank.as.get(`/lots/${lot}`).expect(200);
  return (body as { case: string }).case;
}

interface Backing {
  readonly desk: Desk;
  readonly institution: Person;
  readonly title: string;
  /** The time of the server, in epoch milliseconds. */
  readonly now: number;
}
