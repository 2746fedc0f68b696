import { computed, type ComputedRef, shallowRef, type ShallowRef, watch } from 'vue';
import { Failure, get } from '../api/http.js';
import { type Pages, usePages } from '../components/use-pages.js';
import type { Text } from '../i18n/language.js';
import { goTo, route } from '../router.js';
import { token, user } from '../session/session.js';
import type { KnownOrganisation } from './known-organisation.js';
import { REGISTER } from './register-texts.js';

/** A state of entries, by the name that the server has for it, or `all`. */
export interface EntryState {
  readonly name: string;
  readonly text: Text;
}

export interface Register<Item> extends Pages<Item> {
  readonly states: readonly EntryState[];
  /** The one that is shown. */
  readonly state: ComputedRef<string>;
  readonly showState: (name: string) => void;
  /** The one organisation whose entries are shown; null: everybody's. */
  readonly only: ShallowRef<KnownOrganisation | null>;
}

const ALL: EntryState = { name: 'all', text: REGISTER.all };

/**
 * The list of a register, which has the same path here and at the server. What is shown stands in the address, so that
 * the way back works and others can be sent here: `?state=…&organisation=…`; the first of `states` unless it says so.
 */
export function useRegister<Item>(
  path: string,
  [first, ...others]: readonly [EntryState, ...EntryState[]],
): Register<Item> {
  const states = [first, ...others, ALL];
  const only = shallowRef<KnownOrganisation | null>(null);
  const asked = (name: string): string => route.value.query.get(name) ?? '';
  const state = computed(() => (states.find(({ name }) => name === asked('state')) ?? first).name);
  const organisationId = computed(() => asked('organisation'));
  const pages = usePages<Item>(path, () => ({
    state: state.value === ALL.name ? '' : state.value,
    organisationId: organisationId.value,
  }));

  function show(name: string, organisation: string): void {
    goTo(`${path}?${new URLSearchParams({ state: name, organisation })}`, 'replace');
  }

  watch(
    [state, organisationId, () => user.value?.id],
    () => {
      pages.page.value = null;
      void pages.load();
      if (organisationId.value !== '') void nameIt(organisationId.value, only);
    },
    { immediate: true },
  );
  watch(only, (now) => {
    const id = now?.id ?? '';
    if (id !== organisationId.value) show(state.value, id);
  });
  const showState = (name: string): void => show(name, organisationId.value);
  return { ...pages, states, state, showState, only };
}

/** Looks up what the organisation in the address is called; one that is not there has no entries, and the list says so. */
async function nameIt(id: string, only: ShallowRef<KnownOrganisation | null>): Promise<void> {
  if (only.value?.id === id) return;
  try {
    only.value = await get<KnownOrganisation>(`/organisations/${id}`, { token: token.value });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}
