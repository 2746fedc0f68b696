import { computed, ref } from 'vue';
import { routeOf } from './routes.js';

const here = ref(location.pathname + location.search);

export const path = computed(() => here.value);
export const route = computed(() => routeOf(here.value));

/** Goes to another page of ours; `replace` when the way back should skip the present one. */
export function goTo(to: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', to);
  else history.replaceState(null, '', to);
  here.value = to;
  if (how === 'push') scrollTo(0, 0);
}

addEventListener('popstate', () => (here.value = location.pathname + location.search));
