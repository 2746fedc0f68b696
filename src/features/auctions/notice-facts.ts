import type { Asset } from '../../contract/listing.js';
import type { BundleView } from '../../contract/ties.js';
import { drawsLots } from '../../core/auction/equal-rank.js';
import type { Departure } from '../../core/auction/law-exception.js';
import { isInForce, type RulePack } from '../../core/auction/rule-pack.js';
import type { Terms } from '../../core/auction/terms.js';
import { type Instant, plus } from '../../core/kernel/instant.js';
import {
  type Notice,
  type NoticeBundle,
  type NoticeDeparture,
  type NoticeFacts,
  type NoticePeriod,
  type NoticeSource,
  percentOf,
} from '../../core/listing/notice.js';
import type { Plan } from '../../core/listing/plan.js';
import type { ToldPerson } from '../../core/listing/telling.js';
import type { NoticeCourse } from '../../core/listing/notice-course.js';
import { noticeInEnglish } from '../../core/listing/notice-en.js';
import { noticeInChinese } from '../../core/listing/notice-zh.js';
import { shareOf } from '../../core/money/basis-points.js';
import { fingerprintOf } from '../../core/proof/envelope.js';
import { nodeSha256 } from '../../platform/proof/node-sha256.js';
import type { Lot } from '../lots/lot.js';
import type { StoredVenue } from '../venues/venue.js';
import type { CheckedLot } from './lot-check.js';

/** Who and what a notice names beyond the terms. */
export interface NoticeParties {
  readonly lister: string;
  /** Null where no trading centre has the lot yet. */
  readonly centre: string | null;
  readonly assets: readonly Asset[];
  readonly told: readonly ToldPerson[];
  readonly noticedAt: Instant;
  readonly venue: StoredVenue | null | undefined;
  /** The names of the other venues that show it. */
  readonly alsoAt: readonly string[];
}

/** The notice of a lot whose terms are in order, in both languages. */
export function noticeOf(
  lot: Lot,
  checked: CheckedLot & { readonly terms: Terms },
  parties: NoticeParties,
): Notice {
  const { pack, operator, publicity, prepaymentBps, plan, terms } = checked;
  const { departures, stated, bundles } = checked;
  const facts: NoticeFacts = {
    ...parties,
    title: lot.title,
    description: lot.description,
    currency: terms.currency,
    startPrice: terms.startPrice,
    valuation: lot.valuation,
    deposit: lot.deposit,
    depositUntil: depositUntilIn(pack, terms),
    viewing: plan.viewing,
    period: periodKept(plan, terms.opensAt),
    prepayment: prepaymentBps === null ? null : shareOf(terms.startPrice, prepaymentBps),
    increment: 'increment' in terms.rules ? terms.rules.increment : null,
    reserve: reserveOf(terms),
    opensAt: terms.opensAt,
    endsAt: plus(terms.opensAt, terms.durationMs),
    course: courseOf(terms, (part) => numbersIn(part, lot, parties.assets)),
    priority: terms.rules.priority.kind,
    drawsLots: drawsLots(terms),
    deemed: deemedBy(plan),
    jointBidding: lot.jointBidding,
    barred: barredBy(pack, terms.opensAt),
    objections: publicity,
    sources: pack === null ? [] : lawsOf(pack),
    departures: departures.map(departureOf),
    stated,
    bundles: bundles.flatMap(bundleOf),
    operator,
    courtReference: lot.courtReference,
    contact: lot.contact,
    venue: venueOf(parties),
  };
  return { zh: noticeInChinese(facts), en: noticeInEnglish(facts) };
}

function venueOf({ venue, alsoAt }: NoticeParties): NoticeFacts['venue'] {
  if (!venue) return null;
  const { custody, ...said } = venue.profile;
  return { ...said, custodian: custody?.custodian ?? null, alsoAt };
}

function depositUntilIn(pack: RulePack | null, terms: Terms): NoticeFacts['depositUntil'] {
  const until = valueIn(pack, 'depositUntil', terms.opensAt);
  if (until === 'opening') return 'opening';
  const isInFreePeriod = until === 'end-of-free-period' && terms.format === 'dynamic-quote';
  return isInFreePeriod ? 'free-period' : 'end';
}

/** The notice period that is kept; what is usual and was left is not announced. */
function periodKept({ steps, usualOpening }: Plan, opensAt: Instant): NoticePeriod | null {
  const basis = steps.find(({ name }) => name === 'notice')?.basis;
  if (!basis || basis.amount === null || opensAt < usualOpening) return null;
  const { amount, unit, kind, source } = basis;
  if (unit !== 'days' && unit !== 'working-days') return null;
  const { title, number, article } = source;
  return { amount, unit, law: kind === 'law' ? { ...title, number, article } : null };
}

/** After how long those count as told who could not be reached, by the law of the plan. */
function deemedBy({ steps }: Plan): NoticeFacts['deemed'] {
  const basis = steps.find(({ name }) => name === 'deemed-notified')?.basis;
  if (!basis || basis.amount === null) return null;
  const { title, number, article } = basis.source;
  return { days: basis.amount, law: { ...title, number, article } };
}

/** How the lot is run, with the free period of a dynamic quote and the last step of a hybrid one as amounts. */
function courseOf(terms: Terms, numbersOf: (part: string) => readonly string[]): NoticeCourse {
  switch (terms.format) {
    case 'english':
      return { format: terms.format, ...terms.rules };
    case 'dynamic-quote': {
      const { softClose, entry } = terms.rules;
      const cycleMs = softClose.extendMs;
      return { format: terms.format, freePeriodMs: terms.durationMs - cycleMs, cycleMs, entry };
    }
    case 'hybrid-dutch': {
      const { rules, startPrice } = terms;
      const bestStep = shareOf(startPrice, rules.bestStepBps);
      return { format: terms.format, ...rules, bestStep };
    }
    case 'sealed':
      return { format: terms.format, ...terms.rules, ...escrowOf(terms) };
    case 'weighted':
      return { format: terms.format, ...terms.rules, ...escrowOf(terms) };
    case 'dutch':
      return { format: terms.format, ...terms.rules };
    case 'round-english':
      return { format: terms.format, ...terms.rules };
    case 'texas':
      return { format: terms.format, ...terms.rules };
    case 'package': {
      const parts = terms.rules.parts.map((part) => ({ ...part, assets: numbersOf(part.id) }));
      return { format: terms.format, ...terms.rules, parts };
    }
  }
}

/** The numbers of the assets that make up a part of a package. */
function numbersIn(part: string, { partAssets }: Lot, assets: readonly Asset[]): readonly string[] {
  const ids = partAssets.find((one) => one.part === part)?.assets ?? [];
  return assets.filter(({ id }) => ids.includes(id)).map(({ number }) => number);
}

/** What a bidder compares with what the officers say, before it leaves anything with them. */
function escrowOf({ escrow }: Terms): Pick<Extract<NoticeCourse, { sealing: unknown }>, 'escrow'> {
  if (escrow === undefined) return {};
  const { threshold, officers } = escrow;
  const fingerprints = officers.map(({ key }) => fingerprintOf(key, nodeSha256));
  return { escrow: { threshold, fingerprints } };
}

function departureOf({ parameter, bound, value, room, evidence }: Departure): NoticeDeparture {
  const written = (number: number): string =>
    parameter.endsWith('Bps') ? percentOf(number) : String(number);
  const { what, by } = room;
  return { what, by, bound: written(bound), value: written(value), evidence };
}

/** What is sold together, where the lot has it together: a notice that is only previewed may be of one that has not. */
function bundleOf({ grounds, rights, missing, parts }: BundleView): NoticeBundle[] {
  if (missing.length > 0 || parts.length > 0) return [];
  const told = grounds.map(({ law: { title, number, article }, ...ground }) => ({
    ...ground,
    law: { ...title, number, article },
  }));
  return [{ numbers: rights.map((right) => right.number), grounds: told }];
}

function reserveOf({ rules: { reserve } }: Terms): NoticeFacts['reserve'] {
  if (reserve === null) return 'none';
  return reserve.isVisible ? { amount: reserve.amount } : 'hidden';
}

function barredBy(pack: RulePack | null, at: Instant): readonly string[] {
  const barred = valueIn(pack, 'barred', at);
  return Array.isArray(barred) ? barred.filter((code) => typeof code === 'string') : [];
}

function valueIn(pack: RulePack | null, name: string, at: Instant): unknown {
  const parameter = pack?.parameters[name];
  return parameter && isInForce(parameter, at) ? parameter.value : null;
}

/** The instruments that bind by law; a practice is no source that a notice could be held to. */
function lawsOf({ instruments, parameters }: RulePack): readonly NoticeSource[] {
  const binding = new Set(
    Object.values(parameters).flatMap(({ kind, source }) =>
      kind === 'law' ? [source.instrument] : [],
    ),
  );
  return Object.entries(instruments)
    .filter(([id]) => binding.has(id))
    .map(([, { title, number }]) => ({ ...title, number }));
}
