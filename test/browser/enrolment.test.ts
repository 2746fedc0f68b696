import { beforeAll, describe, expect, it } from '@jest/globals';
import { idOf, type Person } from '../support/api.js';
import type { Visitor } from '../support/browser.js';
import { browserHall } from '../support/browser-hall.js';
import { enrolFor } from '../support/enrolling.js';
import { publishedLot } from '../support/listing.js';

const PHONE = { width: 390, height: 844 };
const DAY_MS = 86_400_000;

/** An auction house with its auctioneer sells. */
const AUCTION = {
  pack: 'commercial-auction-law',
  operator: {
    kind: 'auction-firm',
    name: '江苏某某拍卖有限公司',
    licence: '苏拍许 0012',
    auctioneer: '3201',
  },
};

describe('enrolment in the browser', () => {
  const hall = browserHall();
  let centre: Person;
  let second: Person;
  let bank: Person;

  beforeAll(async () => {
    centre = await hall.api.person('officer', 'trading-centre');
    second = await hall.api.person('officer', { id: centre.organisationId });
    bank = await hall.api.person('officer', 'pledgee');
  });

  const publish = async (terms: object = {}): Promise<string> => {
    const { body } = await hall.api.visitor.get('/about').expect(200);
    const { serverTime } = body as { serverTime: number };
    const draft = {
      ...{ title: '发明专利：一种锂电池隔膜', currency: 'CNY', startPrice: '100000.00' },
      ...{ deposit: '10000.00', durationMs: DAY_MS, rules: { increment: '5000.00' } },
      opensAt: new Date(serverTime + 40 * DAY_MS).toISOString(),
      ...terms,
    };
    return publishedLot(draft, { bank, officers: [centre, second] });
  };
  const arrive = (person: Person, path: string): Promise<Visitor> =>
    hall.arrive(person, path, { viewport: PHONE });
  const fitsThePhone = async ({ page }: Visitor): Promise<void> => {
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    expect(wide).toBeLessThanOrEqual(PHONE.width);
  };

  it('leads from the agreement over a payment that fails to the paddle, on a phone', async () => {
    const lot = await publish();
    const buyer = await hall.api.person('trader', 'acquisition-institution');
    const visitor = await arrive(buyer, `/lots/${lot}`);
    await visitor.page.getByText('竞买协议：发明专利').waitFor();
    expect(await visitor.page.locator('[data-test=enrol]').isDisabled()).toBe(true);
    await visitor.click('accept');
    await visitor.click('enrol');

    await visitor.sees('sandbox-mark', '不会划转真实资金');
    await fitsThePhone(visitor);
    await visitor.click('pay');
    await visitor.sees('payment-state', '待支付');
    await visitor.click('send-payment');
    await visitor.click('bank-refuses');
    await visitor.page.getByText('付款未成功').waitFor();
    await visitor.click('pay');
    await visitor.click('send-payment');
    await visitor.click('bank-pays');
    await visitor.sees('bid-panel', '您的竞买号');

    await visitor.openMenu();
    await visitor.page.getByRole('link', { name: '我的竞买' }).click();
    await visitor.sees('own-deposit', '已到账，由保管方冻结');
    await fitsThePhone(visitor);
  });

  it('lets a bidder withdraw before the bidding opens, and shows where its deposit goes', async () => {
    const lot = await publish();
    const buyer = await hall.api.person('trader', 'acquisition-institution');
    const paddle = await enrolFor(lot, buyer);
    const begun = await buyer.as.post(`/lots/${lot}/enrolments/${paddle}/payment`).expect(201);
    for (const outcome of ['processing', 'succeeded'])
      await buyer.as.post(`/payments/${idOf(begun.body)}/sandbox-outcome`, { outcome }).expect(201);
    const visitor = await arrive(buyer, '/my-enrolments');
    await visitor.sees('own-deposit', '已到账，由保管方冻结');
    await visitor.click('leave');
    await visitor.page.getByText('撤回后不能再次报名本标的').waitFor();
    await visitor.click('confirm');
    await visitor.sees('has-left', '已撤回报名');
    await visitor.sees('own-deposit', '已退回');
    expect(await visitor.page.locator('[data-test=leave]').count()).toBe(0);
    await fitsThePhone(visitor);
    await visitor.page.goto(`/lots/${lot}`);
    await visitor.sees('has-left', '不能再次报名');
    const officer = await arrive(centre, `/control/${lot}/enrolments`);
    await officer.sees('bidder', '已撤回报名');
    expect(await officer.page.locator('[data-test=confirm-deposit]').count()).toBe(0);
  });

  it('tells who may not bid why, with the article', async () => {
    const lot = await publish(AUCTION);
    const buyer = await hall.api.person('trader', 'acquisition-institution');
    const relation = { otherId: bank.organisationId, kind: 'control', reason: '同一控制人' };
    await centre.as.post(`/organisations/${buyer.organisationId}/relations`, relation).expect(201);
    const visitor = await arrive(buyer, `/lots/${lot}`);
    await visitor.sees('not-eligible', '关联方不得参加竞买：本机构受同一控制的关联方是委托方');
    await visitor.sees('objections', '中华人民共和国拍卖法第30条');
    expect(await visitor.page.locator('[data-test=accept]').count()).toBe(0);
  });

  it('lets the trading centre enrol at the counter and confirm a transfer with its evidence', async () => {
    const lot = await publish();
    const { organisationId } = await hall.api.person('trader', 'operating-institution');
    const visitor = await arrive(centre, `/control/${lot}/enrolments`);
    await visitor.page.getByText('尚无机构报名').waitFor();
    await visitor.page.selectOption('[data-test=counter-who]', organisationId);
    await visitor.page.fill('[data-test=counter-reference]', '柜台登记簿 2026-017');
    await visitor.click('counter-signed');
    await fitsThePhone(visitor);
    await visitor.click('counter-enrol');
    await visitor.sees('counter-waits', '等待另一名经办人复核');
    const colleague = await arrive(second, `/control/${lot}/enrolments`);
    await colleague.page.selectOption('[data-test=counter-who]', organisationId);
    await colleague.sees('approval', '柜台登记簿 2026-017');
    await colleague.click('approve');
    await colleague.click('approve-now');
    await colleague.sees('at-counter', '柜台登记簿 2026-017');
    await visitor.page.reload();
    await visitor.sees('bidder', 'The operating-institution');
    await visitor.click('confirm-deposit');
    await visitor.page.fill('dialog textarea', '建设银行回单 20260301-0042');
    await visitor.click('confirm');
    await visitor.sees('bidder', '已到账');
    await visitor.sees('received', '¥10,000.00');
    await fitsThePhone(visitor);
  });
});
