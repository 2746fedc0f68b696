import { describe, expect, it } from '@jest/globals';
import type { BidRequest } from '../../../src/contract/bidding.js';
import { Outbox } from './outbox.js';

class FakeStorage {
  readonly kept = new Map<string, string>();
  getItem = (key: string): string | null => this.kept.get(key) ?? null;
  setItem = (key: string, text: string): void => void this.kept.set(key, text);
  removeItem = (key: string): void => void this.kept.delete(key);
}

const bid = (commandId: string): BidRequest => ({ commandId, lot: 'lot_1', type: 'match' });

describe('the outbox', () => {
  it('keeps what has no answer through a reload, under the same command ids', () => {
    const storage = new FakeStorage();
    const before = new Outbox(storage, 'mine');
    before.add(bid('command-1'));
    before.add(bid('command-2'));
    before.remove('command-1');
    expect(new Outbox(storage, 'mine').waiting).toEqual([bid('command-2')]);
    expect(new Outbox(storage, 'somebody else’s').waiting).toEqual([]);
  });

  it('leaves nothing behind when everything is answered', () => {
    const storage = new FakeStorage();
    const outbox = new Outbox(storage, 'mine');
    outbox.add(bid('command-1'));
    outbox.remove('command-1');
    expect(storage.kept.size).toBe(0);
  });
});
