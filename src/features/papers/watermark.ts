import { degrees, type PDFFont, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { OBJECTS_PER_TURN, openPdf } from './open-pdf.js';

/** Whose copy it is. */
export interface Reader {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly userId: string;
  readonly at: number;
}

const SIZE = 7;
const MARGIN = 8;
const GREY = rgb(...([0.45, 0.45, 0.45] as const));

/** Letters that the fonts which every reader of PDFs brings along can draw. */
const LATIN = /^[\x20-\x7e]+$/;

/**
 * A copy of a PDF that says on every page whose it is. Ids stand for names in Chinese, because every copy would have
 * to carry a font of megabytes to draw them; the trading centre finds the name by the id.
 */
export async function watermarked(content: Uint8Array, reader: Reader): Promise<Buffer | null> {
  const pdf = await openPdf(content);
  if (pdf === null) return null;
  const font = pdf.embedStandardFont(StandardFonts.Helvetica);
  for (const page of pdf.getPages()) mark(page, font, lineFor(reader));
  return Buffer.from(await pdf.save({ objectsPerTick: OBJECTS_PER_TURN }));
}

/** The line on each page. */
export function lineFor({ organisationId, organisationName, userId, at }: Reader): string {
  const name = LATIN.test(organisationName) ? `${organisationName} ` : '';
  const time = new Date(at).toISOString().replace('T', ' ').slice(0, 19);
  return `IPGavel | ${name}${organisationId} | ${userId} | ${time} UTC`;
}

/** At the foot, and faintly across the middle, so that cutting the margin off does not remove it. */
function mark(page: PDFPage, font: PDFFont, line: string): void {
  const { x, y, width, height } = page.getCropBox();
  const look = { font, color: GREY };
  const fitting = Math.min(
    SIZE,
    ((width - 2 * MARGIN) / font.widthOfTextAtSize(line, SIZE)) * SIZE,
  );
  page.drawText(line, { ...look, size: fitting, x: x + MARGIN, y: y + MARGIN, opacity: 0.9 });
  const diagonal = Math.hypot(width, height);
  const size = ((0.8 * diagonal) / font.widthOfTextAtSize(line, SIZE)) * SIZE;
  const rotate = degrees((Math.atan2(height, width) * 180) / Math.PI);
  const start = { x: x + width / 10, y: y + height / 10 };
  page.drawText(line, { ...look, ...start, size, rotate, opacity: 0.14 });
}
