/**
 * PETRARCH's actors dictionary: a primary phrase with its code, synonyms behind `+`, and on indented lines codes for stretches
 * of time (`[AFGGOV 320101-731108]`, `[AFGELI >070101]`, `[AFG <320101]`). A code without dates holds where no other does.
 */

import { type DecodedActor, decodeActor } from "./petrarch-codes.ts";
import { type Line, petrarchLines, wordsOf } from "./petrarch-lines.ts";
import { wrongLine } from "./problem.ts";
import type { Dictionary, DictionaryContext, OwnActor, Skipped } from "./types.ts";

interface Restriction {
  readonly line: number;
  readonly code: string;
  readonly from: string | null;
  readonly to: string | null;
}

interface Entry {
  readonly line: number;
  readonly names: string[];
  readonly restrictions: Restriction[];
  /** The code beside the primary phrase. */
  code: string | null;
}

/** `YYYYMMDD`, or `YYMMDD` of the last century up to 30, else of this one, as PETRARCH reads them. */
function dayOf(written: string): string | null {
  const full = written.length === 6 ? `${Number(written.slice(0, 2)) < 30 ? "20" : "19"}${written}` : written;
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(full);
  return match ? `${match[1]}-${match[2]}-${match[3]}` : null;
}

function restrictionOf({ line, text }: Line, path: string): Restriction {
  const match = /^\s+\[\s*([A-Z0-9]+)\s*([<>]?)\s*(\d{6,8})?\s*(?:-\s*(\d{6,8}))?\s*\]$/.exec(text);
  if (!match)
    throw wrongLine(
      path,
      line,
      "it is indented but no [CODE], [CODE DATE-DATE], [CODE <DATE] or [CODE >DATE]",
    );
  const [, code = "", sign, first, second] = match;
  const [one, other] = [first, second].map((date) => (date === undefined ? null : dayOf(date)));
  if ((first && !one) || (second && !other))
    throw wrongLine(path, line, "its date is neither YYYYMMDD nor YYMMDD");
  if (sign === "<") return { line, code, from: null, to: one ?? null };
  if (sign === ">") return { line, code, from: one ?? null, to: null };
  return { line, code, from: one ?? null, to: other ?? null };
}

const headOf = ({ text }: Line): { phrase: string; code: string | null } => {
  const match = /^\+?\s*([^[{]+?)\s*(?:\{[^}]*\})?\s*(?:\[\s*([^\]\s]*)\s*\])?$/.exec(text.trim());
  return { phrase: wordsOf(match?.[1] ?? ""), code: match?.[2] || null };
};

function entriesOf(text: string, path: string): readonly Entry[] {
  const entries: Entry[] = [];
  for (const line of petrarchLines(text)) {
    const last = entries.at(-1);
    const isRestriction = /^\s+\[/.test(line.text);
    if (isRestriction || line.text.trim().startsWith("+")) {
      if (!last) throw wrongLine(path, line.line, "a synonym or date stands before any primary phrase");
      if (isRestriction) last.restrictions.push(restrictionOf(line, path));
      else last.names.push(headOf(line).phrase);
      continue;
    }
    const { phrase, code } = headOf(line);
    if (phrase === "") throw wrongLine(path, line.line, "it is no phrase with a [CODE]");
    entries.push({ line: line.line, names: [phrase], restrictions: [], code });
  }
  return entries;
}

/** PETRARCH writes in capitals; our names say how the text must write them. */
const inTitleCase = (phrase: string): string =>
  phrase.replaceAll(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());

const idOf = (name: string, { kind, country }: DecodedActor): string =>
  kind === "state" && country !== null
    ? country
    : `petrarch:${name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-")}`;

function actorsOf(entry: Entry, context: DictionaryContext, skipped: Skipped[]): readonly OwnActor[] {
  const undated = entry.code === null ? [] : [{ line: entry.line, code: entry.code, from: null, to: null }];
  // Dated codes come first: the one without dates holds where none of them does.
  const all = [
    ...entry.restrictions.filter(({ from, to }) => from ?? to),
    ...entry.restrictions.filter(({ from, to }) => !(from ?? to)),
    ...undated,
  ];
  if (all.length === 0) skipped.push({ line: entry.line, why: "no code" });
  const names = entry.names.map(inTitleCase);
  const [name = ""] = names;
  return all.flatMap(({ line, code, from, to }) => {
    const decoded = code === "---" ? null : decodeActor(code, context);
    if (!decoded) {
      skipped.push({
        line,
        why: code === "---" ? "null code" : "code of no state, organisation or movement",
      });
      return [];
    }
    const id = idOf(name, decoded);
    return [{ ...decoded, id, name, organisation: decoded.country === null ? id : null, names, from, to }];
  });
}

export function readPetrarchActors(text: string, path: string, context: DictionaryContext): Dictionary {
  const skipped: Skipped[] = [];
  const actors = entriesOf(text, path).flatMap((entry) => actorsOf(entry, context, skipped));
  return { path, actors, agents: [], frames: [], sets: [], taken: actors.length, skipped };
}
