import { ApiProperty } from '@nestjs/swagger';
import type { LatestEntry } from '../../contract/control.js';
import { ReceiptBody } from './bids.dto.js';

export class RecordEntryBody {
  @ApiProperty({ description: 'The canonical text that is hashed.' })
  readonly body: string;

  @ApiProperty({ description: 'The SHA-256 of the text, in hex.' })
  readonly hash: string;
}

export class RecordOpeningBody {
  @ApiProperty()
  readonly seq: number;

  @ApiProperty({ description: 'In minor units, as a decimal string.', example: '15000000' })
  readonly amount: string;

  @ApiProperty({ description: '128 bits in hex.' })
  readonly salt: string;
}

export class UnopenedBody {
  @ApiProperty()
  readonly seq: number;

  @ApiProperty({ enum: ['lot-running', 'lot-withdrawn', 'never-set-a-price'] })
  readonly reason: string;
}

export class SignedHeadBody {
  @ApiProperty()
  readonly seq: number;

  @ApiProperty()
  readonly hash: string;

  @ApiProperty({ type: ReceiptBody })
  readonly receipt: ReceiptBody;
}

export class RecordKeyBody {
  @ApiProperty({ example: '9f86d081884c7d65' })
  readonly keyId: string;

  @ApiProperty({ description: 'ed25519, 32 bytes, base64url.' })
  readonly publicKey: string;
}

/** The whole record of a lot; `docs/PROOF.md` says how to check it. */
export class RecordBody {
  @ApiProperty({ enum: ['ipgavel-record/1'] })
  readonly format: 'ipgavel-record/1';

  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly lot: string;

  @ApiProperty({ description: 'The version of the rules that decided it.', example: 'english-1' })
  readonly engine: string;

  @ApiProperty({ type: [RecordEntryBody] })
  readonly entries: readonly RecordEntryBody[];

  @ApiProperty({ type: [RecordOpeningBody] })
  readonly openings: readonly RecordOpeningBody[];

  @ApiProperty({ type: [UnopenedBody] })
  readonly unopened: readonly UnopenedBody[];

  @ApiProperty({ type: SignedHeadBody, nullable: true })
  readonly head: SignedHeadBody | null;

  @ApiProperty({ type: [RecordKeyBody] })
  readonly keys: readonly RecordKeyBody[];
}

export class LatestEntryBody implements LatestEntry {
  @ApiProperty({ example: 17 })
  readonly seq: number;

  @ApiProperty({ description: 'The canonical text that is hashed.' })
  readonly body: string;

  @ApiProperty({ description: 'The SHA-256 of that text.' })
  readonly hash: string;
}

export class LatestEntriesBody {
  @ApiProperty({ type: [LatestEntryBody] })
  readonly items: readonly LatestEntryBody[];
}
