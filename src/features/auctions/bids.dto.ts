import { ApiProperty } from '@nestjs/swagger';
import type { Decided, Receipt, Statement } from '../../contract/bidding.js';
import { ERRORS, type ErrorCode } from '../../contract/errors.js';
import { MoneyBody } from '../../platform/http/money.dto.js';

/** Documents the body of a bid; it is read by hand, like a bid over the socket, and so carries no checks. */
export class BidBody {
  @ApiProperty({ enum: ['bid', 'max', 'match'] })
  readonly type: 'bid' | 'max' | 'match';

  @ApiProperty({ type: MoneyBody, required: false, description: 'Absent for a match.' })
  readonly amount?: MoneyBody;
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
