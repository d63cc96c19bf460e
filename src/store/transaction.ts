import type { DatabaseSync } from "node:sqlite";

/**
 * Runs `work` wholly or not at all. The write lock is taken at the start ("immediate"), so that two
 * processes queue on the busy timeout instead of failing when a read turns into a write.
 */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec("begin immediate");
  try {
    const result = work();
    database.exec("commit");
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec("rollback");
    throw error;
  }
}
