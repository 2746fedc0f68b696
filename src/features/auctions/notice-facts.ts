import type { Asset } from '../../contract/listing.js';
import { isInForce, type RulePack } from '../../core/auction/rule-pack.js';
import { ascendingTerms, type Terms } from '../../core/auction/terms.js';
import { type Instant, plus } from '../../core/kernel/instant.js';
import type { Notice, NoticeFacts, NoticeSource } from '../../core/listing/notice.js';
import { noticeInEnglish } from '../../core/listing/notice-en.js';
import { noticeInChinese } from '../../core/listing/notice-zh.js';
import type { Lot } from '../lots/lot.js';
import type { CheckedLot } from './lot-check.js';

/** Who and what a notice names beyond the terms. */
export interface NoticeParties {
  readonly lister: string;
  readonly centre: string;
  readonly assets: readonly Asset[];
  readonly noticedAt: Instant;
}

/** The notice of a lot whose terms are in order, in both languages. */
export function noticeOf(
  lot: Lot,
  checked: CheckedLot & { readonly terms: Terms },
  parties: NoticeParties,
): Notice {
  const { pack, operator, objectionDays } = checked;
  const terms = ascendingTerms(checked.terms);
  const { rules } = terms;
  const facts: NoticeFacts = {
    ...parties,
    title: lot.title,
    description: lot.description,
    currency: terms.currency,
    startPrice: terms.startPrice,
    valuation: lot.valuation,
    deposit: lot.deposit,
    increment: rules.increment,
    reserve: reserveOf(terms),
    opensAt: terms.opensAt,
    endsAt: plus(terms.opensAt, terms.durationMs),
    softClose: rules.softClose,
    priority: rules.priority.kind,
    barred: barredBy(pack, terms.opensAt),
    objectionDays,
    sources: pack === null ? [] : lawsOf(pack),
    operator,
    contact: lot.contact,
  };
  return { zh: noticeInChinese(facts), en: noticeInEnglish(facts) };
}

function reserveOf({ rules: { reserve } }: Terms): NoticeFacts['reserve'] {
  if (reserve === null) return 'none';
  return reserve.isVisible ? { amount: reserve.amount } : 'hidden';
}

function barredBy(pack: RulePack | null, at: Instant): readonly string[] {
  const barred = pack?.parameters['barred'];
  if (!barred || !isInForce(barred, at) || !Array.isArray(barred.value)) return [];
  return barred.value.filter((code) => typeof code === 'string');
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
