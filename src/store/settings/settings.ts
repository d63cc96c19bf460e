/** What admins set. The store keeps values as JSON and knows nothing of what they mean. */
import type { DatabaseSync } from "node:sqlite";
import { note } from "../people/audit.ts";
import type { Act } from "../people/types.ts";
import { inTransaction } from "../transaction.ts";

export type SettingValue = boolean | number | string;

export interface Setting extends Act {
  readonly name: string;
  readonly value: SettingValue;
}

/** All that were set, by name. */
export const settings = (database: DatabaseSync): Setting[] =>
  database
    .prepare("select * from setting order by name")
    .all()
    .map((row) => ({
      name: String(row.name),
      value: JSON.parse(String(row.value)) as SettingValue,
      by: String(row.set_by),
      at: String(row.set_at),
    }));

/**
 * Sets some, or gives them back to the program with null; what stays as it was is not touched. Each change stands in the log with what was
 * there before it.
 * @returns the names of those that changed
 */
export function set(
  database: DatabaseSync,
  values: Readonly<Record<string, SettingValue | null>>,
  act: Act,
): readonly string[] {
  return inTransaction(database, () => {
    const before = new Map(settings(database).map(({ name, value }) => [name, value]));
    const changed = Object.entries(values).filter(([name, value]) => (before.get(name) ?? null) !== value);
    for (const [name, value] of changed) {
      if (value === null) database.prepare("delete from setting where name = ?").run(name);
      else
        database
          .prepare("insert or replace into setting (name, value, set_by, set_at) values (?, ?, ?, ?)")
          .run(name, JSON.stringify(value), act.by, act.at);
      const [from, to] = [before.get(name) ?? "standard", value ?? "standard"].map(String);
      note(database, act, {
        what: "setting.change",
        about: name,
        detail: { from: from ?? "", to: to ?? "" },
      });
    }
    return changed.map(([name]) => name);
  });
}

export interface SettingStore {
  all(): readonly Setting[];
  set(values: Readonly<Record<string, SettingValue | null>>, act: Act): readonly string[];
}

/** @param run tells the failures of the file as E601 */
export const settingStore = (database: DatabaseSync, run: <T>(work: () => T) => T): SettingStore => ({
  all: () => run(() => settings(database)),
  set: (values, act) => run(() => set(database, values, act)),
});
