import type { DatabaseSync } from "node:sqlite";
import { failpoint } from "./safety/failpoints.ts";
import { inTransaction } from "./transaction.ts";

/** A story with whatever its keeper wants to show of it, as JSON. */
export interface KeptStory {
  readonly id: string;
  readonly json: string;
}

/** Keeps the stories of a pair; those kept before give way. */
export function keepStories(
  database: DatabaseSync,
  [a, b]: readonly [string, string],
  stories: readonly KeptStory[],
): void {
  inTransaction(
    database,
    () => {
      database.prepare("delete from story where a = ? and b = ?").run(a, b);
      failpoint("keep-stories", "cleared");
      const add = database.prepare("insert or replace into story (id, a, b, json) values (?, ?, ?, ?)");
      for (const { id, json } of stories) add.run(id, a, b, json);
    },
    "keep-stories",
  );
}

/** A kept story with the pair it was found for; null when there is none. */
export function storyOf(
  database: DatabaseSync,
  id: string,
): { readonly dyad: readonly [string, string]; readonly json: string } | null {
  const row = database.prepare("select a, b, json from story where id = ?").get(id);
  return row ? { dyad: [String(row.a), String(row.b)], json: String(row.json) } : null;
}
