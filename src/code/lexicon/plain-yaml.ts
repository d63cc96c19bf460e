/**
 * The files of knowledge/events keep to a small part of YAML - a list of maps whose values are one-line strings or
 * lists of them - because the whole lexicon must load in a few milliseconds, and a full YAML reader takes some fifty
 * times as long. A test reads every file with a full reader too and compares.
 */
export type PlainMap = Readonly<Record<string, string | readonly string[]>>;

/** Reads such a file. Lines that fit nothing are left out; the schema check names them. */
export const readPlainYaml = (text: string): readonly PlainMap[] => {
  const maps: Record<string, string | string[]>[] = [];
  let key = "";
  for (const line of text.split("\n")) {
    const item = /^ {4}- (.*)$/.exec(line);
    const map = maps.at(-1);
    if (item && map) {
      const before = map[key];
      map[key] = [...(Array.isArray(before) ? before : []), item[1] ?? ""];
      continue;
    }
    const pair = /^(- | {2})([a-z]+):(?: (.*))?$/.exec(line);
    if (!pair) continue;
    key = pair[2] ?? "";
    if (pair[1] === "- ") maps.push({ [key]: pair[3] ?? "" });
    else if (map) map[key] = pair[3] ?? [];
  }
  return maps;
};

/** The string under a key; "" when there is none. */
export const textAt = (map: PlainMap, key: string): string => {
  const value = map[key];
  return typeof value === "string" ? value : "";
};

/** The list under a key. */
export const listAt = (map: PlainMap, key: string): readonly string[] => {
  const value = map[key];
  return typeof value === "string" || value === undefined ? [] : value;
};
