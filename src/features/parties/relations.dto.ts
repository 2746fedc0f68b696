import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Length, Matches } from 'class-validator';
import {
  type NewRelation,
  RELATION_STATES,
  type RelationKind,
  type RelationState,
  type RelationView,
} from '../../contract/parties.js';
import { RELATIONS } from '../../core/eligibility/facts.js';
import { PageBody, PageQuery } from '../../platform/http/paging.js';
import type { RelationsSought } from './relations.service.js';

const ORGANISATION = /^org_[0-9A-Z]{26}$/;
const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };

export class GroundsBody {
  @ApiProperty({ minLength: 1, maxLength: 1000, example: '工商登记显示同一实际控制人' })
  @Length(1, 1000)
  readonly reason: string;
}

export class NewRelationBody extends GroundsBody implements NewRelation {
  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  @Matches(ORGANISATION, { message: 'otherId is not the id of an organisation' })
  readonly otherId: string;

  @ApiProperty({ enum: RELATIONS, example: 'control', description: 'It holds both ways.' })
  @IsIn(RELATIONS)
  readonly kind: RelationKind;
}

export class RelationsQuery extends PageQuery implements RelationsSought {
  @ApiPropertyOptional({ description: 'Only those of this organisation.' })
  @IsOptional()
  @Matches(ORGANISATION, { message: 'organisationId is not the id of an organisation' })
  readonly organisationId?: string;

  @ApiPropertyOptional({ enum: RELATION_STATES, description: 'Left out: all.' })
  @IsOptional()
  @IsIn(RELATION_STATES)
  readonly state?: RelationState;
}

export class RelationBody implements RelationView {
  @ApiProperty({ example: 'rel_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly organisationId: string;

  @ApiProperty({ example: '江苏某某收储有限公司' })
  readonly organisationName: string;

  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BD' })
  readonly otherId: string;

  @ApiProperty({ example: '苏州银行' })
  readonly otherName: string;

  @ApiProperty({ enum: RELATIONS, example: 'control' })
  readonly kind: RelationKind;

  @ApiProperty({ example: '工商登记显示同一实际控制人' })
  readonly reason: string;

  @ApiProperty({ example: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly recordedBy: string;

  @ApiProperty(INSTANT)
  readonly recordedAt: number;

  @ApiProperty({ ...INSTANT, type: Number, nullable: true, description: 'Null while it holds.' })
  readonly endedAt: number | null;

  @ApiProperty({ type: String, nullable: true, example: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly endedBy: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly endingReason: string | null;
}

export class RelationsPage extends PageBody(RelationBody) {}
