import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { IsIn, IsOptional, Length, Matches } from 'class-validator';
import type { Asset, AssetDraft, ListedAsset } from '../../contract/listing.js';
import { ASSET_KINDS, type AssetKind } from '../../core/collateral/asset.js';
import { PageBody } from '../../platform/http/paging.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MESSAGE = { message: '$property must be a day such as 2026-03-02' };
const NULLABLE_DAY = { type: String, nullable: true, example: '2010-05-06' };

export class NewAssetBody implements AssetDraft {
  @ApiProperty({ enum: ASSET_KINDS, example: 'invention' })
  @IsIn(ASSET_KINDS)
  readonly kind: AssetKind;

  @ApiProperty({
    maxLength: 64,
    example: 'ZL200310102344.5',
    description: 'The official number; the check digit of a patent is verified.',
  })
  @Length(1, 64)
  readonly number: string;

  @ApiProperty({ minLength: 1, maxLength: 200, example: '一种锂电池隔膜' })
  @Length(1, 200)
  readonly title: string;

  @ApiProperty({ minLength: 1, maxLength: 200, example: '苏州某科技有限公司' })
  @Length(1, 200)
  readonly holder: string;

  @ApiPropertyOptional(NULLABLE_DAY)
  @IsOptional()
  @Matches(DAY, DAY_MESSAGE)
  readonly filedOn?: string | null;

  @ApiPropertyOptional({ ...NULLABLE_DAY, description: 'Granted, or registered.' })
  @IsOptional()
  @Matches(DAY, DAY_MESSAGE)
  readonly grantedOn?: string | null;

  @ApiPropertyOptional({
    ...NULLABLE_DAY,
    description: 'The first day without the right; not said, it is the end of the term by law.',
  })
  @IsOptional()
  @Matches(DAY, DAY_MESSAGE)
  readonly expiresOn?: string | null;
}

/** What shall be said otherwise; null takes back what need not be said. */
export class AssetChangesBody extends PartialType(NewAssetBody, { skipNullProperties: false }) {}

export class AssetIdBody {
  @ApiProperty({ example: 'ast_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;
}

export class AssetBody extends AssetIdBody implements Asset {
  @ApiProperty({ enum: ASSET_KINDS, example: 'invention' })
  readonly kind: AssetKind;

  @ApiProperty({ example: 'ZL200310102344.5' })
  readonly number: string;

  @ApiProperty({ example: '一种锂电池隔膜' })
  readonly title: string;

  @ApiProperty({ example: '苏州某科技有限公司' })
  readonly holder: string;

  @ApiProperty(NULLABLE_DAY)
  readonly filedOn: string | null;

  @ApiProperty(NULLABLE_DAY)
  readonly grantedOn: string | null;

  @ApiProperty(NULLABLE_DAY)
  readonly expiresOn: string | null;
}

class TakenBody {
  @ApiProperty({
    type: String,
    nullable: true,
    description: "The lot, where it is your organisation's.",
    example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC',
  })
  readonly lot: string | null;
}

class ListedAssetBody extends AssetBody implements ListedAsset {
  @ApiProperty({
    type: TakenBody,
    nullable: true,
    description: 'Set while a lot under review or a live one holds this right.',
  })
  readonly taken: TakenBody | null;
}

export class AssetsPage extends PageBody(ListedAssetBody) {}
