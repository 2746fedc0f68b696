import { setTimeout as sleep } from 'node:timers/promises';
import type { PartAssets } from '../../core/auction/part-assets.js';
import { ApiRefusal } from '../../bots/api-refusal.js';
import type { Api } from '../../bots/api.js';
import { enrolTogether, giveAgentPower } from './acting-for-others.js';
import { placeNotice } from '../../bots/place-notice.js';
import { bidByTelephone } from './by-telephone.js';
import { certify } from './certificates.js';
import { climb, type DemoBid } from './bidding.js';
import { type DemoMarks, type DemoOffer, type Enrolled, makeOffer } from './course.js';
import { nameOfficers } from './escrow.js';
import { expertActs } from './experts.js';
import { JUDGED_LOT } from './format-lots.js';
import { listHolders } from './holders.js';
import type { DemoLot } from './lot.js';
import { DEMO_LOTS, publishedAtHour } from './lots.js';
import { PAPERS, QUESTIONS, sheetOf } from './papers.js';
import { BIDDERS, VISITORS_INSTITUTION } from './people.js';
import { registerActs } from './registers.js';
import { objectionActs } from './results.js';
import { saleObjectionActs } from './sale-objections.js';
import { RIGHTS } from './rights.js';
import { DEMO_SESSIONS, type DemoSession } from './sessions.js';
import type { Act } from './timeline.js';
import type { Town } from './town.js';
import { crossListingAct } from './venues.js';

/** Hours before publication at which a lot is drafted, handed in and approved. */
const DRAFTED = -6;
const SUBMITTED = -5;
const NAMED = -3;
const APPROVED = -2;
/** And at which its contract of entrustment is drawn up, and then accepted and signed. */
const DRAWN = -1.5;
const SIGNED = -1;
/** Hours after publication at which somebody asks, and after that at which the bank answers. */
const ASKED = 16;
const ANSWERED = 4;
/** When the panel of a weighted lot has marked its bidders. */
const MARKED = -2;
const ATTEMPTS = 20;
const RETRY_MS = 500;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MINUTE = 1 / 60;
/** The last bid that the visitor finds was given so long ago. */
const BEFORE_VISIT = 3 * MINUTE;
/** How long before its end the last bid of an ended lot came: inside the last five minutes, so that the end moved. */
const BEFORE_END = 2 * MINUTE;

/** Everything that has happened in the demo before the visitor comes, in no particular order. */
export function pastOf(town: Town, zeroMs: number): Act[] {
  const shared = { zeroMs, assets: new Map<string, string>(), lots: new Map<string, string>() };
  return [
    ...registerActs(town),
    ...expertActs(town, { zeroMs, lotOf: () => shared.lots.get(JUDGED_LOT) ?? '' }),
    ...DEMO_LOTS.flatMap((lot) => new LotStory(town, lot, shared).acts()),
    ...DEMO_SESSIONS.map((session) => sessionAct(town, session, shared)),
    crossListingAct(town, shared.lots),
  ];
}

/** Publishes a session once the last of its lots would have been by itself. */
function sessionAct(town: Town, session: DemoSession, { zeroMs, lots }: Shared): Act {
  const { key, opensAtHour, ...wish } = session;
  const own = DEMO_LOTS.filter((lot) => lot.session === key);
  return {
    atHour: Math.max(...own.map(publishedAtHour)),
    happen: async () => {
      const opensAt = new Date(zeroMs + opensAtHour * HOUR_MS).toISOString();
      const ids = own.flatMap((lot) => lots.get(lot.key) ?? []);
      const [officer, second] = [town.as('centre'), town.as('centre2')];
      const id = await officer.createSession({ ...wish, opensAt, lots: ids });
      await second.confirm(await officer.askToPublishSession(id));
      const scan = await scanOf({ zeroMs });
      for (const lot of ids) await placeNotice(officer, lot, scan);
    },
  };
}

/** What stands in for the page of a newspaper that carries a notice. */
function scanOf({ zeroMs }: Pick<Shared, 'zeroMs'>): Promise<Uint8Array> {
  return sheetOf(['Page with the notice', 'A scan of the demonstration.'], new Date(zeroMs));
}

/** A contract of entrustment that was drawn up. */
interface Contract {
  readonly id: string;
  readonly digest: string;
}

interface Shared {
  readonly zeroMs: number;
  /** The ids of rights that have been registered: a lot that failed is offered again. */
  readonly assets: Map<string, string>;
  /** The ids of the lots that there are, by their keys. */
  readonly lots: Map<string, string>;
}

/** One lot from its draft to where the visitor finds it. */
class LotStory {
  private id = '';
  private contract: Contract | null = null;
  private readonly enrolled: Enrolled[] = [];

  constructor(
    private readonly town: Town,
    private readonly lot: DemoLot,
    private readonly shared: Shared,
  ) {}

  acts(): Act[] {
    const publishedAt = publishedAtHour(this.lot);
    const steps: readonly [reached: DemoLot['reached'], act: Act][] = [
      ['draft', { atHour: publishedAt + DRAFTED, happen: () => this.draft() }],
      ['draft', { atHour: publishedAt + DRAFTED, happen: () => this.addPapers() }],
      ['submitted', { atHour: publishedAt + SUBMITTED, happen: () => this.submit() }],
      ['submitted', { atHour: publishedAt + NAMED, happen: () => this.nameOfficers() }],
      ['returned', { atHour: publishedAt + APPROVED, happen: () => this.giveBack() }],
      ['approved', { atHour: publishedAt + APPROVED, happen: () => this.officer.approve(this.id) }],
      ['approved', { atHour: publishedAt + DRAWN, happen: () => this.drawContract() }],
      ['published', { atHour: publishedAt + SIGNED, happen: () => this.signContract() }],
      ...(this.lot.session === undefined ? [this.publication(publishedAt)] : []),
    ];
    const way = WAYS[this.lot.reached];
    const acts = steps.filter(([reached]) => way.includes(reached)).map(([, act]) => act);
    return [
      ...acts,
      ...this.enrolments(publishedAt),
      ...this.questions(publishedAt),
      ...this.bids(),
      ...this.offers(),
      ...this.marks(),
      ...this.rulings(),
      ...this.objections(),
      ...this.saleObjections(),
      ...this.certificates(),
    ];
  }

  private publication(atHour: number): [reached: DemoLot['reached'], act: Act] {
    const happen = async (): Promise<void> => {
      await this.second.publish(this.id);
      if (!this.lot.isUnplaced) await placeNotice(this.officer, this.id, await scanOf(this.shared));
    };
    return ['published', { atHour, happen }];
  }

  private get bank(): Api {
    return this.town.as(this.lot.bank);
  }

  private get officer(): Api {
    return this.town.as('centre');
  }

  private get second(): Api {
    return this.town.as('centre2');
  }

  private async draft(): Promise<void> {
    const { rights, terms, opensAtHour } = this.lot;
    const opensAt = new Date(this.shared.zeroMs + opensAtHour * HOUR_MS).toISOString();
    const assets = [];
    for (const right of rights) assets.push(await this.assetOf(right));
    const rest = { currency: 'CNY', assets, ...this.division(), ...(await this.caseOfEarlier()) };
    const draft = { ...terms, opensAt, ...rest };
    const { tie } = this.lot;
    if (tie) await this.bank.tie({ ...tie, assets });
    this.id = await this.bank.createLot(draft);
    this.shared.lots.set(this.lot.key, this.id);
    if (this.lot.hasHolders) await this.tellHolders();
  }

  private async tellHolders(): Promise<void> {
    await listHolders(this.bank, this.id, await this.bank.serverTime());
  }

  /** Which of its assets make up which part, where the lot is a package. */
  private division(): { partAssets?: readonly PartAssets[] } {
    const { parts } = this.lot;
    if (!parts) return {};
    const idsOf = (rights: readonly string[]) =>
      rights.flatMap((right) => this.shared.assets.get(right) ?? []);
    const partAssets = Object.entries(parts).map(([part, rights]) => ({
      ...{ part, assets: idsOf(rights) },
    }));
    return { partAssets };
  }

  /** The case of the lot that this one follows, if it does. */
  private async caseOfEarlier(): Promise<{ case?: string }> {
    const { follows = '' } = this.lot;
    const earlier = this.shared.lots.get(follows);
    const found = earlier === undefined ? null : (await this.bank.lot(earlier)).case;
    return found === null ? {} : { case: found };
  }

  private async addPapers(): Promise<void> {
    const at = new Date(this.shared.zeroMs);
    for (const { lines, ...paper } of PAPERS)
      await this.bank.addDocument(this.id, paper, await sheetOf(lines, at));
  }

  private async assetOf(right: keyof typeof RIGHTS): Promise<string> {
    const known = this.shared.assets.get(right);
    if (known !== undefined) return known;
    const id = await this.bank.registerAsset(RIGHTS[right]);
    this.shared.assets.set(right, id);
    return id;
  }

  /** The rights of a lot that failed are free again once the catalogue has heard of its end, a moment after it. */
  private async submit(): Promise<void> {
    const isHeld = (error: unknown) => error instanceof ApiRefusal && error.code === 'conflict';
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.bank.submit(this.id);
        return;
      } catch (error) {
        if (!isHeld(error) || attempt === ATTEMPTS) throw error;
        await sleep(RETRY_MS);
      }
    }
  }

  private async drawContract(): Promise<void> {
    const { needs, isSettled } = await this.officer.entrustment(this.id);
    if (needs !== 'contract' || isSettled) return;
    this.contract = await this.officer.drawEntrustment(this.id, {});
  }

  private async signContract(): Promise<void> {
    if (this.contract === null) return;
    await this.bank.acceptEntrustment(this.contract.id, this.contract.digest);
    await this.second.countersign(this.contract.id);
  }

  private async nameOfficers(): Promise<void> {
    if (this.lot.hasEscrow) await nameOfficers(this.officer, this.id);
  }

  private giveBack(): Promise<void> {
    return this.officer.giveBack(this.id, '评估报告已超过一年有效期，请补充最新评估后重新提交。');
  }

  /** Bidders enrol on the days after the publication and pay their deposit into the sandbox. */
  private enrolments(publishedAt: number): Act[] {
    return this.bidders().map((key, index) => ({
      atHour: publishedAt + 3 + 2 * index,
      happen: () => this.enrol(key, this.lot.isForOthers ? index : null),
    }));
  }

  private bidders(): readonly string[] {
    const { bidders, isVisitorEnrolled } = this.lot;
    const chosen = Array.from({ length: bidders }, (_, n) => this.institution(n));
    return isVisitorEnrolled ? [...chosen, VISITORS_INSTITUTION] : chosen;
  }

  /** Other institutions for other lots, so that not the same five bid on everything; those after its bidders do not. */
  private institution(n: number): string {
    const others = BIDDERS.map(({ key }) => key).filter((key) => key !== VISITORS_INSTITUTION);
    const from = DEMO_LOTS.indexOf(this.lot) * 3;
    return others[(from + n) % others.length] ?? VISITORS_INSTITUTION;
  }

  /** Where some bid for others, the first does with a partner, and the second has an agent bid. */
  private async enrol(key: string, asOther: number | null): Promise<void> {
    const trader = this.town.as(key);
    const [partner, agent] = [0, 1].map((n) =>
      this.town.as(this.institution(this.lot.bidders + n)),
    );
    const paddle =
      asOther === 0 && partner
        ? await enrolTogether(this.id, trader, partner)
        : (await trader.enrol(this.id)).paddle;
    await trader.payDeposit(this.id, paddle);
    if (asOther === 1 && agent) {
      await giveAgentPower(this.id, { principal: trader, agent, officer: this.officer });
      this.enrolled.push({ trader: agent, paddle });
    } else if (key !== VISITORS_INSTITUTION) this.enrolled.push({ trader, paddle });
  }

  private certificates(): Act[] {
    const { certifiedAtHour: atHour } = this.lot;
    if (atHour === undefined) return [];
    return [{ atHour, happen: () => certify(this.id, this.officer, this.second) }];
  }

  /** The first who enrolled asks on the next day, and the bank answers on the same. */
  private questions(publishedAt: number): Act[] {
    const [asker] = this.bidders();
    const atHour = publishedAt + ASKED;
    if (asker === undefined || atHour + ANSWERED > Math.min(this.lot.opensAtHour, 0)) return [];
    return QUESTIONS.flatMap(({ text, answer }, index): Act[] => {
      let question = '';
      const ask = async (): Promise<void> => {
        question = await this.town.as(asker).ask(this.id, text);
      };
      const reply = (): Promise<void> => this.bank.answer(this.id, question, answer);
      return [
        { atHour: atHour + index, happen: ask },
        { atHour: atHour + ANSWERED + index, happen: reply },
      ];
    });
  }

  private bids(): Act[] {
    const { terms, raises, bidders, opensAtHour } = this.lot;
    if (raises === 0) return [];
    const endsAtHour = opensAtHour + (terms.durationMs ?? DAY_MS) / HOUR_MS;
    const toHour = Math.min(endsAtHour - BEFORE_END, this.quietFrom() - BEFORE_VISIT);
    const prices = { startPrice: terms.startPrice, increment: String(terms.rules?.['increment']) };
    const bids = climb({ ...prices, bidders, raises, fromHour: opensAtHour, toHour });
    const last = this.lot.isLastByTelephone ? bids.length - 1 : -1;
    return bids.map((bid, index) => ({
      atHour: bid.atHour,
      happen: () => (index === last ? this.telephone(bid) : this.bid(bid)),
    }));
  }

  /** Nobody bids any more once the lot is ruled about, or the visitor is there. */
  private quietFrom(): number {
    const { ruling, saleObjection } = this.lot;
    return ruling?.atHour ?? saleObjection?.ruling?.atHour ?? 0;
  }

  private async bid({ bidder, amount }: DemoBid): Promise<void> {
    await this.bidder(bidder).trader.bid(this.id, amount);
  }

  private telephone({ bidder, amount }: DemoBid): Promise<void> {
    const { officer, second } = this;
    return bidByTelephone(this.id, amount, { officer, second, ...this.bidder(bidder) });
  }

  private bidder(index: number): Enrolled {
    const enrolled = this.enrolled[index];
    if (!enrolled) throw new Error(`${this.lot.key} has no bidder ${index}`);
    return enrolled;
  }

  private offers(): Act[] {
    const { offers = [], opensAtHour } = this.lot;
    const make = (offer: DemoOffer) => makeOffer(this.id, this.bidder(offer.bidder), offer);
    return offers.map((offer) => ({
      atHour: opensAtHour + offer.afterHours,
      happen: () => make(offer),
    }));
  }

  private marks(): Act[] {
    const { marks = [] } = this.lot;
    return marks.map((given) => ({ atHour: MARKED, happen: () => this.mark(given) }));
  }

  private async mark({ bidder, scores, isConfirmed }: DemoMarks): Promise<void> {
    const { paddle } = this.bidder(bidder);
    const scoring = { paddle, scores, reason: '评审小组评分结果' };
    const asked = await this.officer.askToScore(this.id, scoring);
    if (isConfirmed) await this.second.confirm(asked);
  }

  private rulings(): Act[] {
    const { ruling } = this.lot;
    return ruling ? [{ atHour: ruling.atHour, happen: () => this.suspend(ruling) }] : [];
  }

  private objections(): Act[] {
    const { objection } = this.lot;
    if (!objection) return [];
    const trader = (): Api => this.bidder(objection.bidder).trader;
    const { officer, second } = this;
    return objectionActs(objection, { lot: () => this.id, trader, officer, second });
  }

  private saleObjections(): Act[] {
    const { saleObjection } = this.lot;
    if (!saleObjection) return [];
    const objector = (): Api => this.bidder(saleObjection.bidder).trader;
    const { officer, second } = this;
    return saleObjectionActs(saleObjection, { lot: () => this.id, objector, officer, second });
  }

  private suspend({ reason }: NonNullable<DemoLot['ruling']>): Promise<void> {
    return this.officer.suspend(this.id, reason);
  }
}

const WAYS: { readonly [reached in DemoLot['reached']]: readonly DemoLot['reached'][] } = {
  draft: ['draft'],
  submitted: ['draft', 'submitted'],
  returned: ['draft', 'submitted', 'returned'],
  approved: ['draft', 'submitted', 'approved'],
  published: ['draft', 'submitted', 'approved', 'published'],
};
