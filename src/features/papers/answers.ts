import { ApiProperty } from '@nestjs/swagger';
import type { Deed } from '../../contract/papers.js';

export class DeedBody implements Deed {
  @ApiProperty({ example: 'ded_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '联合竞买协议.pdf' })
  readonly name: string;

  @ApiProperty({ example: 'application/pdf', description: 'Recognised from the content.' })
  readonly mediaType: string;

  @ApiProperty({ example: 482_133, description: 'Bytes.' })
  readonly size: number;

  @ApiProperty({
    ...{ description: 'SHA-256, in hex, of what was handed in.' },
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  readonly sha256: string;

  @ApiProperty({ description: 'Epoch milliseconds.', example: 1_772_416_800_000 })
  readonly addedAt: number;
}
