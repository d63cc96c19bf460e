import { mkdirSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { EntenteError } from "../errors/index.ts";
import { applicationId, type Migration, migrations, schemaVersion } from "./migrations.ts";
import { failpoint } from "./safety/failpoints.ts";
import { endRestore } from "./safety/restore.ts";
import { inTransaction } from "./transaction.ts";

/**
 * How long a process waits for another one's write. A write with its place in the index of copies lasts some 10 ms, and on a
 * crowded machine many times that; who waits is not served in turn.
 */
const busyMilliseconds = 60_000;

const numberOf = (database: DatabaseSync, pragma: string): number =>
  Number(Object.values(database.prepare(`pragma ${pragma}`).get() ?? {})[0]);

function assertOurs(database: DatabaseSync, path: string): void {
  const tables = database.prepare("select count(*) as n from sqlite_schema").get();
  const isEmpty = tables?.n === 0;
  if (!isEmpty && numberOf(database, "application_id") !== applicationId) {
    throw new EntenteError("E601", { path, why: "it is a database of another program" });
  }
  const found = numberOf(database, "user_version");
  if (found > schemaVersion) throw new EntenteError("E602", { path, found, known: schemaVersion });
}

/** A step that meets what it cannot read tells so; the transaction leaves the store as it was. */
function runStep(database: DatabaseSync, step: Migration, path: string): void {
  try {
    if (typeof step === "string") database.exec(step);
    else step(database);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new EntenteError("E623", { path, why: `a report in it cannot be read (${error.message})` });
  }
}

function migrate(database: DatabaseSync, path: string): void {
  if (numberOf(database, "user_version") === schemaVersion) return;
  inTransaction(
    database,
    () => {
      // Read again under the lock: another process may have migrated meanwhile.
      const from = numberOf(database, "user_version");
      for (const step of migrations.slice(from)) {
        runStep(database, step, path);
        failpoint("migrate", "step");
      }
      database.exec(`pragma application_id = ${applicationId}; pragma user_version = ${schemaVersion}`);
    },
    "migrate",
  );
}

/**
 * Opens the database file, makes or upgrades its tables.
 * @throws EntenteError E602 when a newer version made it, E601 when it is another program's
 */
export function connect(folder: string, path: string): DatabaseSync {
  endRestore(folder);
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(path, { timeout: busyMilliseconds, enableForeignKeyConstraints: true });
  try {
    assertOurs(database, path);
    database.exec("pragma journal_mode = wal; pragma synchronous = full");
    migrate(database, path);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
