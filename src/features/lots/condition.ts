import type { SqlValue } from '../../platform/database/row.js';

/** A part of a WHERE with what stands for its question marks. */
export interface Condition {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

export function condition(sql: string, ...params: SqlValue[]): Condition {
  return { sql, params };
}

/** All of them at once. */
export function allOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return condition('1 = 1');
  const sql = conditions.map((one) => `(${one.sql})`).join(' AND ');
  return { sql, params: conditions.flatMap(({ params }) => params) };
}
