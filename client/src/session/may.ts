import { computed, type ComputedRef } from 'vue';
import { type Action, mayDo } from '../../../src/contract/permissions.js';
import { user } from './session.js';

/** Whether whoever has signed in may do this. */
export function useMay(action: Action): ComputedRef<boolean> {
  return computed(
    () =>
      user.value !== null &&
      mayDo(action, { role: user.value.role, kind: user.value.organisation.kind }),
  );
}
