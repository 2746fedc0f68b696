import { PDFDocument } from '@cantoo/pdf-lib';

/** After so many objects the event loop gets its turn, because the same process decides bids. */
export const OBJECTS_PER_TURN = 50;

/** A PDF as its objects; null when it cannot be read, has no page or is encrypted. */
export async function openPdf(content: Uint8Array): Promise<PDFDocument | null> {
  try {
    const pdf = await PDFDocument.load(content, {
      parseSpeed: OBJECTS_PER_TURN,
      updateMetadata: false,
      preserveXFA: true,
      warnOnInvalidObjects: false,
    });
    return pdf.getPageCount() > 0 ? pdf : null;
  } catch {
    // The library throws whatever it stumbles over; all of it means that this is no sound PDF.
    return null;
  }
}
