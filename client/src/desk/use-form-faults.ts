import { computed, type ComputedRef, type Ref } from 'vue';
import type { Fault } from '../../../src/contract/errors.js';
import type { RulePackDetail } from '../../../src/contract/listing.js';
import type { Plan } from '../../../src/core/listing/plan.js';
import { say } from '../i18n/language.js';
import { fieldOf, lawWords, planFaultWords, problemWords } from './fault-words.js';
import { faultsByStep, type ReadForm } from './form-state.js';
import { FORM } from './form-texts.js';

interface Findings {
  /** What is typed, and what of it says nothing that could be sent. */
  readonly read: ComputedRef<ReadForm>;
  /** What the server found when the draft was kept. */
  readonly faults: ComputedRef<readonly Fault[]>;
  /** What the dates come to as they are typed now; null while they cannot be planned. */
  readonly plan: Ref<Plan | null>;
  readonly pack: Ref<RulePackDetail | null>;
  /** Whether the fields say what is wrong with them. */
  readonly isTried: Ref<boolean>;
}

/** What is wrong with the fields of the form, in words and by step. */
export function useFormFaults({ read, faults, plan, pack, isTried }: Findings): {
  readonly faultsAt: (field: string) => readonly string[];
  readonly marks: ComputedRef<readonly number[]>;
} {
  /** What the plan says of what is typed now takes the place of what it said when it was kept. */
  const kept = computed(() =>
    faults.value.filter(({ step }) => plan.value === null || step === undefined),
  );

  /** Everything that is wrong with a field, the form's own findings first. */
  function faultsAt(field: string): readonly string[] {
    const typed = read.value.wrong.get(field);
    if (typed !== undefined && isTried.value) return [say(FORM[typed])];
    const planned = plan.value?.faults.filter((fault) => fault.field === field) ?? [];
    const here = kept.value.filter((fault) => fieldOf(fault) === field);
    return [
      ...planned.map(planFaultWords),
      ...here.map((fault) =>
        [problemWords(fault), lawWords(fault, pack.value)].filter(Boolean).join(' · '),
      ),
    ];
  }

  const marks = computed(() => faultsByStep([...kept.value, ...(plan.value?.faults ?? [])]));
  return { faultsAt, marks };
}
