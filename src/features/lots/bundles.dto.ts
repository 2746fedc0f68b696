import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, Matches } from 'class-validator';
import type { BundleGround, BundleView, LotTies, MissingRight } from '../../contract/ties.js';
import { TIE_GROUNDS, type TieGround } from '../../core/session/bundles.js';
import { TiedRightBody, TieViewBody } from '../collateral/ties.dto.js';
import { ParameterSourceBody } from '../rule-packs/rule-packs.dto.js';

const MOST_ASSETS = 50;
const ASSET_ID = /^ast_[0-9A-Z]{26}$/;

export class AssetChoiceQuery {
  @ApiProperty({
    type: String,
    description: 'Ids of assets of your organisation, with commas between them.',
    example: 'ast_01JD8Z6V2N9T4QK3W5X7Y8A9BC,ast_01JD8Z6V2N9T4QK3W5X7Y8A9BD',
  })
  @Transform(({ value }: { value: unknown }) => String(value).split(','))
  @ArrayMaxSize(MOST_ASSETS)
  @ArrayUnique()
  @Matches(ASSET_ID, { each: true, message: 'assets must be ids of assets' })
  assets: string[];
}

class BundleGroundBody implements BundleGround {
  @ApiProperty({ enum: TIE_GROUNDS })
  readonly ground: TieGround;

  @ApiProperty({ type: ParameterSourceBody })
  readonly law: ParameterSourceBody;

  @ApiProperty({ description: 'Whether that law is followed where it does not bind.' })
  readonly isByAnalogy: boolean;
}

class HeldByBody {
  @ApiProperty({
    ...{ type: String, nullable: true, example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' },
    description: "Null where it is somebody else's.",
  })
  readonly lot: string | null;
}

class MissingRightBody extends TiedRightBody implements MissingRight {
  @ApiProperty({
    ...{ type: HeldByBody, nullable: true },
    description: 'Set while another lot, under review or live, holds it.',
  })
  readonly taken: HeldByBody | null;
}

export class BundleViewBody implements BundleView {
  @ApiProperty({ type: [BundleGroundBody] })
  readonly grounds: readonly BundleGroundBody[];

  @ApiProperty({ type: [TiedRightBody], description: 'All that go together and can be sold yet.' })
  readonly rights: readonly TiedRightBody[];

  @ApiProperty({ type: [MissingRightBody], description: 'Those that are not in the lot.' })
  readonly missing: readonly MissingRightBody[];

  @ApiProperty({
    type: [String],
    description: 'The parts of a package that they lie in, where they are several.',
  })
  readonly parts: readonly string[];
}

export class BundlesBody {
  @ApiProperty({ type: [BundleViewBody] })
  readonly items: readonly BundleViewBody[];
}

export class LotTiesBody implements LotTies {
  @ApiProperty({ type: [TieViewBody], description: 'Lifted ones as well, the first first.' })
  readonly items: readonly TieViewBody[];

  @ApiProperty({ type: [BundleViewBody], description: 'What follows from those that stand.' })
  readonly bundles: readonly BundleViewBody[];
}
