import type { Socket } from 'node:net';
import type { PoolConnection } from 'mysql2';

type Query = (...args: unknown[]) => unknown;
type Done = (...answer: unknown[]) => void;

/**
 * Breaks the connection when a statement has had no answer for `limitMs`: a network that parted tells nobody. All who
 * wait on it get an error, and the pool drops it; the driver's own time limit would give it back in the middle of a
 * statement.
 */
export function limitStatements(connection: PoolConnection, limitMs: number): void {
  const query = connection.query.bind(connection) as Query;
  // The driver's promises and TypeORM both end up here, with a callback as the last argument.
  const limited: Query = (...args) => {
    const done = args.pop() as Done;
    const timer = setTimeout(() => breakLine(connection), limitMs);
    return query(...args, (...answer: unknown[]) => {
      clearTimeout(timer);
      done(...answer);
    });
  };
  connection.query = limited as PoolConnection['query'];
}

/** `destroy` of the driver would wait until the other side agrees. Its types leave the socket out. */
function breakLine(connection: PoolConnection): void {
  const { stream } = connection as unknown as { stream: Socket };
  stream.destroy(new Error('the database gave no answer'));
}
