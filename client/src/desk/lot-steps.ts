import type { TokenAnswer } from '../../../src/contract/api.js';
import { type Action, mayDo } from '../../../src/contract/permissions.js';
import { isPublished, type LotAct, nextStage } from '../../../src/core/listing/lifecycle.js';
import type { Text } from '../i18n/language.js';
import { CONFIRM, DESK } from './desk-texts.js';
import type { LotOnDesk } from './use-lot-desk.js';

/** A step that somebody at the desk may take, and what is asked before it. */
export interface DeskStep {
  readonly act: LotAct;
  readonly route: string;
  readonly title: Text;
  readonly question: Text;
  /** What a reason is called where one may be given; null where there is none. */
  readonly reason: Text | null;
  readonly isReasonNeeded: boolean;
  /** The way forward, which stays shut while there are faults. */
  readonly isPrimary: boolean;
}

interface DeskOptions {
  readonly steps: readonly DeskStep[];
  readonly mayEdit: boolean;
  /** Why nothing further can be done here now. */
  readonly remark: Text | null;
  /** The session with which it is published, and not by itself; null where that is not so. */
  readonly session: string | null;
}

interface KnownStep extends DeskStep {
  readonly action: Action;
}

const PLAIN = { reason: null, isReasonNeeded: false, isPrimary: false };

const LISTER_STEPS: readonly KnownStep[] = [
  {
    ...{ act: 'submit', route: 'submission', action: 'lot.create', title: DESK.submit },
    ...{ question: CONFIRM.submit, ...PLAIN, isPrimary: true },
  },
  {
    ...{ act: 'take-back', route: 'take-back', action: 'lot.create', title: DESK.takeBack },
    ...{ question: CONFIRM['take-back'], ...PLAIN },
  },
  {
    ...{ act: 'discard', route: 'discard', action: 'lot.create', title: DESK.discard },
    ...{ question: CONFIRM.discard, ...PLAIN },
  },
];

/** The same as approving, when nobody has confirmed in time what was approved. */
const ASK_AGAIN: KnownStep = {
  ...{ act: 'approve', route: 'approval', action: 'lot.review', title: DESK.askAgain },
  ...{ question: CONFIRM.approve, ...PLAIN, reason: DESK.remark, isPrimary: true },
};

const CENTRE_STEPS: readonly KnownStep[] = [
  {
    ...{ act: 'approve', route: 'approval', action: 'lot.review', title: DESK.approve },
    ...{ question: CONFIRM.approve, ...PLAIN, reason: DESK.remark, isPrimary: true },
  },
  {
    ...{ act: 'publish', route: 'publication', action: 'lot.publish', title: DESK.publish },
    ...{ question: CONFIRM.publish, ...PLAIN, isPrimary: true },
  },
  ASK_AGAIN,
  {
    ...{ act: 'return', route: 'return', action: 'lot.review', title: DESK.giveBack },
    ...{ question: CONFIRM.return, ...PLAIN, reason: DESK.reason, isReasonNeeded: true },
  },
];

/** What `user` may do with a lot at its present stage. */
export function stepsFor({ detail, request }: LotOnDesk, user: TokenAnswer['user']): DeskOptions {
  const who = { role: user.role, kind: user.organisation.kind };
  const isOwn = detail.lister.id === user.organisation.id;
  const known = [...(isOwn ? LISTER_STEPS : []), ...CENTRE_STEPS];
  const steps = known.filter(
    ({ act, action }) => nextStage(detail.status, act) !== null && mayDo(action, who),
  );
  const isAsked = request?.state === 'pending';
  const isReviewer = isAsked && request.requestedBy === user.id;
  const session = isPublished(detail.status) ? null : detail.session;
  const isAlone = session === null;
  const standing = { isAsked, isReviewer, isAlone, status: detail.status };
  return {
    steps: steps.filter((step) => isOpenTo(step, standing)),
    mayEdit: isOwn && detail.status === 'draft' && mayDo('lot.create', who),
    remark: isAlone
      ? remarkOn(detail.status, { isReviewer, isCentre: mayDo('lot.review', who) })
      : DESK.withSession,
    session,
  };
}

interface Standing {
  readonly status: string;
  /** Whether a second officer is asked to publish it. */
  readonly isAsked: boolean;
  readonly isReviewer: boolean;
  /** Whether it is published by itself, and not with a session. */
  readonly isAlone: boolean;
}

/** The reviewer cannot publish, nobody can whom nobody asks, and nobody what goes out with its session. */
function isOpenTo(step: KnownStep, { status, isAsked, isReviewer, isAlone }: Standing): boolean {
  if (step.act === 'publish') return isAlone && isAsked && !isReviewer;
  if (step.act !== 'approve') return true;
  return step === ASK_AGAIN ? status === 'approved' && !isAsked : status === 'submitted';
}

function remarkOn(status: string, at: { isReviewer: boolean; isCentre: boolean }): Text | null {
  if (at.isReviewer) return DESK.secondPerson;
  if (at.isCentre) return null;
  if (status === 'submitted') return DESK.waitsForReview;
  return status === 'approved' ? DESK.waitsForPublication : null;
}
