import { io, type Socket } from 'socket.io-client';
import type { BidsMessage, LotStateMessage } from '../../src/contract/feed.js';
import type { ClientMessages, JoinAnswer, ServerMessages } from '../../src/contract/socket.js';

/** Who looks on without a name and keeps every message just as it came. */
export interface Watcher {
  readonly socket: Socket<ServerMessages, ClientMessages>;
  readonly snapshot: LotStateMessage;
  readonly states: readonly LotStateMessage[];
  readonly bids: readonly BidsMessage[];
  /** The newest that it has seen. */
  latest(): LotStateMessage;
  close(): void;
}

/** Connects and joins the lot. It does not come back when the connection breaks. */
export async function watch(url: string, lot: string): Promise<Watcher> {
  const socket: Socket<ServerMessages, ClientMessages> = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  const states: LotStateMessage[] = [];
  const bids: BidsMessage[] = [];
  socket.on('state', (message) => states.push(message));
  socket.on('bids', (message) => bids.push(message));
  const answer: JoinAnswer = await socket.emitWithAck('join', { lot });
  if (!answer.ok) throw new Error(`join: ${answer.code}`);
  const snapshot = answer.state;
  return {
    ...{ socket, snapshot, states, bids },
    latest: () => states.at(-1) ?? snapshot,
    close: () => socket.disconnect(),
  };
}
