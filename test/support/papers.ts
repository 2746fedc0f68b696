import { setImmediate } from 'node:timers/promises';
import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { idOf, type Person, type TestApi } from './api.js';

/** A sound PDF of so many pages; `say` makes its content its own. */
export async function pdfOf(say: string, pages = 1): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = pdf.embedStandardFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pages; page += 1) {
    pdf.addPage([595, 842]).drawText(`${say} ${page}`, { x: 60, y: 760, size: 24, font });
  }
  return Buffer.from(await pdf.save());
}

/** PDFs that do more than be read, each in its own way. */
export async function activePdf(how: 'script' | 'launch' | 'attachment'): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  if (how === 'script') pdf.addJavaScript('start', 'app.alert(1)');
  if (how === 'attachment') await pdf.attach(Buffer.from('MZ'), 'setup.exe');
  if (how === 'launch') {
    const action = pdf.context.obj({ S: 'Launch', F: 'calc.exe' });
    pdf.catalog.set(PDFName.of('OpenAction'), action);
  }
  return Buffer.from(await pdf.save());
}

/** The smallest picture: one pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The head of a photograph, which is all that tells one. */
export const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');

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

/** Publishes a draft. */
export async function publishLot(centre: Person, lot: string): Promise<void> {
  await centre.as.post(`/lots/${lot}/publication`).expect(201);
}

/** Moves the clock past the end of a lot, and waits until the catalogue shows it. */
export async function endLot(api: TestApi, lot: string): Promise<void> {
  const advanceToMs = (await serverTime(api)) + OPENS_IN_MS + DURATION_MS + 60_000;
  await api.admin.post('/test/clock', { advanceToMs }).expect(200);
  const isOver = async (): Promise<boolean> =>
    ((await api.visitor.get(`/lots/${lot}`)).body as { status: string }).status === 'failed';
  while (!(await isOver())) await setImmediate();
}
