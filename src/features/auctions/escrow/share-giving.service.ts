import { Injectable } from '@nestjs/common';
import type { ShareTaken } from '../../../contract/escrow.js';
import { shutFor } from '../../../core/auction/share-refusal.js';
import { parseEnvelope, shareDigest } from '../../../core/proof/envelope.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import { Database, type Queryable } from '../../../platform/database/database.js';
import { readHeads } from '../../../platform/database/streams.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { nodeSha256 } from '../../../platform/proof/node-sha256.js';
import { CentreLots } from '../centre-lots.js';
import { LotDesk } from '../lot-desk.js';
import { enclosedIn, type Recovered, recover } from './envelope-opener.js';
import { type KeptEnvelope, readEnvelopes } from './envelopes.store.js';
import {
  countedEnvelopes,
  givenOf,
  openingRoom,
  type OpeningRoom,
  stageOf,
} from './opening-room.js';
import { type KeptShare, SharesStore } from './shares.store.js';
import { Clock } from '../../../platform/clock/clock.js';

/** One officer's share of one envelope; null where it could not be taken out. */
export interface Giving {
  readonly lot: string;
  readonly envelope: string;
  readonly share: string | null;
}

/** Everything about an envelope that a share is held against. */
interface Found {
  readonly room: OpeningRoom;
  readonly kept: KeptEnvelope;
  readonly shares: readonly KeptShare[];
}

/** How often a share is taken up again because a colleague's came in between; there are no more officers than this. */
const TURNS = 10;

/** Thrown inside the transaction when a colleague's share has come in since the envelope was looked into. */
class Overtaken extends Error {}

/** Takes the shares of opening officers, and opens a quote for its bidder with the last one that was needed. */
@Injectable()
export class ShareGivingService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lots: CentreLots,
    private readonly desk: LotDesk,
    private readonly store: SharesStore,
  ) {}

  /**
   * Takes a share. Refuses with `not-found` (no such envelope, or its quote was replaced or taken back), `not-allowed`
   * (not an officer of this lot), `opening-not-begun`, `closed`, `suspended`, `withdrawn`, `share-mismatch` (not what
   * the envelope says this share hashes to) and `conflict` (another one was given before); none of these changes
   * anything. An envelope that was made wrong is `faulty` and leaves its quote as it was.
   */
  async give(command: Command, giving: Giving): Promise<ShareTaken> {
    for (let turn = 0; turn < TURNS; turn += 1) {
      // Opening takes the platform's cryptography, which answers later: a transaction waits for nothing but the database.
      const found = await this.find(this.database.read, giving);
      const recovered = found && (await recoveredBy(found, command.actor.userId, giving.share));
      try {
        return await this.commands.once(command, (tx) =>
          this.take(tx, command, { giving, recovered, seen: found?.shares.length ?? 0 }),
        );
      } catch (error) {
        if (!(error instanceof Overtaken)) throw error;
      }
    }
    throw new ApiError('unavailable');
  }

  private async take(
    tx: Tx,
    { actor, receivedAt }: Command,
    { giving, recovered, seen }: Taking,
  ): Promise<ShareTaken> {
    const { lot, envelope, share } = giving;
    await this.lots.lockOwn(tx, actor, lot);
    const found = await this.find(tx, giving);
    if (found === null) throw new ApiError('not-found');
    const { room, kept, shares } = found;
    const officer = actor.userId;
    assertOfficer(room, officer);
    const shut = shutFor(room.state, receivedAt);
    if (shut !== null) throw new ApiError(shut);
    assertShare(found, officer, share);
    const before = shares.find((one) => one.officer === officer);
    const isOpened = stageOf(room, bidderOf(found), shares) === 'opened';
    if (before !== undefined && before.share !== share)
      throw new ApiError('conflict', 'Another share of yours has been given.');
    if (before !== undefined || isOpened) return answerOf(found, shares);
    if (shares.length !== seen) throw new Overtaken();
    const facts = { lot, envelope, paddle: kept.paddle };
    const type = share === null ? 'share-unreadable' : 'share-given';
    const at = await recordChange(tx, actor.organisationId, { type, by: officer, facts });
    await this.store.append(tx, lot, { envelope, officer, share, at });
    const after = [...shares, { envelope, officer, share }];
    if (recovered === null) return answerOf(found, after);
    const { opening, officers } = recovered;
    const paddle = bidderOf(found);
    const reveal = { type: 'reveal', paddle, ...opening, officers } as const;
    await this.desk.order(tx, { lot, command: reveal, receivedAt });
    return { envelope, stage: 'opened', given: givenOf(after) };
  }

  private async find(read: Queryable, { lot, envelope }: Giving): Promise<Found | null> {
    const [head] = await readHeads(read, [lot]);
    const room = head && openingRoom(head, this.clock.now());
    const kept = (await readEnvelopes(read, lot)).get(envelope);
    if (!room || !kept || !countedEnvelopes(room.state).has(envelope)) return null;
    const shares = (await this.store.read(read, lot)).filter((one) => one.envelope === envelope);
    return { room, kept, shares };
  }
}

interface Taking {
  readonly giving: Giving;
  readonly recovered: Recovered | null;
  /** How many shares there were when the envelope was looked into. */
  readonly seen: number;
}

function recoveredBy(
  { room, kept, shares }: Found,
  officer: string,
  share: string | null,
): Promise<Recovered | null> {
  const earlier = shares.flatMap((one) =>
    one.share === null || one.officer === officer ? [] : [{ ...one, share: one.share }],
  );
  if (share === null) return Promise.resolve(null);
  const { currency } = room.state.terms;
  return recover({ ...kept, currency }, room.escrow, { newest: { officer, share }, earlier });
}

function assertOfficer({ escrow }: OpeningRoom, officer: string): void {
  if (!escrow.officers.some((one) => one.officer === officer))
    throw new ApiError('not-allowed', 'You are not an opening officer of this lot.');
}

/** A share that is not the one is known by its digest, before it can do any harm. */
function assertShare({ room, kept }: Found, officer: string, share: string | null): void {
  if (share === null) return;
  const envelope = parseEnvelope(kept.text);
  const place = room.escrow.officers.findIndex((one) => one.officer === officer);
  const digest = envelope.ok ? envelope.value.parts[place]?.digest : undefined;
  if (shareDigest(enclosedIn(kept), share, nodeSha256) !== digest)
    throw new ApiError('share-mismatch');
}

function bidderOf({ room, kept }: Found) {
  return countedEnvelopes(room.state).get(kept.hash) ?? NOBODY;
}

const NOBODY = '-' as never;

function answerOf(found: Found, shares: readonly KeptShare[]): ShareTaken {
  const stage = stageOf(found.room, bidderOf(found), shares);
  return { envelope: found.kept.hash, stage, given: givenOf(shares) };
}
