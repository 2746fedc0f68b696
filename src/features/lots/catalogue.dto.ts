import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { CatalogueFacets, CountedOrganisation, LotStatus } from '../../contract/api.js';
import { UNPUBLISHED } from '../../core/listing/lifecycle.js';
import { LimitQuery } from '../../platform/http/paging.js';
import { type Sort, SORTS } from './catalogue-order.js';
import type { CatalogueQuery } from './catalogue-query.js';

const STATUSES: readonly LotStatus[] = [
  ...UNPUBLISHED,
  ...(['published', 'open', 'suspended'] as const),
  ...(['sold', 'failed', 'withdrawn'] as const),
];
const PACK_NAME = /^[a-z0-9-]{1,64}$/;
const ORGANISATION = /^org_[0-9A-Z]{26}$/;
const OPENS = { example: '2026-03-02T00:00:00+08:00' };

export class LotsQuery extends LimitQuery implements CatalogueQuery {
  @ApiPropertyOptional({ description: '`next` of the page before, in the same order.' })
  @IsOptional()
  @Length(1, 1000)
  readonly cursor?: string;

  @ApiPropertyOptional({
    enum: SORTS,
    default: 'newest',
    description: 'Prices are in order within each currency, and currencies by their codes.',
  })
  @IsIn(SORTS)
  readonly sort: Sort = 'newest';

  @ApiPropertyOptional({ enum: STATUSES })
  @IsOptional()
  @IsIn(STATUSES)
  readonly status?: LotStatus;

  @ApiPropertyOptional({
    maxLength: 100,
    description: 'Words, or parts of them, that the title or the description holds, every one.',
    example: '锂电池 隔膜',
  })
  @IsOptional()
  @Length(1, 100)
  readonly q?: string;

  @ApiPropertyOptional({ example: 'judicial-online-r1' })
  @IsOptional()
  @Matches(PACK_NAME, { message: 'pack is not the name of a rule pack' })
  readonly pack?: string;

  @ApiPropertyOptional({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  @IsOptional()
  @Matches(ORGANISATION, { message: 'lister is not the id of an organisation' })
  readonly lister?: string;

  @ApiPropertyOptional({ enum: ['true'], description: 'Only what your organisation has listed.' })
  @IsOptional()
  @IsIn(['true'])
  readonly own?: 'true';

  @ApiPropertyOptional({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  @IsOptional()
  @Matches(ORGANISATION, { message: 'centre is not the id of an organisation' })
  readonly centre?: string;

  @ApiPropertyOptional({ default: 'CNY', description: 'ISO 4217; of a price that is given.' })
  @IsString()
  readonly currency: string = 'CNY';

  @ApiPropertyOptional({ example: '100000.00', description: 'The least price, or start price.' })
  @IsOptional()
  @IsString()
  readonly priceFrom?: string;

  @ApiPropertyOptional({ example: '500000.00', description: 'The highest price, or start price.' })
  @IsOptional()
  @IsString()
  readonly priceTo?: string;

  @ApiPropertyOptional({ ...OPENS, description: 'Opens at this instant or later.' })
  @IsOptional()
  @IsString()
  readonly opensFrom?: string;

  @ApiPropertyOptional({ ...OPENS, description: 'Opens before this instant.' })
  @IsOptional()
  @IsString()
  readonly opensBefore?: string;
}

/** The same filters; statuses are counted without one for the status. */
export class FacetsQuery extends OmitType(LotsQuery, ['limit', 'cursor', 'sort']) {}

export class StatusCountBody {
  @ApiProperty({ type: String, example: 'open' })
  readonly status: LotStatus;

  @ApiProperty({ example: 3 })
  readonly count: number;
}

export class PackCountBody {
  @ApiProperty({ example: 'judicial-online-r1' })
  readonly name: string;

  @ApiProperty({ example: 3 })
  readonly count: number;
}

export class OrganisationCountBody implements CountedOrganisation {
  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '苏州银行' })
  readonly name: string;

  @ApiProperty({ example: 3 })
  readonly count: number;
}

export class FacetsBody implements CatalogueFacets {
  @ApiProperty({ type: [StatusCountBody], description: 'Of the lots that pass the filters.' })
  readonly statuses: readonly StatusCountBody[];

  @ApiProperty({ type: [PackCountBody] })
  readonly packs: readonly PackCountBody[];

  @ApiProperty({ type: [OrganisationCountBody] })
  readonly listers: readonly OrganisationCountBody[];

  @ApiProperty({ type: [OrganisationCountBody] })
  readonly centres: readonly OrganisationCountBody[];
}
