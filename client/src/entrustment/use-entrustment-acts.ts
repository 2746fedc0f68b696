import { computed, type ComputedRef, type ShallowRef, shallowRef } from 'vue';
import type { EntrustmentActView, EntrustmentSummary } from '../../../src/contract/entrustments.js';
import { post } from '../api/http.js';
import { say, type Text } from '../i18n/language.js';
import { useMay } from '../session/may.js';
import { token, user } from '../session/session.js';
import { toast } from '../toasts.js';
import { ENTRUSTMENT } from './entrustment-texts.js';

/** Something that a reader may do about a version, and what is asked before it. */
export interface EntrustmentStep {
  readonly act: 'accept' | 'sign' | 'terminate';
  readonly title: Text;
  readonly effect: Text;
  readonly label: Text | null;
  readonly isPrimary: boolean;
  readonly carryOut: (words: string) => Promise<unknown>;
  readonly done: Text;
}

/** A version that may still be accepted, signed or ended: the latest, of a lot that is not published. */
export interface ActsOn {
  readonly version: EntrustmentSummary;
  readonly lister: string;
  /** Whether the lot is before a centre and as the version says. */
  readonly isOpen: boolean;
  readonly isPublished: boolean;
}

interface Acts {
  readonly steps: ComputedRef<readonly EntrustmentStep[]>;
  readonly asked: ShallowRef<EntrustmentStep | null>;
  /** Says that it is done and closes the dialog. */
  readonly finish: () => void;
}

/** What whoever has signed in may do about a version of a contract. */
export function useEntrustmentActs(of: () => ActsOn | null): Acts {
  const asked = shallowRef<EntrustmentStep | null>(null);
  const mayAccept = useMay('entrustment.accept');
  const maySign = useMay('entrustment.draw');
  const mayEnd = useMay('entrustment.terminate');

  const steps = computed(() => {
    const on = of();
    if (on === null || isOver(on)) return [];
    const { version } = on;
    const { isLister, isSecond, isSide } = placeIn(on);
    const isFree = (act: EntrustmentActView['act']): boolean => on.isOpen && !was(version, act);
    return [
      ...(mayAccept.value && isLister && isFree('accepted') ? [accept(version)] : []),
      ...(maySign.value && isSecond && isFree('countersigned') ? [sign(version)] : []),
      ...(mayEnd.value && isSide ? [terminate(version)] : []),
    ];
  });

  function finish(): void {
    if (asked.value) toast(say(asked.value.done));
    asked.value = null;
  }

  return { steps, asked, finish };
}

/** What whoever has signed in is to a contract: whoever drew it up is the first officer, and never the second. */
function placeIn({ version, lister }: ActsOn) {
  const organisation = user.value?.organisation.id;
  const isLister = organisation === lister;
  const isCentre = organisation === version.centre.id;
  const isSecond = isCentre && version.drawnBy.id !== user.value?.id;
  return { isLister, isSecond, isSide: isLister || isCentre };
}

/** Whether nothing can be done about a version any more. */
function isOver({ version, isPublished }: ActsOn): boolean {
  return version.isSuperseded || isPublished || was(version, 'terminated');
}

function was({ acts }: EntrustmentSummary, act: EntrustmentActView['act']): boolean {
  return acts.some((one) => one.act === act);
}

function accept({ id, digest }: EntrustmentSummary): EntrustmentStep {
  return {
    ...{ act: 'accept', title: ENTRUSTMENT.accept, effect: ENTRUSTMENT.acceptEffect },
    ...{ label: null, isPrimary: true, done: ENTRUSTMENT.accepted },
    carryOut: () => post(`/entrustments/${id}/acceptance`, { digest }, token.value),
  };
}

function sign({ id }: EntrustmentSummary): EntrustmentStep {
  return {
    ...{ act: 'sign', title: ENTRUSTMENT.sign, effect: ENTRUSTMENT.signEffect },
    ...{ label: null, isPrimary: true, done: ENTRUSTMENT.signed },
    carryOut: () => post(`/entrustments/${id}/countersignature`, {}, token.value),
  };
}

function terminate({ id }: EntrustmentSummary): EntrustmentStep {
  return {
    ...{ act: 'terminate', title: ENTRUSTMENT.terminate, effect: ENTRUSTMENT.terminateEffect },
    ...{ label: ENTRUSTMENT.reason, isPrimary: false, done: ENTRUSTMENT.terminated },
    carryOut: (reason) => post(`/entrustments/${id}/termination`, { reason }, token.value),
  };
}
