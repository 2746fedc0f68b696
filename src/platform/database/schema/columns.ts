import type { QueryRunner, TableColumnOptions } from 'typeorm';

export type ColumnExtras = Pick<TableColumnOptions, 'isPrimary' | 'isNullable' | 'default'>;

/** Columns that mean the same on both databases; a migration asks for them by what they hold. */
export interface Columns {
  /** An id, a code or another name of ours: ASCII, compared byte by byte, so that `lot_Ab` is not `lot_aB`. */
  readonly asciiId: (
    name: string,
    extras?: ColumnExtras & { readonly length?: number },
  ) => TableColumnOptions;
  /** A SHA-256 in lower-case hex. */
  readonly hash: (name: string, extras?: ColumnExtras) => TableColumnOptions;
  /** An instant, a count or an amount. For amounts also name the column in `money` of `createTable`. */
  readonly bigInt: (name: string, extras?: ColumnExtras) => TableColumnOptions;
  /** A small whole number or a flag. */
  readonly int: (name: string, extras?: ColumnExtras) => TableColumnOptions;
  /** A number that the database gives to each new row. */
  readonly serial: (name: string) => TableColumnOptions;
  /** A text of at most `length` characters, compared byte by byte. */
  readonly string: (name: string, length: number, extras?: ColumnExtras) => TableColumnOptions;
  /** A text of up to 16 MB. */
  readonly text: (name: string, extras?: ColumnExtras) => TableColumnOptions;
}

const MYSQL = {
  ascii: { charset: 'ascii', collation: 'ascii_bin' },
  utf8: { charset: 'utf8mb4', collation: 'utf8mb4_bin' },
  text: 'mediumtext',
  serial: 'bigint',
};

/** SQLite knows no collation of MySQL's and compares byte by byte anyway; it only counts up an `integer`. */
const SQLITE = { ascii: {}, utf8: {}, text: 'text', serial: 'integer' };

/** The columns of the database that `runner` talks to. */
export function columnsOf(runner: QueryRunner): Columns {
  return isMysql(runner) ? columns(MYSQL) : columns(SQLITE);
}

/** Whether `runner` talks to MySQL or MariaDB, and not to SQLite. */
export function isMysql(runner: QueryRunner): boolean {
  return runner.dataSource.options.type === 'mysql';
}

function columns({ ascii, utf8, ...types }: typeof MYSQL | typeof SQLITE): Columns {
  return {
    asciiId: (name, { length = 64, ...extras } = {}) => ({
      ...{ name, type: 'varchar', length: String(length) },
      ...ascii,
      ...extras,
    }),
    hash: (name, extras) => ({ name, type: 'varchar', length: '64', ...ascii, ...extras }),
    bigInt: (name, extras) => ({ name, type: 'bigint', ...extras }),
    int: (name, extras) => ({ name, type: 'integer', ...extras }),
    serial: (name) => ({
      ...{ name, type: types.serial, isPrimary: true },
      ...{ isGenerated: true, generationStrategy: 'increment' as const },
    }),
    string: (name, length, extras) => ({
      ...{ name, type: 'varchar', length: String(length) },
      ...utf8,
      ...extras,
    }),
    text: (name, extras) => ({ name, type: types.text, ...utf8, ...extras }),
  };
}
