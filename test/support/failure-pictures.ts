import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

/** Where the remains of failed tests are left; the folder is not committed. */
const FOLDER = 'var/browser';

/** When a test of this file fails, leaves a picture and the source of every page that is open then. */
export function picturesOnFailure(browser: Browser): void {
  const world = globalThis as { onTestFailure?: (test: string) => Promise<void> };
  world.onTestFailure = async (test) => {
    await mkdir(FOLDER, { recursive: true });
    const pages = browser.contexts().flatMap((context) => context.pages());
    for (const [index, page] of pages.entries()) {
      const file = join(
        FOLDER,
        `${test.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 120)}-${index + 1}`,
      );
      await page.screenshot({ path: `${file}.png`, fullPage: true });
      await writeFile(`${file}.html`, `<!-- ${page.url()} -->\n${await page.content()}`);
    }
  };
}
