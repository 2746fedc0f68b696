import { Injectable } from '@nestjs/common';
import type { LotStatus, Page } from '../../contract/api.js';
import type { Reader } from '../../platform/database/database.js';
import { integer, text } from '../../platform/database/row.js';
import { type LotFilter, passing, type Unpublished, visible } from './catalogue-filter.js';
import { cursorAfter, orderedBy, type Sort } from './catalogue-order.js';
import { allOf, type Condition } from './condition.js';
import type { Lot } from './lot.js';
import { lotOf } from './lot-row.js';

/** Which lots, in which order, and which page of them. */
export interface PageOfLots {
  readonly unpublished: Unpublished;
  readonly filter: LotFilter;
  readonly sort: Sort;
  readonly limit: number;
  /** Those that come after a page that was had before. */
  readonly after: Condition | null;
}

/** What lots can be grouped by, and the column that holds it. */
const GROUPS = {
  status: 'status',
  pack: 'pack',
  lister: 'lister_id',
  centre: 'centre_id',
} as const;

/** How many lots have one value of what they are grouped by. */
export interface GroupCount {
  readonly value: string;
  readonly count: number;
}

/** Reads the catalogue. */
@Injectable()
export class CatalogueStore {
  async findPage(read: Reader, page: PageOfLots): Promise<Page<Lot>> {
    const { unpublished, filter, sort, limit, after } = page;
    const where = allOf([visible(unpublished), passing(filter), ...(after ? [after] : [])]);
    const { columns, orderBy } = orderedBy(sort);
    const rows = await read.query(
      `SELECT lots.*, ${columns} FROM lots WHERE ${where.sql} ORDER BY ${orderBy} LIMIT ?`,
      [...where.params, limit + 1],
    );
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(lotOf),
      next: last === undefined ? null : cursorAfter(sort, last),
    };
  }

  /** How many of the lots that pass the filter there are of each status. */
  async countStatuses(
    read: Reader,
    unpublished: Unpublished,
    filter: LotFilter,
  ): Promise<ReadonlyMap<LotStatus, number>> {
    const where = allOf([visible(unpublished), passing(filter)]);
    const counts = await countBy(read, GROUPS.status, where);
    return new Map(counts.map(({ value, count }) => [value as LotStatus, count]));
  }

  /** How many visible lots there are of each pack, lister or centre, the most first. */
  countGroup(
    read: Reader,
    group: Exclude<keyof typeof GROUPS, 'status'>,
    unpublished: Unpublished,
  ): Promise<readonly GroupCount[]> {
    return countBy(read, GROUPS[group], visible(unpublished));
  }
}

async function countBy(
  read: Reader,
  column: string,
  { sql, params }: Condition,
): Promise<readonly GroupCount[]> {
  const rows = await read.query(
    `SELECT ${column} AS value, COUNT(*) AS n FROM lots WHERE (${sql}) AND ${column} IS NOT NULL
     GROUP BY ${column} ORDER BY n DESC, ${column}`,
    params,
  );
  return rows.map((row) => ({ value: text(row, 'value'), count: integer(row, 'n') }));
}
