import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Institution } from '../../src/bots/institution.js';
import { DEVICES, startBrowser, Visitor } from '../support/browser.js';
import { type LiveHall, openHall } from '../support/live-hall.js';
import { writeAsset, writePrices, writeTimes } from '../support/lot-form.js';
import { seat } from '../support/scene.js';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

/**
 * At what, in which language, and the right that is sold: no right is in two lots at once. The other two pairs are
 * those of `listing.test.ts` and `room.test.ts`.
 */
const RUNS = [
  ['desk', 'zh', 'ZL202110205511.7'],
  ['phone', 'en', 'ZL202110205522.5'],
] as const;

/** What people are told on their way. */
const WORDS = {
  zh: {
    checked: '未发现问题，可以发布',
    submitted: '待审核',
    approved: '待发布',
    second: '须由另一位工作人员发布',
    published: '即将开始',
    notice: '拍卖公告',
    signIn: '登录后可报名并出价',
    eligible: '未发现不得参加本标的竞买的情形',
    agreement: '竞买协议：发明专利',
    sandbox: '不会划转真实资金',
    awaiting: '待支付',
    processing: '处理中',
    notOpen: '竞价开始后可在此出价',
    mine: '我的竞买',
    held: '已到账，由保管方冻结',
    accepted: '出价成功',
    lead: '您目前领先',
    outbid: '您已被超过',
    softClose: '最后 5:00 内有出价的，结束时间顺延至该次出价后 5:00',
    once: '已延时 1 次',
    twice: '已延时 2 次',
    sold: '已成交',
    won: '您是本标的的买受人',
    kept: '竞得人保证金，转入结算',
    verify: '查看并验证竞价记录',
    verified: '已验证',
    agrees: '与记录一致',
    back: '返回标的',
    confirmation: '结果确认书',
    found: '本浏览器验证结论',
  },
  en: {
    checked: 'Nothing stands against publication',
    submitted: 'Submitted',
    approved: 'Approved',
    second: 'another officer has to publish it',
    published: 'Upcoming',
    notice: 'Notice of auction',
    signIn: 'Sign in to enrol and bid',
    eligible: 'nothing speaks against your bidding on this lot',
    agreement: 'Bidding agreement',
    sandbox: 'no real money moves',
    awaiting: 'Awaiting payment',
    processing: 'Processing',
    notOpen: 'You can bid here once the lot is open',
    mine: 'My enrolments',
    held: 'Received and held',
    accepted: 'Accepted',
    lead: 'You lead',
    outbid: 'You have been outbid',
    softClose: 'A bid in the last 5:00 moves the end to +5:00 after it',
    once: 'Extended once',
    twice: 'Extended 2 times',
    sold: 'Sold',
    won: 'You have won this lot',
    kept: 'The winner’s deposit stays for settlement',
    verify: 'See and verify the record',
    verified: 'Verified',
    agrees: 'agrees',
    back: 'Back to the lot',
    confirmation: 'Confirmation of the result',
    found: 'What this browser found',
  },
} as const;

describe('the story of a lot', () => {
  let browser: Browser;
  let hall: LiveHall;

  beforeAll(async () => {
    browser = await startBrowser();
    hall = await openHall('sqlite', 2);
  });
  afterAll(async () => {
    await browser.close();
    await hall.stop();
  });

  describe.each(RUNS)('on a %s in %s', (device, language, number) => {
    const words = WORDS[language];
    const title = `发明专利：一种锂电池隔膜 ${number}`;

    const arrive = (path: string): Promise<Visitor> =>
      Visitor.arrive(browser, hall.api.url, path, { ...DEVICES[device], language });
    const leave = async (visitor: Visitor): Promise<void> => {
      expect(visitor.complaints).toEqual([]);
      await visitor.leave();
    };
    const signIn = async (visitor: Visitor, { http }: Institution['api']): Promise<void> => {
      const { email = '', password = '' } = http.credentials ?? {};
      await visitor.signIn(email, password);
    };
    const comeToWork = async (person: Institution['api'], path: string): Promise<Visitor> => {
      const visitor = await arrive(`/sign-in?next=${path}`);
      await signIn(visitor, person);
      return visitor;
    };

    const goToMine = async (visitor: Visitor): Promise<void> => {
      await visitor.openMenu();
      await visitor.follow(words.mine);
    };

    /** The bank registers its right and lists it; what the law asks for is in order. */
    const list = async (): Promise<void> => {
      const lister = await comeToWork(hall.stage.pledgee, '/desk/lots');
      await lister.click('new-lot');
      await lister.page.fill('#title', title);
      await lister.click('add-asset');
      await writeAsset(lister, number);
      await lister.click('next');
      await writePrices(lister);
      await lister.click('next');
      await writeTimes(lister, (await hall.stage.admin.serverTime()) + 40 * DAY_MS);
      await lister.click('next');
      await lister.sees('check', words.checked);
      await lister.click('submit');
      await lister.click('confirm');
      await lister.sees('status', words.submitted);
      await leave(lister);
    };

    /** One officer reviews it, and leaves the publication to another one. */
    const review = async (): Promise<void> => {
      const officer = await comeToWork(hall.stage.centre, '/desk/reviews');
      await officer.follow(title);
      await officer.sees('assets', number);
      await officer.sees('notice-text', words.notice);
      await officer.click('approve');
      await officer.click('confirm');
      await officer.sees('status', words.approved);
      await officer.sees('remark', words.second);
      expect(await officer.page.locator('[data-test=publish]').count()).toBe(0);
      await leave(officer);
    };

    const publish = async (): Promise<void> => {
      const officer = await comeToWork(hall.stage.secondOfficer, '/desk/reviews');
      await officer.click('tab-approved');
      await officer.follow(title);
      await officer.click('publish');
      await officer.click('confirm');
      await officer.sees('status', words.published);
      await leave(officer);
    };

    /** A bidder finds the lot, reads its notice, enrols, pays in the sandbox and has a paddle; answers the lot. */
    const enrol = async (buyer: Institution): Promise<string> => {
      const visitor = await arrive('/');
      await visitor.page.fill('[data-test=search]', number);
      await visitor.follow(title);
      await visitor.sees('assets', number);
      await visitor.page.locator('[data-test=notice] summary').click();
      await visitor.sees('notice-text', words.notice);
      await visitor.follow(words.signIn);
      await signIn(visitor, buyer.api);
      await visitor.sees('enrol-flow', words.eligible);
      await visitor.sees('enrol-flow', words.agreement);
      await visitor.click('accept');
      await visitor.click('enrol');
      await visitor.sees('sandbox-mark', words.sandbox);
      await visitor.click('pay');
      await visitor.sees('payment-state', words.awaiting);
      await visitor.click('send-payment');
      await visitor.sees('payment-state', words.processing);
      await visitor.click('bank-pays');
      await visitor.sees('bid-panel', words.notOpen);
      const lot = new URL(visitor.page.url()).pathname.split('/').at(-1) ?? '';
      await goToMine(visitor);
      await visitor.sees('own-deposit', words.held);
      await leave(visitor);
      return lot;
    };

    /** The bidder comes back in the last hour, leads, is passed when the end is near, and bids once more. */
    const bid = async (lot: string, [buyer, rival]: readonly Institution[]): Promise<Visitor> => {
      if (!buyer || !rival) throw new Error('there are two bidders');
      await hall.stage.enrol(lot, { institution: rival });
      const { opensAt, endsAt } = await hall.stage.centre.state(lot);
      await hall.stage.admin.advanceTo(opensAt);
      await hall.stage.admin.advanceTo(endsAt - 60 * MINUTE_MS);

      const visitor = await comeToWork(buyer.api, '/my-enrolments');
      await visitor.follow(title);
      await visitor.sees('price', '¥100,000.00');
      await visitor.sees('extensions', words.softClose);
      await visitor.click('bid-next');
      await visitor.sees('answer', words.accepted);
      await visitor.sees('lead', words.lead);

      await hall.stage.admin.advanceTo(endsAt - 2 * MINUTE_MS);
      const bot = await seat(rival, hall.api.url);
      await bot.offer(lot, { type: 'bid', amount: { amount: '105000.00', currency: 'CNY' } });
      bot.live.close();
      await visitor.sees('lead', words.outbid);
      await visitor.sees('price', '¥105,000.00');
      await visitor.sees('extensions', words.once);
      expect(await endOn(visitor)).toBe(endsAt + 3 * MINUTE_MS);
      await visitor.sees('countdown', /^\s*00:0(5:00|4:\d\d)\s*$/);

      await hall.advance(MINUTE_MS);
      await visitor.click('bid-next');
      await visitor.sees('lead', words.lead);
      await visitor.sees('price', '¥110,000.00');
      await visitor.sees('extensions', words.twice);
      return visitor;
    };
    const endOn = async ({ page }: Visitor): Promise<number> =>
      Date.parse((await page.getAttribute('[data-test=instant]', 'datetime')) ?? '');

    /** Time is up: the page says who has won, and the deposit stays. */
    const win = async (visitor: Visitor): Promise<void> => {
      await hall.stage.admin.advanceTo((await endOn(visitor)) + MINUTE_MS);
      await visitor.sees('result', words.sold);
      await visitor.sees('result', words.won);
      await visitor.sees('result', '¥110,000.00');
    };

    /** The browser works the whole sale out again from its record, and holds its own receipts against it. */
    const verify = async (visitor: Visitor): Promise<void> => {
      const winner = await visitor.page.locator('[data-test=leader] b').innerText();
      await visitor.follow(words.verify);
      await visitor.sees('verdict', words.verified);
      await visitor.sees('verified-price', '¥110,000.00');
      await visitor.sees('verified-winner', winner);
      expect(await visitor.page.locator('.good', { hasText: words.agrees }).count()).toBe(2);

      await visitor.follow(words.back);
      await visitor.follow(words.confirmation);
      await visitor.sees('confirmation', words.confirmation);
      await visitor.sees('confirmation', words.found);
      await goToMine(visitor);
      await visitor.sees('own-deposit', words.kept);
      await leave(visitor);
    };

    it('goes from its listing to its verified record', async () => {
      await list();
      await review();
      await publish();
      const lot = await enrol(hall.bidders[0] as Institution);
      const visitor = await bid(lot, hall.bidders);
      await win(visitor);
      await verify(visitor);
    }, 300_000);
  });
});
