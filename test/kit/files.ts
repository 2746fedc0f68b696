import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';

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
