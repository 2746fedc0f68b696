import { ApiProperty } from '@nestjs/swagger';
import { Length, Matches } from 'class-validator';
import type {
  CorrectionOrigin,
  CorrectionText,
  CorrectionWish,
  NoticeCorrection,
  NoticeCorrections,
} from '../../../contract/corrections.js';

const HASH = { example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' };
const ORIGINS: readonly CorrectionOrigin[] = ['initiative', 'objection'];

/** What is corrected, in the words of its authors. */
export class CorrectionBody implements CorrectionText {
  @ApiProperty({ minLength: 1, maxLength: 4000, example: '标的存在普通许可一份，期限至2028年。' })
  @Length(1, 4000)
  readonly zh: string;

  @ApiProperty({ minLength: 1, maxLength: 4000, example: 'A simple licence runs until 2028.' })
  @Length(1, 4000)
  readonly en: string;
}

export class CorrectionWishBody extends CorrectionBody implements CorrectionWish {
  @ApiProperty({ minLength: 1, maxLength: 1000, example: '公告漏载一份普通许可' })
  @Length(1, 1000)
  readonly reason: string;
}

export class RenewalBody {
  @ApiProperty({ ...HASH, description: 'The hash of the agreement that was read.' })
  @Matches(/^[0-9a-f]{64}$/)
  readonly agreement: string;
}

class CorrectionTextBody {
  @ApiProperty({ example: '一种锂电池隔膜公告更正（第 1 号）' })
  readonly text: string;

  @ApiProperty({ ...HASH, description: 'SHA-256 of its UTF-8 bytes.' })
  readonly hash: string;
}

class NoticeCorrectionBody implements NoticeCorrection {
  @ApiProperty({ example: 1 })
  readonly no: number;

  @ApiProperty({ description: 'Epoch milliseconds.', example: 1_772_416_800_000 })
  readonly publishedAt: number;

  @ApiProperty({
    enum: ORIGINS,
    description: "The officers' own initiative, or a ruling on an objection.",
  })
  readonly origin: CorrectionOrigin;

  @ApiProperty({ type: CorrectionTextBody })
  readonly zh: CorrectionTextBody;

  @ApiProperty({ type: CorrectionTextBody })
  readonly en: CorrectionTextBody;

  @ApiProperty({ example: '公告漏载一份普通许可' })
  readonly reason: string;
}

export class NoticeCorrectionsBody implements NoticeCorrections {
  @ApiProperty({ type: [NoticeCorrectionBody] })
  readonly items: readonly NoticeCorrectionBody[];
}
