import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { chinaField } from '../../client/src/desk/china-field.js';
import type { LotDetail } from '../../src/contract/api.js';
import { PASSWORD, type Person, startApi, type TestApi } from '../support/api.js';
import { DEVICES, startBrowser, Visitor } from '../support/browser.js';
import { writeAsset } from '../support/lot-form.js';

const DAY_MS = 86_400_000;

describe('listing lots of several formats in the browser', () => {
  let api: TestApi;
  let browser: Browser;
  let bank: Person;
  let opensAt: number;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    api = await startApi('sqlite');
    bank = await api.person('officer', 'pledgee');
    const { body } = await api.visitor.get('/about').expect(200);
    opensAt = (body as { serverTime: number }).serverTime + 3 * DAY_MS;
  });
  afterAll(async () => {
    await browser.close();
    await api.stop();
  });
  afterEach(async () => {
    for (const { complaints } of visitors) expect(complaints).toEqual([]);
    for (const visitor of visitors.splice(0)) await visitor.leave();
  });

  /** A bank at the second step of a new lot, with its asset chosen. */
  const atRules = async (
    device: keyof typeof DEVICES,
    language: 'zh' | 'en',
    number: string,
  ): Promise<Visitor> => {
    const screen = { ...DEVICES[device], language };
    const lister = await Visitor.arrive(browser, api.url, '/sign-in?next=/desk/lots', screen);
    visitors.push(lister);
    await lister.signIn(bank.email, PASSWORD);
    await lister.click('new-lot');
    await lister.page.fill('#title', `发明专利 ${number}`);
    await lister.click('add-asset');
    await writeAsset(lister, number);
    await lister.click('next');
    await lister.page.waitForSelector('#format');
    return lister;
  };

  /** The lot that the lister has just written, as the server keeps it. */
  const kept = async ({ page }: Visitor): Promise<LotDetail> => {
    await page.waitForURL('**/desk/lots/lot_*/edit?step=*');
    const id = /lot_[0-9A-Z]{26}/.exec(page.url())?.[0] ?? '';
    return (await bank.as.get(`/lots/${id}`).expect(200)).body as LotDetail;
  };

  const isNarrowEnough = ({ page }: Visitor): Promise<boolean> =>
    page.evaluate(
      '(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)(document.documentElement)',
    );

  it('takes the criteria of a weighted lot as rows, by keyboard, and says what they weigh', async () => {
    const lister = await atRules('desk', 'en', 'ZL202010102344.9');
    const { page } = lister;
    const rows = page.locator('[data-test=criterion]');
    await page.fill('#start-price', '100000');
    await page.fill('#increment', '5000');
    await page.selectOption('#format', 'weighted');
    await lister.sees('dropped', 'Increment');
    await lister.sees('field-format', 'best total score wins');
    expect(await page.locator('#increment, #soft-close, #steps').count()).toBe(0);

    await page.fill('#price-weight-bps', '60');
    await page.fill('#criterion-0-name', '运营方案');
    await page.keyboard.press('Tab');
    await page.keyboard.type('25.5');
    await page.locator('[data-test=add-criterion]').press('Enter');
    await page.keyboard.type('多余的');
    await page.locator('[data-test=add-criterion]').press('Enter');
    await page.keyboard.type('资信');
    await page.keyboard.press('Tab');
    await page.keyboard.type('4.5');
    await lister.sees('total-weight', '90%');
    // A row that says nothing but a name keeps the form where it is.
    await lister.click('next');
    await lister.sees('field-criterion-1-weight', 'Enter a percentage');
    await page.locator('[data-test=remove-criterion]').nth(1).press('Enter');
    expect(await rows.count()).toBe(2);
    // The keyboard goes on in the row that took its place.
    await page.keyboard.press('Tab');
    await page.keyboard.type('0');
    expect(await page.inputValue('#criterion-1-weight')).toBe('0');
    await page.fill('#criterion-1-weight', '4.5');
    await page.selectOption('#sealing', 'in-clear');
    expect(await page.locator('#reveal-ms').count()).toBe(0);
    await page.selectOption('#sealing', '');
    await page.fill('#reveal-ms', '90');
    await page.fill('#drop-extremes', '1');
    await lister.click('next');
    await page.fill('#opens-at', chinaField(opensAt));
    await page.fill('#duration', '48');
    await lister.click('next');

    await lister.sees('check', 'Criteria and the price must weigh 100% together');
    await lister.click('step-2');
    await lister.sees('criteria', 'must weigh 100% together');
    await page.fill('#criterion-1-weight', '14.5');
    await lister.sees('total-weight', '✓');
    await lister.click('next');
    await lister.click('next');
    await lister.sees('notice-text', 'price 60%, 运营方案 25.5%, 资信 14.5%');
    expect(await kept(lister)).toMatchObject({
      ...{ format: 'weighted', durationMs: 2 * DAY_MS },
      rules: {
        ...{ priceWeightBps: 6_000, revealMs: 5_400_000, dropExtremes: 1 },
        criteria: [
          { name: '运营方案', weightBps: 2_550 },
          { name: '资信', weightBps: 1_450 },
        ],
      },
    });

    // Taken up again it shows everything it had, and another format says what would be dropped.
    await lister.click('step-2');
    await page.reload();
    await page.waitForSelector('#criterion-1-name');
    expect(await page.inputValue('#criterion-1-weight')).toBe('14.5');
    expect(await page.inputValue('#reveal-ms')).toBe('90');
    await page.selectOption('#format', 'english');
    await lister.sees('dropped', 'Criteria');
    await page.selectOption('#format', 'weighted');
    expect(await page.locator('[data-test=dropped]').count()).toBe(0);
    await lister.click('step-4');
    await lister.click('submit');
    await lister.click('confirm');
    await lister.sees('status', 'Submitted');
  });

  it('shows how the price of a dutch lot will fall, on a phone', async () => {
    const lister = await atRules('phone', 'zh', 'ZL202210307722.6');
    const { page } = lister;
    await page.selectOption('#format', 'dutch');
    await page.fill('#start-price', '100000');
    await page.fill('#steps', '4');
    await page.fill('#step-bps', '10');
    await lister.sees('stages', '填写起拍价');
    await page.fill('#descent-ms', '60');
    await page.fill('#floor', '65,000');
    await lister.sees('stages', '¥90,000.00');
    await lister.sees('stages', '48 分钟');
    await lister.sees('stages', '¥65,000.00');
    expect(await isNarrowEnough(lister)).toBe(true);
    await lister.click('next');

    await lister.sees('own-clock', '1 小时');
    expect(await page.locator('#duration').count()).toBe(0);
    await page.fill('#opens-at', chinaField(opensAt));
    await lister.click('next');
    await lister.sees('notice-text', '分 4 次降价，每次降起拍价的 10%，全程 1 小时，最低降至');
    expect(await kept(lister)).toMatchObject({
      ...{ format: 'dutch', durationMs: null },
      rules: { steps: 4, stepBps: 1_000, descentMs: 3_600_000, floor: '65000.00' },
    });
    await lister.click('step-2');
    await page.fill('#floor', '200000');
    await lister.click('next');
    await lister.click('step-2');
    await lister.sees('field-floor', '不能高于起拍价');
    await page.fill('#floor', '');
    await lister.click('next');
    await lister.click('next');
    await lister.click('submit');
    await lister.click('confirm');
    await lister.sees('status', '待审核');
  });

  it('takes the parts of a package as rows, with the assets of each, on a phone', async () => {
    const lister = await atRules('phone', 'zh', 'ZL202010663915.6');
    const { page } = lister;
    await page.selectOption('#format', 'package');
    await lister.sees('field-format', '以合计较高的一方成交');
    await page.fill('#start-price', '100000');
    await page.fill('#increment', '1000');
    await page.fill('#part-0-name', '专利');
    await page.fill('#part-0-start', '60,000');
    await page.fill('#part-0-valuation', '80000');
    await lister.sees('parts-sum', '¥60,000.00');
    // A row that says only a name keeps the form where it is.
    await page.fill('#part-1-name', '专利');
    await lister.click('next');
    await lister.sees('field-part-1-name', '名称重复');
    await page.fill('#part-1-name', '商标');
    await page.fill('#part-1-start', '40000');
    await page.fill('#part-1-valuation', '60000');
    expect(await isNarrowEnough(lister)).toBe(true);
    await lister.click('next');
    await page.fill('#opens-at', chinaField(opensAt));
    await lister.click('next');
    await lister.sees('check', '每项资产须属于一个分项');

    await lister.click('step-2');
    await page.selectOption('[data-test=place-asset]', { label: '专利' });
    await lister.sees('parts', '每个分项须有资产');
    await lister.click('step-1');
    await lister.click('add-asset');
    await writeAsset(lister, 'ZL201910518274.2');
    await lister.click('next');
    await page.locator('[data-test=place-asset]').nth(1).selectOption({ label: '商标' });
    await lister.click('next');
    await lister.click('next');
    await lister.sees('notice-text', '分项“商标”：起拍价 人民币肆万元整（¥40,000.00）');
    await lister.sees('notice-text', '包括 ZL201910518274.2');
    const { partAssets, assets, rules } = await kept(lister);
    expect(partAssets).toEqual([
      { part: '专利', assets: [assets[0]?.id] },
      { part: '商标', assets: [assets[1]?.id] },
    ]);
    expect(rules).toMatchObject({
      parts: [
        { id: '专利', startPrice: '60000.00', valuation: '80000.00' },
        { id: '商标', startPrice: '40000.00', valuation: '60000.00' },
      ],
    });
    await page.reload();
    await lister.click('step-2');
    await page.waitForSelector('#part-1-name');
    expect(await page.inputValue('#part-1-valuation')).toBe('60000.00');
    await lister.click('step-4');
    await lister.click('submit');
    await lister.click('confirm');
    await lister.sees('status', '待审核');
  });

  it('lets a pack decide the format', async () => {
    const lister = await atRules('desk', 'zh', 'ZL201810632417.8');
    const { page } = lister;
    await page.selectOption('#format', 'texas');
    await page.selectOption('#pack', 'judicial-online-r1');
    await page.waitForSelector('#format:disabled');
    expect(await page.inputValue('#format')).toBe('english');
    await lister.sees('field-soft-close', '依法为：');
    await page.waitForSelector('#soft-close:disabled, #reserve:disabled');
    await page.selectOption('#pack', '');
    await page.waitForSelector('#format:enabled');
  });
});
