import { Injectable } from '@nestjs/common';
import type { OpeningLot, OpeningLots, WaitingEnvelope } from '../../../contract/escrow.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { readHeads } from '../../../platform/database/streams.js';
import type { Actor } from '../../../platform/http/access.js';
import type { Lot } from '../../lots/lot.js';
import { LotsService } from '../../lots/lots.service.js';
import { readEnvelopes } from './envelopes.store.js';
import {
  countedEnvelopes,
  givenOf,
  openingRoom,
  type OpeningRoom,
  stageOf,
} from './opening-room.js';
import { SharesStore } from './shares.store.js';

/** What waits for an opening officer. */
@Injectable()
export class OpeningListService {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly lots: LotsService,
    private readonly shares: SharesStore,
  ) {}

  /**
   * The lots that name the actor as an officer and have not ended. Their envelopes are handed out from the opening on:
   * before it, not even enough officers together have anything to open.
   */
  async list({ userId, organisationId }: Actor): Promise<OpeningLots> {
    const { read } = this.database;
    const lots = new Map((await this.lots.findRunning(organisationId)).map((lot) => [lot.id, lot]));
    const items: OpeningLot[] = [];
    for (const head of await readHeads(read, [...lots.keys()])) {
      const lot = lots.get(head.id);
      const room = openingRoom(head, this.clock.now());
      const isNamed = room?.escrow.officers.some(({ officer }) => officer === userId) ?? false;
      if (lot && room && isNamed && room.state.result === null)
        items.push(await this.shown(lot, room));
    }
    return { items: items.sort((a, b) => a.endsAt - b.endsAt) };
  }

  private async shown(lot: Lot, room: OpeningRoom): Promise<OpeningLot> {
    const { state, escrow } = room;
    const isOpening = state.phase === 'opening';
    return {
      ...{ lot: lot.id, title: lot.title, isOpening, endsAt: state.endsAt },
      ...{ isSuspended: state.suspendedSince !== null, ...escrow },
      count: countedEnvelopes(state).size,
      envelopes: isOpening ? await this.envelopes(lot.id, room) : [],
    };
  }

  private async envelopes(lot: string, room: OpeningRoom): Promise<readonly WaitingEnvelope[]> {
    const kept = await readEnvelopes(this.database.read, lot);
    const shares = await this.shares.read(this.database.read, lot);
    return [...countedEnvelopes(room.state)].flatMap(([envelope, paddle]) => {
      const found = kept.get(envelope);
      if (found === undefined) return [];
      const own = shares.filter((share) => share.envelope === envelope);
      const { commitment, text } = found;
      const unreadable = own.filter(({ share }) => share === null).map(({ officer }) => officer);
      const stage = stageOf(room, paddle, own);
      return [{ envelope, paddle, commitment, text, stage, given: givenOf(own), unreadable }];
    });
  }
}
