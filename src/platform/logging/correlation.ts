import { AsyncLocalStorage } from 'node:async_hooks';

const correlations = new AsyncLocalStorage<string>();

/** Runs `work` so that every log line it causes, however late, carries `id`. */
export function withCorrelation<T>(id: string, work: () => T): T {
  return correlations.run(id, work);
}

/** The id of the request or message that is being served, if any. */
export function correlationId(): string | undefined {
  return correlations.getStore();
}
