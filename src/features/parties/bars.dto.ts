import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Length, Matches } from 'class-validator';
import { BAR_STATES, type BarState, type BarView, type NewBar } from '../../contract/parties.js';
import { BAR_KINDS, type BarKind } from '../../core/eligibility/facts.js';
import { PageBody, PageQuery } from '../../platform/http/paging.js';
import type { BarsSought } from './bars.service.js';

const ORGANISATION = /^org_[0-9A-Z]{26}$/;
const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };

export class NewBarBody implements NewBar {
  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  @Matches(ORGANISATION, { message: 'organisationId is not the id of an organisation' })
  readonly organisationId: string;

  @ApiProperty({ enum: BAR_KINDS, example: 'defaulter' })
  @IsIn(BAR_KINDS)
  readonly kind: BarKind;

  @ApiPropertyOptional({ description: 'The one lot that it is for; left out: for all.' })
  @IsOptional()
  @Matches(/^lot_[0-9A-Z]{26}$/, { message: 'lotId is not the id of a lot' })
  readonly lotId?: string;

  @ApiProperty({ minLength: 1, maxLength: 1000, example: '首次拍卖成交后悔拍' })
  @Length(1, 1000)
  readonly reason: string;
}

export class BarsQuery extends PageQuery implements BarsSought {
  @ApiPropertyOptional({ description: 'Only those of this organisation.' })
  @IsOptional()
  @Matches(ORGANISATION, { message: 'organisationId is not the id of an organisation' })
  readonly organisationId?: string;

  @ApiPropertyOptional({ enum: BAR_STATES, description: 'Left out: all.' })
  @IsOptional()
  @IsIn(BAR_STATES)
  readonly state?: BarState;
}

export class BarBody implements BarView {
  @ApiProperty({ example: 'bar_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly organisationId: string;

  @ApiProperty({ example: '江苏某某收储有限公司' })
  readonly organisationName: string;

  @ApiProperty({ enum: BAR_KINDS, example: 'defaulter' })
  readonly kind: BarKind;

  @ApiProperty({ type: String, nullable: true, description: 'Null: for all lots.' })
  readonly lotId: string | null;

  @ApiProperty({ example: '首次拍卖成交后悔拍' })
  readonly reason: string;

  @ApiProperty({ example: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly imposedBy: string;

  @ApiProperty(INSTANT)
  readonly imposedAt: number;

  @ApiProperty({ ...INSTANT, type: Number, nullable: true, description: 'Null while it holds.' })
  readonly liftedAt: number | null;

  @ApiProperty({ type: String, nullable: true, example: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly liftedBy: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly liftingReason: string | null;
}

export class BarsPage extends PageBody(BarBody) {}
