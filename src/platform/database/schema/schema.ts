import type { EntitySchema, MigrationInterface } from 'typeorm';

/** What a database is brought to before it is used. */
export interface Schema {
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** Tables whose rows are never changed or removed; triggers see to it. */
  readonly appendOnly: readonly string[];
  /** Only for stores that want TypeORM's repositories. */
  readonly entities?: readonly EntitySchema[];
}
