/** The few places where the SQL of the two databases differs, as text to put into a statement. */
export interface Dialect {
  /** Ends a SELECT whose rows shall stay locked until the transaction ends. */
  readonly forUpdate: string;
  /** Ends an INSERT: what to do where a row with these `keys` exists; nothing at all without `columns`. */
  onConflict(keys: readonly string[], columns: readonly string[]): string;
}

export const mysqlDialect: Dialect = {
  forUpdate: ' FOR UPDATE',
  onConflict: (keys, columns) => {
    // Assigning a key to itself changes nothing; INSERT IGNORE would hide truncated values too.
    const updated = columns.length > 0 ? columns : keys.slice(0, 1);
    const setters = updated.map((name) =>
      columns.length > 0 ? `${name} = VALUES(${name})` : `${name} = ${name}`,
    );
    return ` ON DUPLICATE KEY UPDATE ${setters.join(', ')}`;
  },
};

export const sqliteDialect: Dialect = {
  // BEGIN IMMEDIATE has locked the whole file already.
  forUpdate: '',
  onConflict: (keys, columns) => {
    const target = ` ON CONFLICT (${keys.join(', ')}) DO `;
    if (columns.length === 0) return `${target}NOTHING`;
    return `${target}UPDATE SET ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}`;
  },
};
