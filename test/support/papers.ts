import { setImmediate } from 'node:timers/promises';
import { idOf, type Person, type TestApi } from './api.js';

/** A lot that opens in a minute and lasts ten. */
const OPENS_IN_MS = 60_000;
const DURATION_MS = 600_000;

/** What time the server says it is. */
async function serverTime(api: TestApi): Promise<number> {
  const { body } = await api.visitor.get('/about').expect(200);
  return (body as { serverTime: number }).serverTime;
}

/** Drafts a lot of the bank's; answers its id. */
export async function draftLot(api: TestApi, bank: Person): Promise<string> {
  const opensAt = (await serverTime(api)) + OPENS_IN_MS;
  const terms = {
    ...{ title: '发明专利：一种锂电池隔膜', currency: 'CNY', startPrice: '100000.00' },
    ...{ opensAt: new Date(opensAt).toISOString(), durationMs: DURATION_MS },
    rules: { increment: '5000.00' },
  };
  return idOf((await bank.as.post('/lots', terms).expect(201)).body);
}

/** Moves the clock past the end of a lot, and waits until the catalogue shows it. */
export async function endLot(api: TestApi, lot: string): Promise<void> {
  const advanceToMs = (await serverTime(api)) + OPENS_IN_MS + DURATION_MS + 60_000;
  await api.admin.post('/test/clock', { advanceToMs }).expect(200);
  const isOver = async (): Promise<boolean> =>
    ((await api.visitor.get(`/lots/${lot}`)).body as { status: string }).status === 'failed';
  while (!(await isOver())) await setImmediate();
}
