/** A store of an earlier schema brought up to date, with a backup of what was there before. */
import { join, resolve } from "node:path";
import { EntenteError } from "../../errors/index.ts";
import { connect } from "../connect.ts";
import { guarded } from "../failures.ts";
import { health } from "../health.ts";
import { schemaVersion } from "../migrations.ts";
import { type BackupOptions, backUp } from "./backup.ts";
import { lookingAt, schemaOf } from "./database.ts";
import { databaseName } from "./files.ts";

export interface Upgraded {
  readonly from: number;
  readonly to: number;
  readonly reports: number;
  /** Where the store as it was lies; null where it was up to date or no backup was wanted. */
  readonly backup: string | null;
}

const reportsIn = `select count(*) as n from report`;

/**
 * Brings the store of a folder up to date in one transaction, and reads all of it afterwards.
 *
 * @param withBackup whether to keep the store as it was, in a folder beside
 * @throws EntenteError E601 when there is none, E602 when a newer version made it, E623 when it cannot be done: the store is as it was
 */
export async function upgrade(
  folder: string,
  { withBackup, ...options }: BackupOptions & { readonly withBackup: boolean },
): Promise<Upgraded> {
  const path = join(folder, databaseName);
  const before = await lookingAt(path, (database) => ({
    schema: schemaOf(database),
    reports: Number(database.prepare(reportsIn).get()?.n),
  }));
  const done = { from: before.schema, to: schemaVersion, reports: before.reports };
  if (before.schema === schemaVersion) return { ...done, backup: null };
  const backup = withBackup ? `${resolve(folder)}.before-schema-${schemaVersion}` : null;
  if (backup !== null) await backUp(folder, backup, options);
  options.onStep?.(`from schema ${before.schema} to ${schemaVersion}`);
  const { reports, problems } = guarded(path, () => {
    const database = connect(folder, path);
    try {
      return health(database, path);
    } finally {
      database.close();
    }
  });
  if (reports !== before.reports || problems.length > 0) {
    const why = problems[0] ?? `it has ${reports} reports and had ${before.reports}`;
    throw new EntenteError("E623", { path, why });
  }
  return { ...done, backup };
}
