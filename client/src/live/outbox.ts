import type { BidRequest } from '../../../src/contract/bidding.js';

/**
 * The bids that have no answer yet, kept through a reload of the page: each is sent again, under its own command id,
 * until the server says what became of it.
 */
export class Outbox {
  constructor(
    private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
    private readonly key: string,
  ) {}

  get waiting(): readonly BidRequest[] {
    const text = this.storage.getItem(this.key);
    return text === null ? [] : (JSON.parse(text) as BidRequest[]);
  }

  add(request: BidRequest): void {
    this.#keep([...this.waiting, request]);
  }

  remove(commandId: string): void {
    this.#keep(this.waiting.filter((request) => request.commandId !== commandId));
  }

  #keep(requests: readonly BidRequest[]): void {
    if (requests.length === 0) this.storage.removeItem(this.key);
    else this.storage.setItem(this.key, JSON.stringify(requests));
  }
}
