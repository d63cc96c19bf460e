import type { DatabaseSync } from "node:sqlite";
import { failpoint, type WritePath } from "./safety/failpoints.ts";

/**
 * Runs `work` wholly or not at all. The write lock is taken at the start ("immediate"), so that two
 * processes queue on the busy timeout instead of failing when a read turns into a write.
 *
 * @param path the way of writing, by which tests have the process end inside it
 */
export function inTransaction<T>(database: DatabaseSync, work: () => T, path: WritePath = "write"): T {
  database.exec("begin immediate");
  try {
    failpoint(path, "begun");
    const result = work();
    failpoint(path, "written");
    database.exec("commit");
    failpoint(path, "committed");
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec("rollback");
    throw error;
  }
}
