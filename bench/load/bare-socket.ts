import { once } from 'node:events';
import { WebSocket } from 'ws';

/** How a message with bids begins. */
const BIDS = Buffer.from('42["bids"');

type Acknowledge = (answer: string) => void;

/**
 * Just enough of the socket.io protocol over one WebSocket: the load generator shares two cores with the server that
 * it measures, so a message costs it a string and a callback. Engine.io packets: 0 open, 2 ping, 3 pong, 4 message;
 * socket.io packets inside: 0 connect, 2 event, 3 acknowledgement.
 */
export class BareSocket {
  readonly #acknowledgements = new Map<string, Acknowledge>();
  #lastId = 0;
  #onConnected: () => void = () => undefined;
  /** Gets every event as it came: `["state",{…}]`. */
  onEvent: (text: string) => void = () => undefined;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => {
      // History is not measured here; not even decoding it keeps a crowd of watchers cheap.
      if (!data.subarray(0, BIDS.length).equals(BIDS)) this.#take(data.toString());
    });
    socket.on('error', (error) => {
      throw error;
    });
  }

  static async connect(url: string): Promise<BareSocket> {
    const address = `${url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(address, { perMessageDeflate: false });
    const bare = new BareSocket(socket);
    const connected = new Promise<void>((resolve) => (bare.#onConnected = resolve));
    await once(socket, 'open');
    await connected;
    return bare;
  }

  /** Sends `["name",body]` and hands the text of the acknowledgement, `[answer]`, to `acknowledge`. */
  emit(event: string, body: string, acknowledge: Acknowledge): void {
    const id = String((this.#lastId += 1));
    this.#acknowledgements.set(id, acknowledge);
    this.socket.send(`42${id}["${event}",${body}]`);
  }

  /** Sends and answers the parsed acknowledgement; for what is not measured. */
  ask(event: string, body: object): Promise<unknown> {
    return new Promise((resolve) => {
      this.emit(event, JSON.stringify(body), (text) => resolve((JSON.parse(text) as unknown[])[0]));
    });
  }

  close(): void {
    this.socket.close();
  }

  #take(packet: string): void {
    if (packet === '2') this.socket.send('3');
    else if (packet.startsWith('42')) this.onEvent(packet.slice(2));
    else if (packet.startsWith('43')) this.#acknowledge(packet);
    else if (packet.startsWith('40')) this.#onConnected();
    else if (packet.startsWith('0')) this.socket.send('40');
  }

  #acknowledge(packet: string): void {
    const start = packet.indexOf('[');
    const id = packet.slice(2, start);
    this.#acknowledgements.get(id)?.(packet.slice(start));
    this.#acknowledgements.delete(id);
  }
}

/** Connects, signs in and joins the lot; throws when the server refuses. */
export async function connectTo(seat: {
  readonly url: string;
  readonly token: string;
  readonly lot: string;
  readonly onEvent?: (text: string) => void;
}): Promise<BareSocket> {
  const socket = await BareSocket.connect(seat.url);
  if (seat.onEvent) socket.onEvent = seat.onEvent;
  for (const [event, body] of [
    ['auth', { token: seat.token }],
    ['join', { lot: seat.lot }],
  ] as const) {
    const answer = (await socket.ask(event, body)) as { ok: boolean };
    if (!answer.ok) throw new Error(`${event}: ${JSON.stringify(answer)}`);
  }
  return socket;
}
