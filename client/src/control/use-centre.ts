import { computed, type ComputedRef } from 'vue';
import { mayDo } from '../../../src/contract/permissions.js';
import { user } from '../session/session.js';

/** Whether whoever is signed in rules on lots: staff of a trading centre. */
export function useCentre(): ComputedRef<boolean> {
  return computed(() => {
    if (user.value === null) return false;
    const { role, organisation } = user.value;
    return mayDo('lot.suspend', { role, kind: organisation.kind });
  });
}
