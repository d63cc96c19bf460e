import type { DatabaseSync, StatementSync } from "node:sqlite";

const known = new WeakMap<DatabaseSync, Map<string, StatementSync>>();

/**
 * A statement that is prepared once for each database: preparing costs more than running one that finds a row. Not for
 * statements that are read row by row, since two readers of one statement would take each other's rows.
 */
export function prepared(database: DatabaseSync, sql: string): StatementSync {
  const statements = known.get(database) ?? new Map<string, StatementSync>();
  known.set(database, statements);
  const statement = statements.get(sql) ?? database.prepare(sql);
  statements.set(sql, statement);
  return statement;
}
