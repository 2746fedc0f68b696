import { AsyncLocalStorage } from 'node:async_hooks';
import { invariant } from '../../core/kernel/invariant.js';

const current = new AsyncLocalStorage<{ isOpen: boolean }>();

/**
 * Runs `work` and asserts that it is not inside another transaction: the inner one would wait for locks that the
 * outer one holds, on SQLite for ever. A guard only; nothing reads what stands in the store.
 */
export async function asOnlyTransaction<T>(work: () => Promise<T>): Promise<T> {
  invariant(!current.getStore()?.isOpen, 'a transaction was begun inside another one');
  const mark = { isOpen: true };
  try {
    return await current.run(mark, work);
  } finally {
    mark.isOpen = false;
  }
}
