import { chinaField } from '../../client/src/desk/china-field.js';
import type { Visitor } from './browser.js';

/** Registers the invention with this number in the editor for assets, after which it is chosen for the lot. */
export async function writeAsset(lister: Visitor, number: string): Promise<void> {
  const { page } = lister;
  await page.fill('#asset-number', number);
  await lister.sees('field-asset-number', `✓ ${number}`);
  await page.fill('#asset-title', '一种锂电池隔膜');
  await page.fill('#asset-holder', '苏州某科技有限公司');
  await page.fill('#asset-filed', '2021-10-16');
  await page.fill('#asset-granted', '2023-03-02');
  await lister.click('save-asset');
  await page.locator('label', { hasText: number }).locator('input:checked').waitFor();
}

/** A first judicial auction from 100,000.00 CNY, in steps of 5,000.00, for a deposit of 10,000.00. */
export async function writePrices({ page }: Visitor): Promise<void> {
  await page.selectOption('#pack', 'judicial-online-r1');
  await page.fill('#valuation', '140,000');
  await page.fill('#start-price', '100000');
  await page.fill('#increment', '5000');
  await page.fill('#deposit', '10000');
}

/** Opens then, and is run by a court by an act of its own. */
export async function writeTimes({ page }: Visitor, opensAt: number): Promise<void> {
  await page.fill('#opens-at', chinaField(opensAt));
  await page.selectOption('#operator-kind', 'court');
  await page.fill('#operator-name', '苏州市中级人民法院');
  await page.fill('#court-name', '苏州市中级人民法院');
  await page.fill('#court-number', '（2026）苏05执123号');
  await page.fill('#court-date', '2026-01-05');
  await page.fill('#contact', '王女士 0512-66660000');
}
