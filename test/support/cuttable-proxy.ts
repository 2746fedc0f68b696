import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { LOOPBACK } from './loopback.js';

/** Which bytes a cut holds back: all, or only those that come back from the target. */
export type CutDirection = 'both' | 'answers';

/** A loopback port that forwards to another one until the line is cut. */
export interface CuttableProxy {
  readonly port: number;
  /**
   * From now on nothing passes, and nobody is told: connections stay open and silent, as when a
   * network partitions. Cutting only the answers makes a commit's outcome unknown to its sender.
   */
  cut(direction?: CutDirection): void;
  /** Lets everything pass again, first what was held back. */
  heal(): void;
  /** Breaks the connections there are with a reset; new ones may be made. */
  reset(): void;
  stop(): Promise<void>;
}

/** Starts a proxy in front of a loopback port. */
export async function startCuttableProxy(targetPort: number): Promise<CuttableProxy> {
  const links = new Set<Link>();
  let cut: CutDirection | undefined;
  const server = createServer((client) => {
    const link = new Link(client, connect(targetPort, LOOPBACK), () => links.delete(link));
    links.add(link);
    link.apply(cut);
  });
  await new Promise<void>((resolve) => server.listen(0, LOOPBACK, resolve));
  const applyToAll = (direction: CutDirection | undefined): void => {
    cut = direction;
    for (const link of links) link.apply(direction);
  };
  const reset = (): void => {
    for (const link of links) link.reset();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut: (direction = 'both') => applyToAll(direction),
    heal: () => applyToAll(undefined),
    reset,
    stop: async () => {
      reset();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** One forwarded connection. */
class Link {
  constructor(
    private readonly client: Socket,
    private readonly target: Socket,
    onClosed: () => void,
  ) {
    for (const socket of [client, target]) {
      // A broken side is an end like any other here: "close" follows and ends the other side.
      socket.on('error', () => undefined);
      socket.once('close', () => {
        this.reset();
        onClosed();
      });
    }
  }

  /** A socket that is not piped is not read either, so its end goes unnoticed as well. */
  apply(cut: CutDirection | undefined): void {
    this.client.unpipe(this.target);
    this.target.unpipe(this.client);
    if (cut !== 'both') this.client.pipe(this.target);
    if (cut === undefined) this.target.pipe(this.client);
  }

  reset(): void {
    breakOff(this.client);
    breakOff(this.target);
  }
}

/** A reset after an orderly end fails inside Node 20, which then waits for that socket for ever when it exits. */
function breakOff(socket: Socket): void {
  if (socket.writableEnded) socket.destroy();
  else socket.resetAndDestroy();
}
