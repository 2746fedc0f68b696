import type { LotDraft } from '../../src/contract/api.js';
import type { EnrolmentConditions } from '../../src/contract/enrolment.js';
import type { Person, TestApi } from './api.js';
import { publishedLot } from './listing.js';
import { draft } from './scene.js';

/** Enrols a bidder under the conditions of a lot; answers its paddle. */
export async function enrol({ as }: Person, lot: string): Promise<string> {
  const { body } = await as.get(`/lots/${lot}/enrolment-conditions`).expect(200);
  const { agreement, qualifications } = body as EnrolmentConditions;
  const declarations = { control: 'domestic', qualifications };
  const request = { agreement: agreement.hash, declarations };
  const answer = await as.post(`/lots/${lot}/enrolments`, request).expect(201);
  return (answer.body as { paddle: string }).paddle;
}

const NOTICE_MS = 60_000;

/** A trading centre with two officers and a bank that lists with it, on a server with the clock of a scenario. */
export interface Centre {
  readonly officer: Person;
  readonly colleague: Person;
  readonly bank: Person;
  /** Publishes a lot that has not opened. */
  publish(terms?: Partial<LotDraft>): Promise<string>;
  /** Publishes lots and lets them open. */
  open(count: number): Promise<readonly string[]>;
  advance(ms: number): Promise<void>;
}

export async function foundCentre(api: TestApi): Promise<Centre> {
  const officer = await api.person('officer', 'trading-centre');
  const colleague = await api.person('officer', { id: officer.organisationId });
  const bank = await api.person('officer', 'pledgee');
  const now = async (): Promise<number> => {
    const { body } = await api.visitor.get('/about').expect(200);
    return (body as { serverTime: number }).serverTime;
  };
  const advance = async (ms: number): Promise<void> => {
    await api.admin.post('/test/clock', { advanceToMs: (await now()) + ms }).expect(200);
  };
  const publish = async (terms: Partial<LotDraft> = {}): Promise<string> => {
    const written = draft((await now()) + NOTICE_MS, terms);
    return publishedLot(written, { bank, officers: [officer, colleague] });
  };
  return {
    ...{ officer, colleague, bank, publish, advance },
    async open(count) {
      const lots: string[] = [];
      while (lots.length < count) lots.push(await publish());
      await advance(NOTICE_MS);
      return lots;
    },
  };
}
