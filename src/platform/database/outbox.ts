import type { Span } from './batch.js';
import type { Tx } from './tx.js';

interface News {
  readonly batchId: string;
  readonly spans: Span[];
}

const newsOfTx = new WeakMap<Tx, News>();

/**
 * Has the transaction tell the relay about new events when it commits: one outbox row for all of them. Answers the
 * id of their batch. It is unsigned, as nobody holds a receipt for it, and it is named after its first event, which
 * no other batch can contain.
 */
export function announce(tx: Tx, span: Span): string {
  const known = newsOfTx.get(tx);
  if (known) {
    known.spans.push(span);
    return known.batchId;
  }
  const news = { batchId: `${span[0]}.${span[1]}`, spans: [span] };
  newsOfTx.set(tx, news);
  tx.beforeCommit(async () => {
    const spans = JSON.stringify(news.spans);
    const row = { batch_id: news.batchId, at: tx.now, spans, leaves: '' };
    await tx.insert('outbox', [row]);
  });
  return news.batchId;
}
