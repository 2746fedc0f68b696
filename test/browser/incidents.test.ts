import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { PASSWORD, type Person, startApi, type TestApi } from '../support/api.js';
import { DEVICES, startBrowser, Visitor } from '../support/browser.js';
import { type Centre, foundCentre } from '../support/centre.js';
import { platformAdmins } from '../support/incidents.js';

describe('an incident in the browser', () => {
  let api: TestApi;
  let browser: Browser;
  let centre: Centre;
  let admins: readonly [Person, Person];
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    api = await startApi('sqlite', { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' });
    centre = await foundCentre(api);
    admins = await platformAdmins(api);
  });
  afterAll(async () => {
    await browser.close();
    await api.stop();
  });
  afterEach(async () => {
    for (const visitor of visitors.splice(0)) {
      expect(visitor.complaints).toEqual([]);
      await visitor.leave();
    }
  });

  const arrive = async (path: string, device: keyof typeof DEVICES, who: Person | null = null) => {
    const language = device === 'phone' ? 'en' : 'zh';
    const screen = { ...DEVICES[device], language } as const;
    const start = who === null ? path : `/sign-in?next=${path}`;
    const visitor = await Visitor.arrive(browser, api.url, start, screen);
    visitors.push(visitor);
    if (who !== null) await visitor.signIn(who.email, PASSWORD);
    return visitor;
  };

  it('is declared by one, seen at once in the room, ended by two, and gone', async () => {
    const [lot = ''] = await centre.open(1);
    const stranger = await arrive(`/lots/${lot}`, 'phone');
    await stranger.page.waitForSelector('h1');
    const admin = await arrive('/incidents', 'desk', admins[0]);
    await admin.click('begin-declaring');
    await admin.page.fill('#incident-reason', '核心交换机丢包');
    await admin.click('declare');
    await admin.click('confirm');
    await admin.sees('incident', '进行中');
    await stranger.sees('incidents', 'live feed has failed');
    await admin.page.click('[data-test=incident] a');
    await admin.sees('report', '核心交换机丢包');
    await admin.sees('incident-lots', '仍在停止');
    await admin.click('end');
    await admin.page.fill('dialog textarea', '网络已恢复');
    await admin.click('confirm');
    const second = await arrive('/approvals', 'desk', admins[1]);
    await second.sees('approval', '结束事故');
    await second.click('approve');
    await second.click('approve-now');
    await stranger.page.waitForSelector('[data-test=incidents] p', { state: 'detached' });
    await stranger.page.click('footer a[href="/incidents"]');
    await stranger.page.click('[data-test=incident] a');
    await stranger.sees('incident-lots', 'Suspended → Resumed');
    expect(await stranger.page.textContent('main')).not.toContain('核心交换机丢包');
  });
});
