import type { AttemptChoice, CaseDetail, EndChoice } from '../../../src/contract/cases.js';
import type { WireMoney } from '../../../src/contract/money.js';
import { post } from '../api/http.js';
import { CASE_END } from '../i18n/case-end.js';
import type { Text } from '../i18n/language.js';
import { goTo } from '../router.js';
import { token } from '../session/session.js';
import { CASES } from './case-texts.js';
import type { Filled } from './filled.js';

/** An act about a case, with what its dialog asks for. */
export interface CaseAct {
  readonly title: Text;
  readonly effect: Text;
  readonly like: WireMoney;
  readonly amountLabel?: Text;
  readonly amount?: string;
  readonly isAmountOptional?: boolean;
  readonly hasTaker?: boolean;
  readonly wordsLabel?: Text;
  readonly isGrave?: boolean;
  /** Whether a colleague still has to confirm it. */
  readonly isAsked: boolean;
  readonly carryOut: (filled: Filled) => Promise<unknown>;
}

/** Drafts the next lot at the price that is proposed, or another one. */
export function followAct(lot: string, { stage, usual }: AttemptChoice): CaseAct {
  return {
    ...{ title: CASES.follow, effect: CASES.followEffect, like: usual, isAsked: false },
    ...{ amountLabel: CASES.start, amount: usual.amount },
    carryOut: async ({ amount }) => {
      const wish = { stage: stage.name, startPrice: amount };
      const { id } = await post<{ id: string }>(`/lots/${lot}/follow-up`, wish, token.value);
      goTo(`/desk/lots/${id}`);
    },
  };
}

/** Asks for an approval of a start price below what the route allows without one. */
export function reduceAct({ id }: CaseDetail, { usual }: AttemptChoice): CaseAct {
  return {
    ...{ title: CASES.reduce, effect: CASES.reduceEffect, like: usual, isAsked: true },
    ...{ amountLabel: CASES.downTo, wordsLabel: CASES.evidence },
    carryOut: ({ amount, words }) =>
      post(`/cases/${id}/reduction`, { downTo: amount, evidence: words }, token.value),
  };
}

/** Asks to end a case without a sale. */
export function endAct({ id }: CaseDetail, { end }: EndChoice, like: WireMoney): CaseAct {
  const isTaken = end === 'debt-for-asset';
  return {
    ...{ title: CASE_END[end], effect: CASES.endEffect, like, isGrave: true, isAsked: true },
    ...(isTaken ? { amountLabel: CASES.claim, isAmountOptional: true, hasTaker: true } : {}),
    wordsLabel: CASES.reason,
    carryOut: ({ amount, taker, words }) => {
      const wish = { end, taker: isTaken ? taker : null, claim: amount, reason: words };
      return post(`/cases/${id}/end`, wish, token.value);
    },
  };
}

/** Asks to declare that the winner of a lot has not paid. */
export function declareAct(lot: string, like: WireMoney): CaseAct {
  return {
    ...{ title: CASES.declare, effect: CASES.declareEffect, like, isGrave: true, isAsked: true },
    wordsLabel: CASES.reason,
    carryOut: ({ words }) => post(`/lots/${lot}/default`, { reason: words }, token.value),
  };
}
