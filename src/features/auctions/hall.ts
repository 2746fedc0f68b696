import { Injectable } from '@nestjs/common';
import type { AuctionState } from '../../core/auction/auction.js';
import { decodeState } from '../../core/kernel/state-json.js';
import type { StreamHead } from '../../platform/database/batch.js';
import { Recent } from './recent.js';

interface Remembered {
  readonly hash: string;
  readonly state: AuctionState;
}

/** How many lots a process keeps in memory; the rest are read again from their rows when they are needed. */
const CAPACITY = 5_000;

/** The states of lots as this process last saw them. The locked row is the truth; memory only saves reading it. */
@Injectable()
export class Hall {
  private readonly remembered = new Recent<string, Remembered>(CAPACITY);

  /** The state of a locked lot: from memory if its head is the one that was remembered, else from its row. */
  stateOf(id: string, stream: StreamHead): AuctionState {
    const known = this.remembered.get(id);
    if (known?.hash === stream.headHash) return known.state;
    return decodeState(stream.state) as AuctionState;
  }

  /** Keeps a state as soon as it is decided. Should it never be committed, no row will ever have this head. */
  remember(id: string, hash: string, state: AuctionState): void {
    this.remembered.set(id, { hash, state });
  }
}
