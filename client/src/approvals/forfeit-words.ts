import type { Payee } from '../../../src/contract/money-accounts.js';
import type { WireMoney } from '../../../src/contract/money.js';
import { FORFEITS, USE } from '../forfeits/forfeit-texts.js';
import type { ForfeitLineView } from '../../../src/contract/forfeits.js';
import { formatMoney } from '../i18n/format.js';
import { say, type Text } from '../i18n/language.js';
import { type ApprovalWords, type Asked, field, isObject, moneyIn } from './asked.js';

/** What is asked about deposits that their bidders have lost. */
export const FORFEIT_WORDS: Readonly<Record<string, (asked: Asked) => ApprovalWords>> = {
  'forfeit.answer': (asked) =>
    forfeitWords(asked, FORFEITS.answer, {
      zh: '确认后异议有了答复，保证金依规则使用。',
      en: 'The objection is answered, and the deposit is used by the rules.',
    }),
  'forfeit.state': (asked) =>
    forfeitWords(asked, FORFEITS.state, {
      zh: '确认后作为处置保证金的依据；以最后一次确认的为准。',
      en: 'It is what the deposit is used by; the last statement counts.',
    }),
  'forfeit.distribute': (asked) =>
    forfeitWords(
      asked,
      {
        zh: '依规则使用保证金',
        en: 'Use a forfeited deposit by the rules',
      },
      {
        zh: '确认后立即入账并通知付款，不可撤销。',
        en: 'It is booked and paid out at once, for good.',
      },
    ),
  'forfeit.revoke': (asked) =>
    forfeitWords(
      asked,
      {
        zh: `撤销对竞买号 ${field(asked, 'paddle')} 的认定`,
        en: `Take back that paddle ${field(asked, 'paddle')} has lost its deposit`,
      },
      {
        zh: '确认后保证金重新冻结或者退还。',
        en: 'The deposit is held again, or goes back.',
      },
    ),
};

/** What exactly is stated or used, line by line. */
export function forfeitFacts({ kind, content }: Asked): readonly (readonly [string, string])[] {
  if (!Object.hasOwn(FORFEIT_WORDS, kind) || !isObject(content)) return [];
  const { claims = [], lines = [], deposit } = content as Content;
  const currency = deposit?.currency ?? '';
  const stated = claims.map(
    ({ use, payee, amount, evidence }) =>
      [
        say(USE[use]),
        `${formatMoney({ amount, currency })} · ${nameOf(payee)} · ${evidence}`,
      ] as const,
  );
  const used = lines.map(
    ({ use, payee, applied }) =>
      [say(USE[use]), `${formatMoney(applied)} · ${nameOf(payee)}`] as const,
  );
  return [...stated, ...used];
}

interface Content {
  readonly claims?: readonly {
    readonly use: ForfeitLineView['use'];
    readonly payee: Payee;
    readonly amount: string;
    readonly evidence: string;
  }[];
  readonly lines?: readonly {
    readonly use: ForfeitLineView['use'];
    readonly payee: Payee;
    readonly applied: WireMoney;
  }[];
  readonly deposit?: WireMoney;
}

function nameOf({ name }: Payee): string {
  return name ?? say(FORFEITS.owner);
}

function forfeitWords(asked: Asked, title: Text, effect: Text): ApprovalWords {
  const about = [field(asked, 'title'), moneyIn(asked, 'deposit')].filter((part) => part !== '');
  return { title, about: about.join(' · '), to: `/forfeits/${asked.subject}`, effect };
}
