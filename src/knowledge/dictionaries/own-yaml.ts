/**
 * Frames, word sets and actors of the user's as YAML: a list of entries, each with `frame:`, `set:` or `actor:`. The same
 * keys as in `knowledge/events`; read by a full YAML reader, which knows the line of everything.
 */
import { createRequire } from "node:module";
import { actorColumns, actorFrom } from "./actor-fields.ts";
import { checkFrame } from "./check-frame.ts";
import { wrongLine } from "./problem.ts";
import type { Dictionary, DictionaryContext, OwnActor, OwnFrame, OwnSet } from "./types.ts";

interface Entry {
  readonly line: number;
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
}

type Yaml = typeof import("yaml");

/** Loaded only when a user has such a file: the library costs as much as all the tables. */
const loadYaml = (): Yaml => createRequire(import.meta.url)("yaml") as Yaml;

const oneLine = (value: unknown): string => String(value).replaceAll(/\s+/g, " ").trim();

/** `verbs: [a, b]` is `verbs: a, b`; examples stay a list. */
const fieldOf = (key: string, value: unknown): string | readonly string[] => {
  if (Array.isArray(value)) return key === "examples" ? value.map(oneLine) : value.map(oneLine).join(", ");
  return value === null || value === undefined ? "" : oneLine(value);
};

function entriesOf(text: string, path: string): readonly Entry[] {
  const yaml = loadYaml();
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(text, { lineCounter: lines, schema: "failsafe" });
  const lineAt = (offset: number | undefined): number => lines.linePos(offset ?? 0).line;
  const [error] = document.errors;
  if (error) throw wrongLine(path, lineAt(error.pos[0]), error.message.split("\n")[0] ?? "");
  const { contents } = document;
  if (!yaml.isSeq(contents))
    throw wrongLine(path, 1, "it is no list of entries (- frame: ..., - actor: ...)");
  return contents.items.map((item) => {
    const line = lineAt((item as { range?: [number, number, number] }).range?.[0]);
    if (!yaml.isMap(item)) throw wrongLine(path, line, "the entry is no map of keys and values");
    const value = item.toJSON() as Record<string, unknown>;
    const fields = Object.fromEntries(Object.entries(value).map(([key, own]) => [key, fieldOf(key, own)]));
    return { line, fields };
  });
}

const textOf = (entry: Entry, key: string): string => {
  const value = entry.fields[key];
  return typeof value === "string" ? value : "";
};

function actorOf(entry: Entry, path: string, context: DictionaryContext): OwnActor {
  const place = { path, line: entry.line };
  const known = ["actor", ...actorColumns.slice(1)];
  const odd = Object.keys(entry.fields).find((key) => !known.includes(key));
  if (odd !== undefined)
    throw wrongLine(path, entry.line, `an actor has no "${odd}", but ${known.join(", ")}`);
  const names = textOf(entry, "names")
    .split(/[,|]/)
    .map((name) => name.trim())
    .join("|");
  const fields = Object.fromEntries(actorColumns.map((key) => [key, textOf(entry, key)]));
  return actorFrom(
    { ...fields, id: textOf(entry, "actor"), names } as Parameters<typeof actorFrom>[0],
    place,
    context,
  );
}

function setOf(entry: Entry, path: string): OwnSet {
  const words = textOf(entry, "words")
    .split(", ")
    .map((word) => word.trim())
    .filter(Boolean);
  if (words.length === 0) throw wrongLine(path, entry.line, `the set "${textOf(entry, "set")}" has no words`);
  return { set: textOf(entry, "set"), words };
}

/** @throws EntenteError E503 with the line of what is wrong */
export function readOwnYaml(text: string, path: string, context: DictionaryContext): Dictionary {
  const [actors, frames, sets]: [OwnActor[], OwnFrame[], OwnSet[]] = [[], [], []];
  for (const entry of entriesOf(text, path)) {
    if ("frame" in entry.fields) {
      checkFrame(entry.fields, { path, line: entry.line }, context);
      frames.push(entry.fields);
    } else if ("set" in entry.fields) sets.push(setOf(entry, path));
    else if ("actor" in entry.fields) actors.push(actorOf(entry, path, context));
    else throw wrongLine(path, entry.line, "the entry is neither a frame, a set nor an actor");
  }
  const taken = actors.length + frames.length + sets.length;
  return { path, actors, agents: [], frames, sets, taken, skipped: [] };
}
