import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { PASSWORD, type Person } from '../support/api.js';
import { startBrowser, Visitor } from '../support/browser.js';
import { enrolFor } from '../support/enrolling.js';
import { ObjectionRoom } from '../support/objection-room.js';

describe('an objection to a sale, in the browser', () => {
  let folder: string;
  let browser: Browser;
  let room: ObjectionRoom;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ipgavel-asset-objections-'));
    browser = await startBrowser();
    room = await ObjectionRoom.open('sqlite', folder);
  });
  afterAll(async () => {
    for (const visitor of visitors) await visitor.leave();
    await browser.close();
    await room.api.stop();
    await rm(folder, { recursive: true });
  });

  const arrive = async (who: Person, path: string): Promise<Visitor> => {
    const visitor = await Visitor.arrive(browser, room.api.url, `/sign-in?next=${path}`);
    visitors.push(visitor);
    await visitor.signIn(who.email, PASSWORD);
    return visitor;
  };

  it('goes from the lot by the brake and the comment to a correction that bidders accept anew', async () => {
    const lot = await room.opened();
    const { bank, buyer, officer, colleague } = room.hall;
    await enrolFor(lot, buyer);
    const outsider = await arrive(await room.outsider(), `/lots/${lot}`);
    await outsider.click('to-objections');
    await outsider.page.locator('[data-test=kind]').selectOption('licence-or-pledge');
    await outsider.page.locator('[data-test=relation]').fill('普通被许可人');
    await outsider.page.locator('[data-test=statement]').fill('公告未披露普通许可');
    await outsider.click('lodge');
    await outsider.sees('receipt', 'aob_');
    await outsider.page.locator('[data-test=receipt] a').click();
    await outsider.sees('asset-objection', '公告未披露普通许可');
    const path = new URL(outsider.page.url()).pathname;

    const judge = await arrive(officer, '/asset-objections');
    await judge.page.locator('[data-test=line] h2 a').click();
    await judge.click('ask');
    await judge.sees('comment', '已征询，尚未答复');
    await judge.click('hold');
    await judge.page.locator('[data-test=measure-reason]').fill('核实许可合同');
    await judge.click('confirm');
    await judge.sees('step', '决定中止');
    expect((await room.state(lot)).phase).toBe('paused');

    const lister = await arrive(bank, path);
    await lister.page.locator('[data-test=comment-form] textarea').fill('许可合同属实');
    await lister.page.locator('[data-test=comment-form] button').click();
    await lister.sees('comment', '许可合同属实');

    await judge.click('rule-asset');
    await judge.page.locator('[data-test=asset-finding]').selectOption('upheld-in-part');
    await judge.page.locator('[data-test=correction-zh]').fill('存在普通许可一份');
    await judge.page.locator('[data-test=correction-en]').fill('There is one simple licence');
    await judge.page.locator('[data-test=article]').fill('拍卖法第十八条');
    await judge.page.locator('[data-test=asset-reason]').fill('许可属实，予以更正');
    await judge.click('confirm');
    await judge.sees('approval', '标的异议部分成立');
    const second = await arrive(colleague, path);
    await second.click('approve');
    await second.click('approve-now');
    await second.sees('objection-state', '部分成立');
    expect((await room.state(lot)).phase).toBe('ascending');

    const bidder = await arrive(buyer, `/lots/${lot}`);
    await bidder.sees('correction', '存在普通许可一份');
    await bidder.click('accept-anew');
    await bidder.page.locator('[data-test=stale]').waitFor({ state: 'detached' });
    for (const { complaints } of visitors) expect(complaints).toEqual([]);
  });
});
