import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import type { DocumentKind, DocumentVisibility } from '../../contract/papers.js';

/** A paper of the demo: its name is what people see, its lines are what the sheet says. */
export interface DemoPaper {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly visibility: DocumentVisibility;
  readonly lines: readonly string[];
}

/** A question that somebody asked before the visitor came, and what the bank answered. */
export interface DemoQuestion {
  readonly text: string;
  readonly answer: string;
}

const DISCLAIMER = 'Sample sheet of the demonstration. The right and its holder are invented.';

/** What bidders find with every lot that is offered, whatever it sells. */
export const PAPERS: readonly DemoPaper[] = [
  {
    name: '登记簿副本.pdf',
    kind: 'register-extract',
    visibility: 'public',
    lines: ['Register extract', 'Status: in force. Pledge registered, rank 1.', DISCLAIMER],
  },
  {
    name: '评估报告摘要.pdf',
    kind: 'valuation-report',
    visibility: 'enrolled',
    lines: ['Valuation report (summary)', 'Income approach, 8 years, 14 % a year.', DISCLAIMER],
  },
];

export const QUESTIONS: readonly DemoQuestion[] = [
  {
    text: '年费（或续展费用）缴纳至哪一年？买受人还需承担哪些费用？',
    answer: '已缴至 2027 年，见登记簿副本。过户登记的官费由买受人承担，其余由委托方承担。',
  },
  {
    text: '标的上是否有正在履行的许可合同？',
    answer: '没有独占或排他许可。此前的普通许可已于去年到期，未再续签。',
  },
];

const FONT_SIZE = 12;
const LINE_HEIGHT = 22;
const MARGIN = 60;

/** One page with these lines, the first of them larger. The same lines give the same bytes. */
export async function sheetOf(lines: readonly string[], at: Date): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setCreationDate(at);
  document.setModificationDate(at);
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage();
  for (const [index, line] of lines.entries()) {
    const y = page.getHeight() - MARGIN - index * LINE_HEIGHT;
    page.drawText(line, { x: MARGIN, y, font, size: index === 0 ? FONT_SIZE * 2 : FONT_SIZE });
  }
  return document.save();
}
