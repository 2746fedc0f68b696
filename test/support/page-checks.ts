import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';
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

const TAB = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };

/** What axe finds, each with the element and the rule. */
export async function axeFaults(page: Page): Promise<string[]> {
  // It stays as long as the document does, whatever page of ours is shown in it.
  if (!(await page.evaluate<boolean>('"axe" in globalThis'))) await page.evaluate(AXE);
  const options = { runOnly: RULES, resultTypes: ['violations'] };
  const violations = await page.evaluate<AxeResults['violations']>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html} ${failureSummary ?? ''}`),
  );
}

/** What can be seen and not be reached with Tab, and what does not show that it was reached. */
export async function keyboardFaults(page: Page): Promise<string[]> {
  await page.evaluate(PROBE);
  const controls = await page.evaluate<string[]>('probe.follow()');
  const reached = await reachedByTab(page, controls.length);
  await page.evaluate('probe.unfollow()');
  const gone = await page.evaluate<boolean[]>('probe.gone()');
  return controls.flatMap((name, control) => {
    const here = reached.filter(({ number }) => number === control);
    return [
      ...(here.length > 0 || gone[control] ? [] : [`Tab does not lead to ${name}`]),
      ...(here.every(({ isSeen }) => isSeen) ? [] : [`focus cannot be seen on ${name}`]),
    ];
  });
}

/** A control to which Tab has led. */
interface Reached {
  readonly number: number;
  readonly isSeen: boolean;
}

/** Presses Tab until it has led to so many controls, or has been pressed too often. */
async function reachedByTab(page: Page, controls: number): Promise<readonly Reached[]> {
  const keyboard = await page.context().newCDPSession(page);
  const most = controls + SPARE_TABS;
  let reached: Reached[] = [];
  let missing = controls;
  let pressed = 0;
  while (missing > 0 && pressed < most) {
    await pressTab(keyboard, missing);
    pressed += missing;
    reached = await page.evaluate<Reached[]>('probe.reached');
    missing = controls - new Set(reached.map(({ number }) => number)).size;
  }
  await keyboard.detach();
  return reached;
}

/** Presses Tab so many times. The page takes keys in their order, so that none has to wait for the answer to the last. */
async function pressTab(keyboard: CDPSession, times: number): Promise<void> {
  const presses = Array.from({ length: times }, () => [
    keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...TAB }),
    keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...TAB }),
  ]);
  await Promise.all(presses.flat());
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
const DOCUMENTS = /\p{Script=Han}+〔\d{4}〕\d+号|\d{4}年修[正订]|[\p{Script=Han}、]+令第\d+号/gu;
const HAN = /\p{Script=Han}/u;
const LATIN_WORDS = /[A-Za-z]{2,}[,;:]? [A-Za-z]{2,}/;

function isForeign(text: string, { language, data, foreign }: Reading): boolean {
  const rest = data.reduce((left, one) => left.replaceAll(one, ''), text);
  const ours = rest.replace(NAMES, '').replace(DOCUMENTS, '').trim();
  if (ours !== '' && foreign.has(ours)) return true;
  return (language === 'zh' ? LATIN_WORDS : HAN).test(ours);
}
