import type { Evidence, Examination, Progress } from './examine.js';
import type { WorkerMessage } from './examine-worker.js';

/** Examines a record beside the page, which stays usable meanwhile however long the record is. */
export function examineApart(
  evidence: Evidence,
  onProgress: (progress: Progress) => void,
): Promise<Examination | string> {
  const worker = new Worker(new URL('./examine-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Examination | string>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
      if (data.type === 'progress') onProgress(data.progress);
      else resolve(data.found);
    });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.postMessage(evidence);
  }).finally(() => worker.terminate());
}
