import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Language } from './browser.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PROBE = readFileSync(join(import.meta.dirname, 'page-probe.js'), 'utf8');

/** WCAG 2.2 at A and AA, and what axe's makers hold for good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * So many times Tab is pressed beyond the number of controls before what was not reached counts as unreachable: a field
 * for a day or a time has a stop for each of its parts.
 */
const SPARE_TABS = 36;

/** What axe finds, each with the element and the rule. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const options = { runOnly: RULES, resultTypes: ['violations'] };
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify(options)})`,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html} ${failureSummary ?? ''}`),
  );
}

/** What can be seen and not be reached with Tab, and what does not show that it was reached. */
export async function keyboardFaults(page: Page): Promise<string[]> {
  await page.evaluate(PROBE);
  const controls = await page.evaluate<string[]>('probe.controls()');
  const reached = new Set<number>();
  const unseen = new Set<number>();
  for (
    let tab = 0;
    tab < controls.length + SPARE_TABS && reached.size < controls.length;
    tab += 1
  ) {
    await page.keyboard.press('Tab');
    const { index, isSeen } = await page.evaluate<Focused>('probe.focused()');
    if (index === null) continue;
    reached.add(index);
    if (!isSeen) unseen.add(index);
  }
  return controls.flatMap((name, index) => [
    ...(reached.has(index) ? [] : [`Tab does not lead to ${name}`]),
    ...(unseen.has(index) ? [`focus cannot be seen on ${name}`] : []),
  ]);
}

interface Focused {
  readonly index: number | null;
  readonly isSeen: boolean;
}

/** What of the page lies beyond the right edge of the window. */
export async function overflowFaults(page: Page): Promise<string[]> {
  await page.evaluate(PROBE);
  const wide = await page.evaluate<string[]>('probe.overflow()');
  return wide.map((name) => `sticks out of the window: ${name}`);
}

interface Reading {
  readonly language: Language;
  /** What people have written, which is in the language that they wrote it in. */
  readonly data: readonly string[];
  /** The texts of the client in the other language, where they differ. */
  readonly foreign: ReadonlySet<string>;
}

/** Texts in another language than the page's. */
export async function languageFaults(page: Page, reading: Reading): Promise<string[]> {
  await page.evaluate(PROBE);
  const texts = await page.evaluate<string[]>('probe.texts()');
  return [...texts, await page.title()]
    .filter((text) => isForeign(text, reading))
    .map((text) => `not in ${reading.language}: ${text}`);
}

/** Names that are the same in both languages. */
const NAMES = /权槌|IPGavel|SHA-256|JSON|npm run verify --|(Google|Microsoft) Authenticator/g;
/** Numbers and editions of official documents, which have no other form in English. */
const DOCUMENTS = /\p{Script=Han}+〔\d{4}〕\d+号|\d{4}年修[正订]|国务院令第\d+号/gu;
const HAN = /\p{Script=Han}/u;
const LATIN_WORDS = /[A-Za-z]{2,}[,;:]? [A-Za-z]{2,}/;

function isForeign(text: string, { language, data, foreign }: Reading): boolean {
  const rest = data.reduce((left, one) => left.replaceAll(one, ''), text);
  const ours = rest.replace(NAMES, '').replace(DOCUMENTS, '').trim();
  if (ours !== '' && foreign.has(ours)) return true;
  return (language === 'zh' ? LATIN_WORDS : HAN).test(ours);
}
