import { renameSync, rmSync } from "node:fs";
import { EntenteError } from "../../errors/index.ts";
import { syncToDisk } from "../safety/durable.ts";
import { failpoint } from "../safety/failpoints.ts";
import { type Duck, quoted, rowsOf, withDuck } from "./duck.ts";
import { copySql, countBy, type EventCodes, eventsSql, fileSql, putCodes } from "./event-sql.ts";
import type { EventFile, EventLayout } from "./layout.ts";
import { finish, type Imported, makeFolders, rowsPath, type Skipped, spillFolder } from "./manifest.ts";

/** Lines that DuckDB could not take apart, by its word for why. */
async function brokenLines(duck: Duck): Promise<Skipped[]> {
  const rows = await rowsOf(
    duck,
    "select lower(replace(error_type::varchar, '_', ' ')) as name, count(distinct line)::double as n from reject_errors group by 1 order by 1",
  );
  return rows.map(({ name, n }) => ({ why: `line that is no row (${name})`, rows: Number(n) }));
}

async function write(
  duck: Duck,
  layout: EventLayout,
  file: EventFile,
  out: string,
): Promise<Omit<Imported, "id" | "layout" | "file">> {
  const all = `${out}.all`;
  const kept = `${out}.part`;
  try {
    await duck.run(copySql(eventsSql(layout, fileSql(layout, file)), all));
    const why = await rowsOf(duck, countBy("why", all));
    const broken = await brokenLines(duck);
    const select = `select * exclude (why), ${quoted(layout.name)} as source from read_parquet(${quoted(all)}) where why is null`;
    await duck.run(copySql(select, kept));
    const [span] = await rowsOf(
      duck,
      `select min(day)::varchar as first, max(day)::varchar as last, count(*)::double as n from read_parquet(${quoted(kept)})`,
    );
    const skipped = why.flatMap(({ name, n }) =>
      name === null ? [] : [{ why: String(name), rows: Number(n) }],
    );
    const rows =
      why.reduce((sum, { n }) => sum + Number(n), 0) + broken.reduce((sum, one) => sum + one.rows, 0);
    syncToDisk(kept, "file");
    failpoint("import", "rows");
    renameSync(kept, out);
    const text = (cell: unknown): string | null => (typeof cell === "string" ? cell : null);
    return {
      rows,
      kept: Number(span?.n ?? 0),
      skipped: [...skipped, ...broken],
      from: text(span?.first),
      to: text(span?.last),
    };
  } finally {
    rmSync(all, { force: true });
    rmSync(kept, { force: true });
  }
}

/**
 * Imports a file of events: one row a (day, actor, recipient, kind), states by ISO code, kinds by PLOVER root and quad.
 * The rows are there wholly or not at all. Throws E303 when DuckDB cannot read the file, E604 when it is missing.
 */
export async function importEvents(
  data: string,
  layout: EventLayout,
  { file, codes }: { readonly file: EventFile; readonly codes: EventCodes },
): Promise<Imported> {
  makeFolders(data, ["events"]);
  const out = rowsPath(data, "events", file.id);
  const told = await withDuck(spillFolder(data), async (duck) => {
    await putCodes(duck, layout, codes);
    try {
      return await write(duck, layout, file, out);
    } catch (error) {
      if (error instanceof EntenteError) throw error;
      const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
      throw new EntenteError("E303", { path: file.name, format: layout.name, why });
    }
  });
  const imported = { id: file.id, layout: layout.name, file: file.name, ...told };
  finish(data, imported);
  return imported;
}
