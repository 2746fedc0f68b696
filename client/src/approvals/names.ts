import { reactive, watch } from 'vue';
import { Failure, get } from '../api/http.js';
import { say } from '../i18n/language.js';
import { token, user } from '../session/session.js';

interface Names {
  readonly items: readonly { readonly id: string; readonly name: string }[];
}

/** What one question may ask for. */
const AT_ONCE = 100;

const known = reactive(new Map<string, string>());
const missing = new Set<string>();

watch(
  () => user.value?.organisation.id,
  () => known.clear(),
);

/** What a person is called: by name among colleagues, by the id that the record has otherwise. */
export function nameOf(id: string): string {
  if (id === 'system') return say({ zh: '系统', en: 'the system' });
  const name = known.get(id);
  if (name !== undefined) return name;
  if (id.startsWith('usr_') && token.value !== null) wish(id);
  return `…${id.slice(-6)}`;
}

/** Everything that one rendering asks for goes out as one question. */
function wish(id: string): void {
  if (missing.size === 0) setTimeout(() => void ask());
  missing.add(id);
}

async function ask(): Promise<void> {
  const ids = [...missing].slice(0, AT_ONCE);
  try {
    const path = `/user-names?ids=${ids.join(',')}`;
    const { items } = await get<Names>(path, { token: token.value });
    // Whoever is no colleague stays what the record calls them, and is not asked for again.
    for (const id of ids) known.set(id, `…${id.slice(-6)}`);
    for (const { id, name } of items) known.set(id, name);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  } finally {
    for (const id of ids) missing.delete(id);
  }
}
