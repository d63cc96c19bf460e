import { type Command, dataOption, formatOption } from "../command.ts";
import { dataFolderFor } from "../data.ts";
import { emitterFor, type View } from "../emit.ts";
import type { Invocation } from "../invocation.ts";
import type { Io } from "../io.ts";
import { counted } from "../views/words.ts";

/** What is told of a backup. */
interface BackupTold {
  readonly type: "backup";
  readonly status: "made" | "sound";
  readonly path: string;
  readonly made: string;
  readonly schema: number;
  readonly reports: number;
  readonly files: number;
  readonly bytes: number;
}

const view: View<BackupTold, BackupTold> = {
  columns: [
    { name: "status", value: ({ status }) => status },
    { name: "path", value: ({ path }) => path },
    { name: "made", value: ({ made }) => made },
    { name: "schema", value: ({ schema }) => schema },
    { name: "reports", value: ({ reports }) => reports },
    { name: "files", value: ({ files }) => files },
    { name: "bytes", value: ({ bytes }) => bytes },
  ],
  rows: (told) => [told],
  text: ({ status, path, made, schema, reports, files, bytes }) =>
    `${status === "made" ? "backed up" : "sound"}  ${path}\n  ${counted(reports, "report")}, schema ${schema}, ${counted(files, "file")}, ${(bytes / 1e6).toFixed(1)} MB, of ${made}\n`,
};

async function run(invocation: Invocation, io: Io): Promise<number> {
  const [path] = invocation.positionals;
  if (path === undefined) throw invocation.needs("a folder to make the backup in");
  const { backUp, verifyBackup } = await import("../../store/index.ts");
  const checks = invocation.has("check");
  const backup = checks
    ? await verifyBackup(path)
    : await backUp(await dataFolderFor(invocation, io), path, {
        at: new Date().toISOString(),
        onStep: (step) => io.say(`entente: ${step}\n`),
      });
  const emitter = emitterFor(io, view, { format: invocation.text("format") ?? "table", isOne: true });
  await emitter.emit({
    type: "backup",
    status: checks ? "sound" : "made",
    path,
    made: backup.made,
    schema: backup.schema,
    reports: backup.rows.report ?? 0,
    files: backup.files.length,
    bytes: backup.files.reduce((sum, { bytes }) => sum + bytes, 0),
  });
  await emitter.end();
  return 0;
}

export const backupCommand: Command = {
  name: "backup",
  usage: ["FOLDER"],
  about:
    "Copies the store and everything imported beside it into a new folder, while the desk serves and imports run. The copy is of one moment, is read through and checked, and gets its name only when it is whole and on disk. backup.json in it says what it holds: rows of each table, and the size and SHA-256 of each file. With --check, a backup that is there is held against that again.",
  options: [
    dataOption,
    { name: "check", help: "make nothing; read a backup that is there and say whether it is sound" },
    formatOption(["table", "json", "ndjson", "csv"], "table"),
  ],
  examples: ["entente backup /mnt/disk/entente-monday", "entente backup --check /mnt/disk/entente-monday"],
  run,
};
