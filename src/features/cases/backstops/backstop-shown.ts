import type { BackstopStanding, BackstopView } from '../../../contract/backstops.js';
import { isCalled } from '../../../core/disposal/backstop.js';
import type { Instant } from '../../../core/kernel/instant.js';
import { formatAmount } from '../../../core/money/money.js';
import type { WholeCase } from '../case.js';
import { lastAct, type WholeBackstop } from './backstop.js';

/** Where an undertaking stands now, by what became of it and of its case. */
function standingOf(
  whole: WholeBackstop,
  { attempts, end }: WholeCase,
  now: Instant,
): BackstopStanding {
  const last = lastAct(whole);
  const { backstop } = whole;
  if (last !== 'offered' && last !== 'accepted') return last;
  if (end !== null) return last === 'accepted' && end.end === 'backstop' ? 'honoured' : 'over';
  if (attempts.at(-1)?.outcome === 'sold') return 'over';
  if (now >= backstop.validUntil) return 'lapsed';
  if (last === 'offered') return 'offered';
  return isCalled(backstop, attempts, now) ? 'called' : 'accepted';
}

/** An undertaking as its institution, the lister of the case and the centre see it. */
export function backstopView(
  whole: WholeBackstop,
  file: WholeCase,
  { names, now }: { readonly names: ReadonlyMap<string, string>; readonly now: Instant },
): BackstopView {
  const { id, institutionId, price, currency, undertakenAt, evidence } = whole.backstop;
  const { afterFailures, validUntil, nature } = whole.backstop;
  return {
    ...{ id, case: { id: file.file.id, title: file.file.title } },
    institution: { id: institutionId, name: names.get(institutionId) ?? institutionId },
    price: { amount: formatAmount(price, currency), currency },
    ...{ afterFailures, validUntil, nature, evidence, undertakenAt },
    ...{ standing: standingOf(whole, file, now), reason: whole.acts.at(-1)?.reason ?? null },
  };
}
