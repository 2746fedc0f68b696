import type { LotSummary } from '../../../src/contract/api.js';
import type { CoverWish, SessionDetail, SessionWish } from '../../../src/contract/sessions.js';
import { type Currency, isCurrency } from '../../../src/core/money/currency.js';
import type { SessionMode } from '../../../src/core/session/timetable.js';
import { chinaField } from '../desk/china-field.js';
import { amountIn, spanIn, spanText } from '../desk/typed.js';
import type { Text } from '../i18n/language.js';
import { SESSIONS } from './session-texts.js';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** What stands in the form of a session, as it was typed. */
export interface SessionForm {
  title: string;
  mode: SessionMode;
  opensAt: string;
  hours: string;
  minutes: string;
  hasCover: boolean;
  currency: Currency;
  debt: string;
  costs: string;
  isPublic: boolean;
  /** The paper by which the debtor agrees that everything is sold. */
  sellsAll: string;
  lots: readonly LotSummary[];
}

export const EMPTY_FORM: SessionForm = {
  ...{ title: '', mode: 'sequence', opensAt: '', hours: '24', minutes: '10' },
  ...{ hasCover: false, currency: 'CNY', debt: '', costs: '', isPublic: true, sellsAll: '' },
  lots: [],
};

/** The form of a session that has been arranged before. */
export function formOf(session: SessionDetail): SessionForm {
  const { title, mode, opensAt, durationMs, gapMs, cover, sellsAll, lots } = session;
  const currency = cover?.debt.currency ?? '';
  return {
    ...{ title, mode, opensAt: chinaField(opensAt), hours: spanText(durationMs, HOUR_MS) },
    ...{ minutes: spanText(gapMs, MINUTE_MS), hasCover: cover !== null },
    currency: isCurrency(currency) ? currency : 'CNY',
    ...{ debt: cover?.debt.amount ?? '', costs: cover?.costs.amount ?? '' },
    ...{ isPublic: cover?.isPublic ?? true, sellsAll: sellsAll ?? '' },
    ...{ lots: lots.map(({ lot }) => lot) },
  };
}

/** One thing that was typed and cannot be read. */
export interface Unreadable {
  readonly what: 'time' | 'span' | 'amount';
  readonly field: Text;
}

/** What the form asks for, or what is wrong with it. */
export function wishOf(form: SessionForm): SessionWish | readonly Unreadable[] {
  const durationMs = spanIn(form.hours, HOUR_MS);
  const gapMs = spanIn(form.minutes, MINUTE_MS);
  const cover = form.hasCover ? coverIn(form) : null;
  const wrong: readonly Unreadable[] = [
    ...(form.opensAt === '' ? unreadable('time', SESSIONS.opensAt) : []),
    ...(durationMs === null ? unreadable('span', SESSIONS.hours) : []),
    ...(gapMs === null ? unreadable('span', SESSIONS.gap) : []),
    ...(cover !== null && 'wrong' in cover ? cover.wrong : []),
  ];
  if (durationMs === null || gapMs === null || wrong.length > 0) return wrong;
  return {
    ...{ title: form.title.trim(), mode: form.mode, opensAt: `${form.opensAt}:00+08:00` },
    ...{ durationMs, gapMs, cover: cover !== null && 'wrong' in cover ? null : cover },
    sellsAll: sellsAllIn(form),
    lots: form.lots.map(({ id }) => id),
  };
}

/** A session that stops needs no consent to the sale of everything. */
function sellsAllIn({ hasCover, sellsAll }: SessionForm): string | null {
  return hasCover ? null : sellsAll.trim() || null;
}

interface Wrong {
  readonly wrong: readonly Unreadable[];
}

function coverIn({ currency, isPublic, ...typed }: SessionForm): CoverWish | Wrong {
  const debt = amountIn(typed.debt, currency);
  const costs = amountIn(typed.costs, currency);
  if (debt !== null && costs !== null) return { currency, debt, costs, isPublic };
  return {
    wrong: [
      ...(debt === null ? unreadable('amount', SESSIONS.debt) : []),
      ...(costs === null ? unreadable('amount', SESSIONS.costs) : []),
    ],
  };
}

function unreadable(what: Unreadable['what'], field: Text): readonly Unreadable[] {
  return [{ what, field }];
}
