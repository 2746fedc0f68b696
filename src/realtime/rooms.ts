import { Injectable } from '@nestjs/common';
import { AuctionsService } from '../features/auctions/auctions.service.js';
import { Room } from './room.js';

/** The rooms that somebody watches in this process. Loaded once, then kept true by news; watchers never read the database. */
@Injectable()
export class Rooms {
  private readonly open = new Map<string, Room>();
  private readonly opening = new Map<string, Promise<Room | null>>();

  constructor(private readonly auctions: AuctionsService) {}

  find(lot: string): Room | null {
    return this.open.get(lot) ?? null;
  }

  /** The lots with a room, with the number of the last entry that each knows. */
  watched(): ReadonlyMap<string, number> {
    return new Map([...this.open].map(([lot, room]) => [lot, room.seq]));
  }

  /** The room of a lot, loaded when nobody watched it before; null when there is no such lot. */
  async enter(lot: string): Promise<Room | null> {
    const known = this.open.get(lot);
    if (known) return known;
    let opening = this.opening.get(lot);
    if (!opening) {
      opening = this.load(lot).finally(() => this.opening.delete(lot));
      this.opening.set(lot, opening);
    }
    return opening;
  }

  /** Forgets a room that nobody watches any more. */
  close(lot: string): void {
    this.open.delete(lot);
  }

  private async load(lot: string): Promise<Room | null> {
    const live = await this.auctions.findLive(lot);
    if (!live) return null;
    const room = new Room(live.state, live.bids);
    this.open.set(lot, room);
    return room;
  }
}
