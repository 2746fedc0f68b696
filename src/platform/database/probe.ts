import type { Database } from './database.js';

/** Commits a small row; false when that is impossible, whatever the reason. */
export async function commitProbe(database: Database): Promise<boolean> {
  try {
    await database.transact(async (tx) => {
      await tx.lock('SELECT at FROM probe WHERE id = 1');
      await tx.execute('UPDATE probe SET at = ? WHERE id = 1', [tx.now]);
    });
    return true;
  } catch {
    return false;
  }
}
