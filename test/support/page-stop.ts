import type { Page } from 'playwright-core';
import type { PageScene, Walker } from './page-scene.js';

/** One state of a page that is worth a look. */
export interface Stop {
  readonly name: string;
  readonly path: (scene: PageScene) => string;
  /** What is there once the page has all that it shows. */
  readonly ready: string;
  /** What is done on the page before it is looked at: a dialog opened, a form unfolded. */
  readonly open?: (page: Page) => Promise<void>;
  /** Who comes here; everyone, unless it says otherwise. */
  readonly who?: readonly Walker[];
}

/** Presses one thing after another and waits for what that brings up: a dialog, unless it says otherwise. */
export const press =
  (selectors: readonly string[], brings = 'dialog[open]') =>
  async (page: Page): Promise<void> => {
    for (const selector of selectors) await page.locator(selector).first().click();
    await page.locator(brings).first().waitFor();
  };

/**
 * Goes to a page of ours as the way back would, without loading the client again; over a page that has nothing, so that
 * what was opened and written on the last one is gone.
 */
export async function goBackTo(page: Page, path: string): Promise<void> {
  await page.evaluate(`(${GO_BACK})(${JSON.stringify(['/nowhere', path])})`);
}

const GO_BACK = `async (paths) => {
  for (const path of paths) {
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
    await new Promise((resolve) => setTimeout(resolve));
  }
}`;

/** What finds an element that is marked so for tests. */
export const mark = (name: string): string => `[data-test=${name}]`;
/** Goes from the first to the second step of a dialog that has two. */
export const giveReason = async (page: Page): Promise<void> => {
  await page.locator('dialog select').selectOption({ index: 1 });
  await page.locator(mark('confirm')).click();
};
