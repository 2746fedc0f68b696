import type { LotDetail, LotDraft } from '../contract/api.js';
import type { AttemptChoice, CaseDetail } from '../contract/cases.js';
import type { RulePackDetail } from '../contract/listing.js';
import type { WireMoney } from '../contract/money.js';
import type { ProofTools } from '../core/proof/receipt.js';
import type { RecordVerdict } from '../core/proof/verdict.js';
import { chinaDayOf } from '../core/kernel/china-time.js';
import { instant, plus } from '../core/kernel/instant.js';
import { isCurrency } from '../core/money/currency.js';
import { formatAmount } from '../core/money/money.js';
import { examineRecord } from './examined-record.js';
import {
  boundOf,
  mismatchesOf,
  type PlayedAttempt,
  type PlayedBound,
  ruleText,
} from './played-attempt.js';
import type { Stage } from './stage.js';
import { noticeNeeded } from './notice-needed.js';
import { minorOf } from '../wire/read-amount.js';

/** What is to be played: the first lot, and how its case goes on until somebody buys. */
export interface RouteScript {
  readonly first: Omit<LotDraft, 'opensAt'>;
  /** How many attempts fail before one is sold. */
  readonly failures: number;
  /** How many days after the notice period the first lot opens, at ten in the morning in China. */
  readonly spareDays: number;
  /** Lower prices that two persons of the lister approve, by the number of the attempt before. */
  readonly reductions: ReadonlyMap<number, string>;
  /** Stages that open on the day of their notice, because the days of their window are counted from it. */
  readonly openAtOnce?: ReadonlySet<string>;
}

const FLOORS: ReadonlySet<string> = new Set(['startFloorBps', 'reserveFloorBps']);
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** When the first bid of the sale comes, after its opening. */
const FIRST_BID_MS = 3 * DAY_MS;

/**
 * Plays a disposal case on a server whose clock we move, through its public interface alone: each attempt is announced
 * and opened, and fails, until the last one is bought. Everything that the route bounds is measured again here.
 */
export class RoutePlay {
  constructor(
    private readonly stage: Stage,
    private readonly tools: ProofTools,
    private readonly tell: (attempt: PlayedAttempt) => void,
  ) {}

  async play(script: RouteScript): Promise<readonly PlayedAttempt[]> {
    const played: PlayedAttempt[] = [];
    let lot = await this.draftFirst(script);
    for (let no = 1; ; no += 1) {
      const last = played.at(-1);
      const choice = last === undefined ? null : await this.choiceAfter(last, script);
      if (last !== undefined && choice !== null) lot = await this.follow(last, choice, script);
      const attempt = await this.attempt(lot, { no, choice, isSold: no > script.failures });
      played.push(attempt);
      this.tell(attempt);
      if (no > script.failures) return played;
    }
  }

  private async draftFirst({ first, spareDays }: RouteScript): Promise<string> {
    const { pledgee, admin } = this.stage;
    const { startPrice: amount, currency, pack = null } = first;
    if (!isCurrency(currency)) throw new Error(`${currency} is no currency of ours`);
    const startPrice = minorOf({ amount, currency });
    const at = instant(await admin.serverTime());
    const { earliestOpening } = await noticeNeeded(admin, { pack, at, startPrice, currency });
    const opensAt = new Date(
      plus(chinaDayOf(earliestOpening), spareDays * DAY_MS + 10 * HOUR_MS),
    ).toISOString();
    return pledgee.createLot({ ...first, opensAt });
  }

  /** What the route proposes after an attempt, once a lower price has been approved where the script wants one. */
  private async choiceAfter(
    { lot, no }: PlayedAttempt,
    { reductions }: RouteScript,
  ): Promise<AttemptChoice> {
    const downTo = reductions.get(no);
    if (downTo !== undefined) await this.approveReduction(await this.caseOf(lot), downTo);
    const [choice] = (await this.caseOf(lot)).choices;
    if (!choice) throw new Error('the route proposes no further attempt');
    return choice;
  }

  private async approveReduction({ id, lister }: CaseDetail, downTo: string): Promise<void> {
    const colleague = await this.stage.pledgeeColleague(lister.id);
    const evidence = 'Minutes of the disposal committee';
    await colleague.confirm(await this.stage.pledgee.askReduction(id, { downTo, evidence }));
  }

  private async caseOf(lot: string): Promise<CaseDetail> {
    const { case: id } = await this.stage.pledgee.lot(lot);
    if (id === null) throw new Error(`the lot ${lot} belongs to no case`);
    return this.stage.pledgee.case(id);
  }

  /** Drafts the next attempt as it is proposed, and waits out the cooling time before its notice. */
  private async follow(
    { lot, no }: PlayedAttempt,
    choice: AttemptChoice,
    { reductions, openAtOnce }: RouteScript,
  ): Promise<string> {
    const { admin, pledgee } = this.stage;
    if (choice.publishFrom > (await admin.serverTime())) await admin.advanceTo(choice.publishFrom);
    const startPrice = reductions.get(no) ?? null;
    const isAtOnce = openAtOnce?.has(choice.stage.name) === true;
    const soon = new Date((await admin.serverTime()) + HOUR_MS).toISOString();
    const opensAt = isAtOnce ? soon : null;
    return pledgee.followUp(lot, { stage: choice.stage.name, startPrice, opensAt });
  }

  private async attempt(lot: string, plan: Plan): Promise<PlayedAttempt> {
    const { stage } = this;
    await stage.bringToPublication(lot);
    const published = await stage.pledgee.lot(lot);
    const sale = plan.isSold ? await this.sell(published) : null;
    const ended = await this.runOut(lot);
    const { verdict } = examineRecord(await stage.auditor.record(lot), this.tools);
    const { attempts } = await this.caseOf(lot);
    const pack = await this.packOf(published);
    const stageName = attempts.find((one) => one.lot === lot)?.stage.name ?? '';
    const played = {
      ...{ no: plan.no, lot, pack: pack.name, stage: stageName },
      ...(await this.announced(published)),
      ...boundsOf(plan.choice, pack, published),
      ...{ startPrice: published.startPrice, windowMs: published.durationMs ?? 0 },
      countdownMs: numberIn(pack, 'firstBidCountdownMs'),
      ...(sale ?? { paidBefore: null, firstBidAt: null }),
      ...ended,
    };
    return { ...played, verified: isSound(verdict, ended), mismatches: mismatchesOf(played) };
  }

  private async packOf({ pack }: LotDetail): Promise<RulePackDetail> {
    return (await this.stage.admin.http.get(`/rule-packs/${pack}`)) as RulePackDetail;
  }

  /** When a lot was announced and opens, and from when it might have. */
  private async announced({ publishedAt, opensAt, startPrice, pack }: LotDetail) {
    const { currency } = startPrice;
    if (!isCurrency(currency)) throw new Error(`${currency} is no currency of ours`);
    const noticedAt = publishedAt ?? 0;
    const lot = { pack, at: instant(noticedAt), startPrice: minorOf(startPrice), currency };
    const { period, earliestOpening, isEstimate } = await noticeNeeded(this.stage.admin, lot);
    const notice = period && {
      ...{ amount: period.usual, unit: period.unit, kind: period.basis.kind },
      ...{ rule: ruleText(period.basis.source), isEstimate },
    };
    return { noticedAt, notice, opensAt, earliestOpening };
  }

  /** Has two bidders pay what is asked in advance; one bids some days after the opening, the other goes above. */
  private async sell({ id, opensAt, startPrice, rules }: LotDetail): Promise<Sale> {
    const { admin } = this.stage;
    const bidders = await this.stage.institutions(2);
    for (const institution of bidders) await this.stage.enrol(id, { institution });
    const [first, second] = bidders.map(({ api }) => api);
    if (!first || !second) throw new Error('two bidders were called for');
    const { deposit: asked } = await first.conditions(id);
    const state = await admin.state(id);
    const firstBidAt = Math.min(opensAt + FIRST_BID_MS, state.endsAt - HOUR_MS);
    await admin.advanceTo(firstBidAt);
    await first.bid(id, startPrice);
    await admin.advanceTo(firstBidAt + HOUR_MS);
    await second.bid(id, stepAbove(startPrice, rules['increment']));
    return { firstBidAt, paidBefore: asked?.amount ?? null };
  }

  /** Lets the clock run until the lot has ended. */
  private async runOut(lot: string): Promise<Ended> {
    const { admin } = this.stage;
    for (;;) {
      const { result, endsAt } = await admin.state(lot);
      if (result !== null) {
        const { outcome, price, endedAt } = result;
        return { outcome, price, endedAt };
      }
      await admin.advanceTo(Math.max(endsAt + HOUR_MS, await admin.serverTime()));
    }
  }
}

interface Plan {
  readonly no: number;
  readonly choice: AttemptChoice | null;
  readonly isSold: boolean;
}

interface Sale {
  readonly firstBidAt: number;
  readonly paidBefore: WireMoney | null;
}

interface Ended {
  readonly outcome: string;
  readonly price: WireMoney | null;
  readonly endedAt: number;
}

function numberIn({ parameters }: RulePackDetail, name: string): number | null {
  const value = parameters.find((parameter) => parameter.name === name)?.value;
  return typeof value === 'number' ? value : null;
}

/**
 * The floor of the first start price, as its pack has it, or of its reserve: what we play has none but its start price.
 * None where the pack names neither, or nothing was valued.
 */
function floorOf(pack: RulePackDetail, { valuation }: LotDetail): PlayedBound | null {
  const floor = pack.parameters.find(({ name }) => FLOORS.has(name));
  const bps = floor === undefined ? null : numberIn(pack, floor.name);
  if (floor === undefined || bps === null || valuation === null) return null;
  const { currency } = valuation;
  if (!isCurrency(currency)) return null;
  const least = (minorOf(valuation) * BigInt(bps) + 9_999n) / 10_000n;
  const amount = { amount: formatAmount(least, currency), currency };
  return { amount, of: 'valuation', bps, rule: ruleText(floor.source) };
}

/** The least bid above a price that a fixed increment allows. */
function stepAbove(price: WireMoney, increment: unknown): WireMoney {
  const { currency } = price;
  if (!isCurrency(currency) || typeof increment !== 'string') return price;
  const next = minorOf(price) + minorOf({ amount: increment, currency });
  return { amount: formatAmount(next, currency), currency };
}

/** What bounds an attempt: the choice that it follows, or the pack of the first one. */
function boundsOf(choice: AttemptChoice | null, pack: RulePackDetail, lot: LotDetail) {
  if (choice === null) {
    const none = { publishBefore: null, opensBefore: null, approvedDownTo: null };
    return { ...none, least: floorOf(pack, lot) };
  }
  const { publishBy, opensBy, approvedDownTo } = choice;
  return {
    publishBefore: publishBy?.before ?? null,
    opensBefore: opensBy?.before ?? null,
    ...{ approvedDownTo, least: boundOf(choice) },
  };
}

/** Whether a record, decided again, is sound and ends as the server said. */
function isSound(verdict: RecordVerdict, { outcome, price, endedAt }: Ended): boolean {
  const ends = verdict.outcome === outcome && verdict.endedAt === endedAt;
  const isPrice = (verdict.price?.amount ?? null) === (price?.amount ?? null);
  return verdict.faults.length === 0 && ends && isPrice;
}
