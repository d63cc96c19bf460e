import type { DatabaseSync } from "node:sqlite";
import type { Report } from "../../contract/index.ts";
import { placeableOf } from "../../trace/copy-index/index.ts";
import type { CopyIndex } from "./copy-index.ts";

/** Reports placed in one transaction. */
const atOnce = 500;

/** Places reports that a version without the index had put into the store. */
export function catchUp(database: DatabaseSync, index: CopyIndex): void {
  const missing = database.prepare(
    `select text, report from report where id not in (select id from placed where words is not null)
      order by number limit ?`,
  );
  for (let rows = missing.all(atOnce); rows.length > 0; rows = missing.all(atOnce)) {
    index.place(
      rows.map((row) =>
        placeableOf({ ...(JSON.parse(String(row.report)) as Report), text: String(row.text) }),
      ),
    );
  }
}
