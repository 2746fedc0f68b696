import { computed, reactive, ref, watch } from 'vue';
import { failureOf } from '../api/http.js';
import { route } from '../router.js';
import { user } from '../session/session.js';
import { emptyForm, formOf, readForm } from './form-state.js';
import { useLivePlan } from './live-plan.js';
import { hintsFrom } from './pack-hints.js';
import { isOtherIncrement } from './rule-fields.js';
import { droppedRules } from './rule-form.js';
import { nextAttemptFields } from './next-attempt.js';
import { useDraft } from './use-draft.js';
import { useFormFaults } from './use-form-faults.js';
import { usePacks } from './use-packs.js';

/** The form of a lot: what is typed, what the pack and the server say about it, and where it is kept. */
export function useLotForm(id: string | null) {
  const form = reactive(emptyForm());
  const { lot, check, failure, refused, read: readDraft, keep } = useDraft(id);
  const { overlays, packs, pack } = usePacks(chosenPack, failure);
  const plan = useLivePlan(form, pack);
  const isReady = ref(false);
  const isWorking = ref(false);
  /** Whether the fields say what is wrong with them: not before somebody wants to go on. */
  const isTried = ref(false);
  const shelf = `ipgavel.new-lot.${user.value?.id ?? ''}`;

  const before = computed(() => lot.value?.rules ?? {});
  const read = computed(() => readForm(form, before.value));
  const faults = computed(() => [...refused.value, ...(check.value?.faults ?? [])]);

  /** The pack of the form, in the version that the server measured the draft by while that is still the one. */
  function chosenPack() {
    const measured = check.value?.pack ?? null;
    const version = measured?.name === form.pack ? measured.version : null;
    return { name: form.pack, version };
  }

  const { faultsAt, marks } = useFormFaults({ read, faults, plan, pack, isTried });

  /** A new draft is taken up where it was left, unless it is to be the next attempt of a case. */
  async function begin(): Promise<void> {
    try {
      const next = await nextAttemptFields(route.value.query);
      const kept = JSON.parse(localStorage.getItem(shelf) ?? '{}') as object;
      Object.assign(form, next ?? kept);
    } catch (error) {
      failure.value = failureOf(error);
    }
  }

  async function load(): Promise<void> {
    if (id === null) await begin();
    else if (!(await readDraft())) return;
    if (lot.value) Object.assign(form, formOf(lot.value));
    isReady.value = true;
  }

  /** Keeps what was typed; answers the id of the draft, or null where it could not be kept as one. */
  async function save(): Promise<string | null> {
    isTried.value = true;
    if (read.value.wrong.size > 0) return null;
    isWorking.value = true;
    const kept = await keep(read.value.body);
    if (kept !== null && id === null) localStorage.removeItem(shelf);
    isWorking.value = false;
    return kept;
  }

  /** A pack is about one format. */
  watch([packs, () => form.pack], () => {
    form.format = packs.value.find(({ name }) => name === form.pack)?.format ?? form.format;
  });
  if (id === null) watch(form, () => localStorage.setItem(shelf, JSON.stringify(form)));
  void load();
  return {
    ...{ form, lot, overlays, packs, pack, check, failure, isReady, isWorking, isTried },
    ...{ load, save, faultsAt, plan, marks },
    wrong: computed(() => read.value.wrong),
    dropped: computed(() => droppedRules(form, before.value)),
    hasOtherIncrement: computed(() => Object.keys(before.value).some(isOtherIncrement)),
    hints: computed(() => hintsFrom(pack.value, form)),
  };
}
