import type { Type } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type as TypeOf } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import type { Page } from '../../contract/api.js';

/** How much of a list is asked for. */
export class LimitQuery {
  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 100, default: 20 })
  @TypeOf(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 20;
}

/** Which page of a list is asked for. Lists run from the newest to the oldest. */
export class PageQuery extends LimitQuery {
  @ApiPropertyOptional({ description: '`next` of the page before.' })
  @IsOptional()
  @Matches(/^[a-z]{3}_[0-9A-Z]{26}$/, { message: 'cursor must be `next` of the page before' })
  cursor?: string;
}

/**
 * Makes a page out of up to `limit + 1` rows in descending order of id: the one too many tells that there is more.
 * The cursor is the last id shown, so that what is added meanwhile neither repeats nor hides anything.
 */
export function pageOf<Row extends { readonly id: string }>(
  rows: readonly Row[],
  limit: number,
): Page<Row> {
  const items = rows.slice(0, limit);
  const next = rows.length > limit ? (items.at(-1)?.id ?? null) : null;
  return { items, next };
}

/** The class of a page of `item`, for the documentation. */
export function PageBody<Item>(item: Type<Item>): Type<Page<Item>> {
  class Body {
    @ApiProperty({ type: [item] })
    readonly items: readonly Item[];

    @ApiProperty({
      type: String,
      nullable: true,
      description: 'Handed back as `cursor`; null at the end.',
    })
    readonly next: string | null;
  }
  Object.defineProperty(Body, 'name', { value: `PageOf${item.name}` });
  return Body;
}
