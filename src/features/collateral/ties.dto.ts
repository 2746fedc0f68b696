import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  Length,
  Matches,
} from 'class-validator';
import type { TiedRight, TieLift, TieView, TieWish } from '../../contract/ties.js';
import { ASSET_KINDS, type AssetKind } from '../../core/collateral/asset.js';
import { TIE_GROUNDS, type TieGround } from '../../core/session/bundles.js';
import { PageBody, PageQuery } from '../../platform/http/paging.js';

const MOST_ASSETS = 50;
const ASSET_ID = /^ast_[0-9A-Z]{26}$/;
const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };

export class TieBody implements TieWish {
  @ApiProperty({
    enum: TIE_GROUNDS,
    description:
      '`similar-marks`: marks of one holder on the same or similar goods, of which none is assigned alone. ' +
      '`inseparable`: cannot be used apart. `loses-value-apart`: would lose much of the value.',
  })
  @IsIn(TIE_GROUNDS)
  readonly ground: TieGround;

  @ApiProperty({
    ...{ type: [String], minItems: 2, maxItems: MOST_ASSETS },
    ...{ description: 'Assets that one organisation keeps.' },
    example: ['ast_01JD8Z6V2N9T4QK3W5X7Y8A9BC', 'ast_01JD8Z6V2N9T4QK3W5X7Y8A9BD'],
  })
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(MOST_ASSETS)
  @ArrayUnique()
  @Matches(ASSET_ID, { each: true, message: 'assets must be ids of assets' })
  readonly assets: readonly string[];

  @ApiProperty({ minLength: 1, maxLength: 1000, example: '第 30 类，均含“山茗”，同一权利人' })
  @Length(1, 1000)
  readonly reason: string;
}

export class LiftBody {
  @ApiProperty({ minLength: 1, maxLength: 1000, example: '经核对，指定商品不类似' })
  @Length(1, 1000)
  readonly reason: string;
}

export class TiesListQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['standing', 'lifted'] })
  @IsOptional()
  @IsIn(['standing', 'lifted'])
  state?: 'standing' | 'lifted';
}

export class TieIdBody {
  @ApiProperty({ example: 'tie_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;
}

export class TiedRightBody implements TiedRight {
  @ApiProperty({ example: 'ast_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ enum: ASSET_KINDS, example: 'trademark' })
  readonly kind: AssetKind;

  @ApiProperty({ example: '12345678' })
  readonly number: string;

  @ApiProperty({ example: '山茗' })
  readonly title: string;

  @ApiProperty({ example: '江南茶业有限公司' })
  readonly holder: string;
}

class NamedBody {
  @ApiProperty({ example: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '王芳' })
  readonly name: string;
}

class TieLiftBody implements TieLift {
  @ApiProperty({ example: '经核对，指定商品不类似' })
  readonly reason: string;

  @ApiProperty({ type: NamedBody })
  readonly askedBy: NamedBody;

  @ApiProperty({ type: NamedBody })
  readonly liftedBy: NamedBody;

  @ApiProperty(INSTANT)
  readonly at: number;
}

export class TieViewBody extends TieIdBody implements TieView {
  @ApiProperty({ enum: TIE_GROUNDS })
  readonly ground: TieGround;

  @ApiProperty({ example: '第 30 类，均含“山茗”，同一权利人' })
  readonly reason: string;

  @ApiProperty({ type: [TiedRightBody] })
  readonly rights: readonly TiedRightBody[];

  @ApiProperty({ type: NamedBody })
  readonly foundBy: NamedBody;

  @ApiProperty({ type: NamedBody, description: 'The organisation, which alone can lift it.' })
  readonly finder: NamedBody;

  @ApiProperty(INSTANT)
  readonly foundAt: number;

  @ApiProperty({ type: TieLiftBody, nullable: true, description: 'Null as long as it stands.' })
  readonly lifted: TieLiftBody | null;
}

export class TiesPage extends PageBody(TieViewBody) {}
