import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Length, MaxLength } from 'class-validator';
import type { OrganisationKind } from '../../contract/api.js';
import { PageBody, PageQuery } from '../../platform/http/paging.js';
import type { OrganisationsSought } from './organisations.service.js';

const KINDS: readonly OrganisationKind[] = [
  'platform',
  'trading-centre',
  'pledgee',
  'acquisition-institution',
  'operating-institution',
  'pledgor',
  'guarantor',
  'insurer',
  'compensation-fund',
  'court',
  'expert-body',
  'auditor',
];

export class NewOrganisationBody {
  @ApiProperty({ minLength: 1, maxLength: 200, example: '苏州银行' })
  @Length(1, 200)
  readonly name: string;

  @ApiProperty({ enum: KINDS, example: 'pledgee' })
  @IsIn(KINDS)
  readonly kind: OrganisationKind;
}

export class OrganisationsQuery extends PageQuery implements OrganisationsSought {
  @ApiPropertyOptional({ maxLength: 100, description: 'A part of the name.', example: '银行' })
  @IsOptional()
  @MaxLength(100)
  readonly q?: string;
}

export class OrganisationBody {
  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '苏州银行' })
  readonly name: string;

  @ApiProperty({ enum: KINDS, example: 'pledgee' })
  readonly kind: OrganisationKind;

  @ApiProperty({ description: 'Epoch milliseconds.', example: 1_772_416_800_000 })
  readonly createdAt: number;
}

export class OrganisationsPage extends PageBody(OrganisationBody) {}
