import { ApiProperty } from '@nestjs/swagger';
import type { BidType, Decided, Receipt, Statement } from '../../contract/bidding.js';
import { ERRORS, type ErrorCode } from '../../contract/errors.js';
import { LONGEST_TARGET } from '../../core/auction/targets.js';
import { MoneyBody } from '../../platform/http/money.dto.js';

const BID_TYPES: readonly BidType[] = [
  ...(['bid', 'max', 'match', 'accept'] as const),
  ...(['seal', 'commit', 'reveal', 'cancel'] as const),
];

/** Documents the body of a bid; it is read by hand, like a bid over the socket, and so carries no checks. */
export class BidBody {
  @ApiProperty({ enum: BID_TYPES, example: 'bid' })
  readonly type: BidType;

  @ApiProperty({
    ...{ type: MoneyBody, required: false },
    description:
      'What is bid, sealed or opened; for an accept the price that was seen, which may be left out. ' +
      'A match, a commit and a cancel have none.',
  })
  readonly amount?: MoneyBody;

  @ApiProperty({
    ...{ required: false, type: String, minLength: 1, maxLength: LONGEST_TARGET, example: '*' },
    description:
      'Of a bid on a package, and only there: the `id` of the part that it is on, or `*` for the whole. ' +
      'One that names none, or none that there is, is `malformed`.',
  })
  readonly on?: string;

  @ApiProperty({
    ...{ required: false, pattern: '^[!-~]{1,64}$' },
    description:
      'Of a match where lots are drawn among equal ranks: what its holder adds to the draw.',
  })
  readonly word?: string;

  @ApiProperty({
    ...{ required: false, pattern: '^[0-9a-f]{64}$' },
    description: 'Of a commit: the SHA-256 that hides a sealed amount.',
  })
  readonly commitment?: string;

  @ApiProperty({
    ...{ required: false, maxLength: 6000 },
    description: 'Of a commit: the envelope with its opening, where that is left in escrow.',
  })
  readonly escrow?: string;

  @ApiProperty({
    ...{ required: false, pattern: '^[0-9a-f]{32}$' },
    description: 'Of a reveal: the 128 random bits behind the commitment.',
  })
  readonly salt?: string;
}

export class StatementBody implements Statement {
  @ApiProperty({ example: 'b3f1c9d2-bid-1' })
  readonly command: string;

  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly lot: string;

  @ApiProperty({ type: String, nullable: true, example: 'K7QD2' })
  readonly paddle: string | null;

  @ApiProperty({ enum: ['accepted', 'refused'] })
  readonly verdict: 'accepted' | 'refused';

  @ApiProperty({ enum: Object.keys(ERRORS), required: false })
  readonly code?: ErrorCode;

  @ApiProperty({ description: 'When the bid reached the server; epoch milliseconds.' })
  readonly receivedAt: number;

  @ApiProperty({ description: 'When it was decided; epoch milliseconds.' })
  readonly decidedAt: number;

  @ApiProperty({ description: 'The last entry of the record after it.' })
  readonly seq: number;

  @ApiProperty({ description: 'The hash of that entry.' })
  readonly hash: string;

  @ApiProperty({ type: MoneyBody, nullable: true })
  readonly price: MoneyBody | null;

  @ApiProperty({ type: String, nullable: true })
  readonly leader: string | null;

  @ApiProperty({ type: MoneyBody, nullable: true })
  readonly minimum: MoneyBody | null;

  @ApiProperty({ description: 'Epoch milliseconds.' })
  readonly endsAt: number;
}

export class ReceiptBody implements Receipt {
  @ApiProperty({ example: 'bat_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly batch: string;

  @ApiProperty({ description: 'The place among the leaves.' })
  readonly index: number;

  @ApiProperty()
  readonly leaves: number;

  @ApiProperty({ type: [String], description: 'Hashes that lead to the root, lowest first.' })
  readonly path: readonly string[];

  @ApiProperty()
  readonly root: string;

  @ApiProperty({ description: 'Epoch milliseconds.' })
  readonly at: number;

  @ApiProperty()
  readonly keyId: string;

  @ApiProperty({ description: 'ed25519, base64url.' })
  readonly signature: string;
}

/** The durable answer to a bid, accepted or refused, with the proof that it was given. */
export class DecidedBody implements Decided {
  @ApiProperty()
  readonly ok: boolean;

  @ApiProperty({ type: StatementBody })
  readonly statement: StatementBody;

  @ApiProperty({ type: ReceiptBody })
  readonly receipt: ReceiptBody;

  @ApiProperty({ required: false, description: 'The refusal in a sentence.' })
  readonly message?: string;
}
