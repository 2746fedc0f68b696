import { examine, type Evidence, type Examination, type Progress } from './examine.js';

/** What the worker says: how far it is, and at last what it found or why the record cannot be read. */
export type WorkerMessage =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'found'; readonly found: Examination | string };

function say(message: WorkerMessage): void {
  postMessage(message);
}

addEventListener('message', ({ data }: MessageEvent<Evidence>) => {
  const found = examine(data, (progress) => say({ type: 'progress', progress }));
  say({ type: 'found', found });
});
