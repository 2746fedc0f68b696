import { computed, type Ref, ref } from 'vue';
import type { FailureCode } from '../../api/http.js';
import { useAction } from '../../components/use-action.js';
import { say } from '../../i18n/language.js';
import { HOLDERS } from './holder-texts.js';

/** What is wrong with each field of a form; nothing where it can be sent. */
type FieldFaults<Field extends string> = Readonly<Record<Field, readonly string[]>>;

interface DialogForm<Field extends string> {
  readonly isWorking: Ref<boolean>;
  readonly failure: Ref<FailureCode | null>;
  /** What is to be said at a field: nothing before somebody has tried to save. */
  readonly at: (field: Field) => readonly string[];
  readonly save: () => Promise<void>;
}

/** A form in a dialog, which is sent only where nothing is wrong with it, and is done once that was taken. */
export function useDialogForm<Field extends string>(
  faultsOf: () => FieldFaults<Field>,
  { send, done }: { readonly send: () => Promise<void>; readonly done: () => void },
): DialogForm<Field> {
  const hasTried = ref(false);
  const { isWorking, failure, run } = useAction();
  const faults = computed(faultsOf);
  const at = (field: Field): readonly string[] => (hasTried.value ? faults.value[field] : []);

  async function save(): Promise<void> {
    hasTried.value = true;
    const found = Object.values<readonly string[]>(faults.value);
    if (found.some((one) => one.length > 0)) return;
    if (await run(send)) done();
  }
  return { isWorking, failure, at, save };
}

/** What is wrong with what has to be filled in. */
export function needed(typed: string): readonly string[] {
  return typed.trim() === '' ? [say(HOLDERS.needed)] : [];
}
