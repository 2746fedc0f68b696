import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser, Visitor } from '../support/browser.js';
import { axeFaults } from '../support/page-checks.js';
import { type PageScene, playPageScene } from '../support/page-scene.js';

describe('somebody without a mouse', () => {
  let browser: Browser;
  let scene: PageScene;
  beforeAll(async () => {
    browser = await startBrowser();
    scene = await playPageScene();
  });
  afterAll(async () => {
    await browser.close();
    await scene.api.stop();
  });

  it('signs in, bids, thinks better of a slip, and sets a ceiling', async () => {
    const visitor = await Visitor.arrive(browser, scene.api.url, `/lots/${scene.lots.open}`);
    const { page } = visitor;
    const { keyboard } = page;
    await visitor.tabTo('登录后可报名并出价');
    await keyboard.press('Enter');

    await visitor.tabTo('邮箱');
    await keyboard.type(scene.people.bidder.email);
    await keyboard.press('Tab');
    await keyboard.type(scene.people.bidder.password);
    await keyboard.press('Enter');

    await visitor.sees('bid-panel', '您的竞买号');
    await page.locator('[data-test=bid-next]:not([aria-disabled=true])').waitFor();
    await visitor.tabTo('出价 ¥110,250.00');
    await keyboard.press('Enter');
    await visitor.sees('answer', '出价成功');
    // The button is shut while one leads, and keeps the keyboard for the next bid.
    expect(await visitor.focused()).toContain('出价 ¥115,');
    expect(await axeFaults(page)).toEqual([]);

    await visitor.tabTo('自定金额');
    await keyboard.type('9,000,000');
    await visitor.tabTo('设为委托最高价');
    await keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await visitor.focused()).toBe('设为委托最高价');

    await keyboard.press('Enter');
    await visitor.tabTo('确认委托');
    await keyboard.press('Enter');
    await visitor.sees('answer', '委托出价已生效');
    // So does the button of whatever was sent last.
    expect(await visitor.focused()).toBe('设为委托最高价');
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });
});
