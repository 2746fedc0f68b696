import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { PASSWORD, type Person } from '../support/api.js';
import { type Device, DEVICES, startBrowser, Visitor } from '../support/browser.js';
import { activePdf, pdfOf } from '../kit/files.js';
import { openPapersHall, type PapersHall } from '../support/papers-hall.js';

/** Each way is gone on one of the two: their pages are the same, but for the room that there is. */
describe('the papers of a lot', () => {
  let hall: PapersHall;
  let browser: Browser;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    hall = await openPapersHall('sqlite');
  });
  afterAll(async () => {
    await browser.close();
    await hall.stop();
  });
  afterEach(async () => {
    for (const visitor of visitors.splice(0)) {
      expect(visitor.complaints).toEqual([]);
      await visitor.leave();
    }
  });

  const arriveOn = async (device: Device, path: string, as?: Person): Promise<Visitor> => {
    const first = as ? `/sign-in?next=${path}` : path;
    const visitor = await Visitor.arrive(browser, hall.api.url, first, device);
    visitors.push(visitor);
    if (as) await visitor.signIn(as.email, PASSWORD);
    return visitor;
  };
  const atDesk = (path: string, as?: Person) => arriveOn(DEVICES.desk, path, as);
  const onPhone = (path: string, as?: Person) => arriveOn(DEVICES.phone, path, as);
  /** Nothing may stick out at the side. */
  const assertFits = async ({ page }: Visitor): Promise<void> => {
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(DEVICES.phone.viewport.width);
  };
  const handIn = async ({ page }: Visitor, name: string, buffer: Buffer): Promise<void> => {
    const file = { name, mimeType: 'application/pdf', buffer };
    await page.locator('[data-test=file]').setInputFiles(file);
  };

  it('the bank hands in, a bidder reads and asks, the bank answers, everybody sees it, on phones', async () => {
    const lot = await hall.draft();
    const bank = await onPhone(`/lots/${lot}/papers`, hall.bank);
    await handIn(bank, '评估报告.pdf', await pdfOf('Valuation'));
    await bank.click('send');
    await bank.sees('added', '评估报告.pdf');
    await handIn(bank, '许可合同.pdf', await pdfOf('Licence'));
    await bank.page.getByLabel('类别').selectOption('licence-contract');
    await bank.page.getByLabel('可见范围').selectOption('enrolled');
    await bank.click('send');
    await bank.sees('document', '许可合同.pdf');
    await assertFits(bank);

    await hall.publish(lot);
    const watcher = await onPhone(`/lots/${lot}`);
    await watcher.sees('papers', '评估报告.pdf');
    await watcher.sees('more-for-enrolled', '报名后');
    expect(await watcher.page.getByText('许可合同.pdf').count()).toBe(0);
    await assertFits(watcher);

    const bidder = await onPhone(`/lots/${lot}`, hall.enrolled);
    await bidder.sees('document', '许可合同.pdf');
    const saved = bidder.page.waitForEvent('download');
    await bidder.page.getByRole('button', { name: '下载 许可合同.pdf' }).click();
    expect((await saved).suggestedFilename()).toBe('许可合同.pdf');
    await bidder.page.fill('[data-test=ask-text]', '许可费每年几月支付？');
    await bidder.click('ask');
    await bidder.sees('question', '待答复');
    await assertFits(bidder);

    await bank.page.reload();
    await bank.sees('question', '许可费每年几月支付？');
    await bank.click('open-answer');
    await bank.page.fill('[data-test=answer-text]', '每年三月。');
    await bank.click('answer');
    await bank.sees('answer-text', '每年三月。');
    await bank.page.getByRole('button', { name: '查阅记录 许可合同.pdf' }).click();
    await bank.sees('views', '某机构');

    await watcher.page.reload();
    await watcher.sees('question', '每年三月。');
    expect(await watcher.page.getByText('本机构提问').count()).toBe(0);
  });

  it('says in words why a file is not taken, and takes the next one in the place of another', async () => {
    const lot = await hall.draft();
    const { name } = await hall.add(lot);
    const bank = await atDesk(`/lots/${lot}/papers`, hall.bank);
    await handIn(bank, 'x.pdf', await activePdf('script'));
    await bank.click('send');
    await bank.page.getByText('文件中含有脚本').waitFor();
    // The browser itself reports an answer that is a refusal.
    expect(bank.complaints.splice(0)).toEqual([expect.stringContaining('422')]);

    await bank.page.getByRole('button', { name: `替换 ${name}` }).click();
    await handIn(bank, '新评估报告.pdf', await pdfOf('Newer'));
    await bank.page.getByLabel('替换原因').fill('补充页码');
    await bank.click('send');
    await bank.sees('document', '替换原因: 补充页码');
    await bank.sees('document', '已被替换');
  });

  it('the centre withholds a question, and its asker learns why', async () => {
    const lot = await hall.draft();
    await hall.publish(lot);
    const text = '转让人的家庭住址？';
    await hall.enrolled.as.post(`/lots/${lot}/questions`, { text }).expect(201);
    const centre = await atDesk(`/lots/${lot}/papers`, hall.centre);
    await centre.click('open-withhold');
    await centre.page.fill('[data-test=withhold-text]', '涉及个人信息');
    await centre.click('withhold');
    await centre.sees('question', '涉及个人信息');
    const asker = await atDesk(`/lots/${lot}`, hall.enrolled);
    await asker.sees('question', '不公开，原因：涉及个人信息');
    const watcher = await atDesk(`/lots/${lot}`);
    await watcher.sees('questions', '尚无已答复的问题');
  });

  it('speak English, and are kept by nobody else, on a phone', async () => {
    const lot = await hall.draft();
    await hall.publish(lot);
    const visitor = await onPhone(`/lots/${lot}/papers`, hall.enrolled);
    await visitor.changeLanguage();
    await visitor.page.getByText('Only the lister and the trading centre').waitFor();
    expect(await visitor.page.locator('[data-test=upload]').count()).toBe(0);
  });
});
