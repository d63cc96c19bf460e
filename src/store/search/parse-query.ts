/** What a person types into the search box, taken apart. */

/** Words to match, and what the reports that hold them must be. */
export interface ParsedQuery {
  /** An expression of FTS5 over pages; "" when no words are asked for. */
  readonly match: string;
  /** The same over events and claims, which have no title. */
  readonly recordMatch: string;
  /** States that all must be named, by the codes given. */
  readonly states: readonly string[];
  readonly site: string | null;
  readonly actor: string | null;
  readonly language: string | null;
  /** First and last day of publication. */
  readonly after: string | null;
  readonly before: string | null;
  /** What could not be understood, in words for the reader. */
  readonly problems: readonly string[];
}

interface Part {
  readonly not: boolean;
  readonly field: string | null;
  readonly words: string;
  readonly isPhrase: boolean;
}

const partOf = /(-?)(?:([a-z]+):)?(?:"([^"]*)"|([^\s"]+))/giu;

/** SQLite ends an expression at a NUL, and no word holds a control character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
const control = /[\u0000-\u001f\u007f]+/g;

const partsOf = (typed: string): readonly Part[] =>
  [...typed.replaceAll(control, " ").matchAll(partOf)].map(([, minus, field, phrase, word]) => ({
    not: minus === "-",
    field: field?.toLowerCase() ?? null,
    words: phrase ?? word ?? "",
    isPhrase: phrase !== undefined,
  }));

const hasLetters = (words: string): boolean => /[\p{L}\p{N}]/u.test(words);

/** A string of FTS5: whatever stands in it is words and no operator. */
const quoted = ({ words, isPhrase }: Part): string =>
  !isPhrase && words.endsWith("*") ? `"${words.replace(/\*+$/, "")}"*` : `"${words}"`;

/** "2021" → the first or the last day of the year; "2021-05" of the month. */
export const dayOf = (typed: string, end: boolean): string | null => {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(typed) ?? [];
  if (!year || Number(month ?? 1) < 1 || Number(month ?? 1) > 12) return null;
  if (day) {
    const known = new Date(`${typed}T00:00:00Z`);
    return !Number.isNaN(known.getTime()) && known.toISOString().startsWith(typed) ? typed : null;
  }
  if (!end) return `${year}-${month ?? "01"}-01`;
  return new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).toISOString().slice(0, 10);
};

type Reading = {
  -readonly [K in Exclude<
    keyof ParsedQuery,
    "match" | "recordMatch" | "states" | "problems"
  >]: ParsedQuery[K];
} & { readonly states: string[]; readonly problems: string[] };

const readers: Readonly<Record<string, (reading: Reading, words: string) => void>> = {
  state: (reading, words) => {
    reading.states.push(words.toUpperCase());
  },
  pair: (reading, words) => {
    reading.states.push(...words.toUpperCase().split("-").filter(Boolean));
  },
  site: (reading, words) => {
    reading.site = words.toLowerCase();
  },
  actor: (reading, words) => {
    reading.actor = words;
  },
  lang: (reading, words) => {
    reading.language = words.toLowerCase();
  },
  after: (reading, words) => {
    reading.after = dayOf(words, false);
    if (reading.after === null)
      reading.problems.push(`after:${words} is no date; write after:2021 or after:2021-05-31`);
  },
  before: (reading, words) => {
    reading.before = dayOf(words, true);
    if (reading.before === null)
      reading.problems.push(`before:${words} is no date; write before:2021 or before:2021-05-31`);
  },
};

/** Words joined as the reader joined them: side by side means all of them, OR between two means either. */
const matchOf = (parts: readonly Part[], hasTitle: boolean): string => {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  let either = false;
  for (const part of parts) {
    if (part.words === "OR" && !part.isPhrase && wanted.length > 0) {
      either = true;
      continue;
    }
    if (!hasLetters(part.words)) continue;
    const words = hasTitle && part.field === "title" ? `title : ${quoted(part)}` : quoted(part);
    if (part.not) unwanted.push(words);
    else if (either) wanted.push(`(${wanted.pop()} OR ${words})`);
    else wanted.push(words);
    either = false;
  }
  if (wanted.length === 0) return "";
  const all = wanted.join(" AND ");
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.join(" OR ")})`;
};

/**
 * Takes a query apart: all words must occur; words in double quotes stand side by side; `word*` is a beginning; `-word` must not
 * occur; `one OR other`; `title:word`; and `state:RUS`, `pair:rus-chn`, `site:example.org`, `actor:ID`, `lang:en`,
 * `after:2021-05`, `before:2022`. Nothing else of FTS5's own language gets through. Never throws.
 */
export function parseQuery(typed: string): ParsedQuery {
  const reading: Reading = {
    states: [],
    site: null,
    actor: null,
    language: null,
    after: null,
    before: null,
    problems: [],
  };
  const words: Part[] = [];
  for (const part of partsOf(typed)) {
    const read = part.field === null ? undefined : readers[part.field];
    if (read) read(reading, part.words);
    else if (part.field === null || part.field === "title") words.push(part);
    // A colon inside a word that names no field: "NATO:" is a word.
    else words.push({ ...part, field: null, words: `${part.field} ${part.words}`, isPhrase: true });
  }
  const match = matchOf(words, true);
  if (match === "" && words.some(({ not }) => not))
    reading.problems.push("a word that must not occur needs one that must");
  return { ...reading, match, recordMatch: matchOf(words, false) };
}
