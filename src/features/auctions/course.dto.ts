import { ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import type { LotCourse, LotQuote, LotTarget } from '../../contract/feed.js';
import { MoneyBody } from '../../platform/http/money.dto.js';

type CourseOf<Kind extends LotCourse['kind']> = Extract<LotCourse, { readonly kind: Kind }>;

class QuoteBody implements LotQuote {
  @ApiProperty({ example: 'K7QD2' })
  readonly paddle: string;

  @ApiProperty({ type: MoneyBody, nullable: true, description: 'Null while it is sealed.' })
  readonly amount: MoneyBody | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Of an amount that only its bidder knows.',
  })
  readonly commitment: string | null;

  @ApiProperty({ description: 'Its opening is left with the opening officers.' })
  readonly isInEscrow: boolean;

  @ApiPropertyOptional({ enum: [true], description: 'Officers of the centre entered it.' })
  readonly isEntered?: true;
}

class FreePeriodBody implements CourseOf<'free-period'> {
  @ApiProperty({ enum: ['free-period'] })
  readonly kind: 'free-period';

  @ApiProperty({ type: [String], description: 'Who may quote in the timed part.' })
  readonly entrants: readonly string[];
}

class DescendingBody implements CourseOf<'descending'> {
  @ApiProperty({ enum: ['descending'] })
  readonly kind: 'descending';

  @ApiProperty({ description: 'When the clock would have started had it never stood still.' })
  readonly from: number;
}

class QuotingBody implements CourseOf<'quoting'> {
  @ApiProperty({ enum: ['quoting'] })
  readonly kind: 'quoting';

  @ApiProperty({ type: [QuoteBody], description: 'Who has sealed an amount, in order of time.' })
  readonly quotes: readonly QuoteBody[];

  @ApiProperty({ description: 'Whoever has committed opens its amount now.' })
  readonly isOpening: boolean;

  @ApiProperty({ type: QuoteBody, nullable: true, description: 'Who stopped a falling price.' })
  readonly stopper: QuoteBody | null;
}

class TurnsBody implements CourseOf<'turns'> {
  @ApiProperty({ enum: ['turns'] })
  readonly kind: 'turns';

  @ApiProperty({ example: 1 })
  readonly round: number;

  @ApiProperty({ type: [String], description: 'Whose turn is still to come; the first has it.' })
  readonly order: readonly string[];

  @ApiProperty({ type: [QuoteBody] })
  readonly standings: readonly QuoteBody[];
}

class AskingBody implements CourseOf<'asking'> {
  @ApiProperty({ enum: ['asking'] })
  readonly kind: 'asking';

  @ApiProperty({ example: 1 })
  readonly round: number;

  @ApiProperty({ type: MoneyBody })
  readonly asked: MoneyBody;
}

class QueryBody implements CourseOf<'query'> {
  @ApiProperty({ enum: ['query'] })
  readonly kind: 'query';

  @ApiProperty({ type: [String], description: 'The priority holders to be asked; the first now.' })
  readonly holders: readonly string[];

  @ApiProperty({
    ...{ required: false, example: 2 },
    description: 'How many of the first are asked at the same time, where lots are drawn.',
  })
  readonly together?: number;
}

class TargetBody implements LotTarget {
  @ApiProperty({ example: '*', description: 'A part of the package, or `*` for the whole.' })
  readonly on: string;

  @ApiProperty({ type: MoneyBody, nullable: true, description: 'The best bid on it.' })
  readonly price: MoneyBody | null;

  @ApiProperty({ type: String, nullable: true, example: 'K7QD2' })
  readonly leader: string | null;

  @ApiProperty({ type: MoneyBody, nullable: true, description: 'The least that may be bid.' })
  readonly minimum: MoneyBody | null;

  @ApiProperty({ type: MoneyBody, nullable: true, description: 'From here its side would lead.' })
  readonly leadsFrom: MoneyBody | null;
}

class PackageBody implements CourseOf<'package'> {
  @ApiProperty({ enum: ['package'] })
  readonly kind: 'package';

  @ApiProperty({ type: [TargetBody], description: 'The whole, then each part.' })
  readonly targets: readonly TargetBody[];
}

/** The shapes of a lot's course, for the schema of whoever shows one. */
export const COURSE_BODIES = [
  FreePeriodBody,
  DescendingBody,
  QuotingBody,
  TurnsBody,
  AskingBody,
  QueryBody,
  PackageBody,
];

/** A property that is one of them, or null. */
export const NULLABLE_COURSE = {
  oneOf: COURSE_BODIES.map((body) => ({ $ref: getSchemaPath(body) })),
  nullable: true,
  description: 'How far the format has come; null where the price tells everything.',
};
