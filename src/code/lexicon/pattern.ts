/** What a head word needs beside it to fill a place. */
export interface Need {
  /** All of these before it: "military" for "military alliance". */
  readonly before: readonly string[];
  /** One of these as a modifier ("joint"). */
  readonly modifiers: ReadonlySet<string> | null;
}

/** Which words may stand in a place of a pattern: heads with what they need, or any actor. */
export interface Filler {
  readonly heads: ReadonlyMap<string, readonly Need[]>;
  readonly anyActor: boolean;
  /** Whether a state or its government fills it ("@state"): governments protest by note, people in the street. */
  readonly anyState: boolean;
  /** Whether any of its heads asks for a modifier. */
  readonly narrow: boolean;
}

export interface Frame {
  readonly id: string;
  readonly root: string;
  readonly mode: string | null;
  readonly cameo: string | null;
  readonly contexts: readonly string[];
  readonly rung: string | null;
  readonly symmetric: boolean;
  /** "Received a loan from X", "came under fire from X": the subject is the recipient, the one it comes from acts. */
  readonly reversed: boolean;
  /** Prepositions that mark the recipient. */
  readonly to: readonly string[];
  /** What an of-phrase names beside a noun of this frame. */
  readonly of: "actor" | "recipient" | "theme";
}

/** A word with what must stand around it to make it tell of an event. */
export interface Pattern {
  readonly frame: Frame;
  /** As written in the lexicon, for `--explain`. */
  readonly written: string;
  readonly kind: "verb" | "noun" | "state";
  readonly object: Filler | null;
  readonly subject: Filler | null;
  readonly marked: readonly { readonly preposition: string; readonly filler: Filler }[];
  /** Words that must stand beside the verb: particles, adverbs, or prepositions of an argument. */
  readonly words: readonly string[];
  /** Prepositions after the object: where the recipient is, if it is named. */
  readonly recipientBy: readonly string[];
  /** A clause below it; with words in it, one of these must be its verb. */
  readonly clause: ReadonlySet<string> | "any" | "infinitive" | null;
  /** Words that modify a noun trigger itself, all needed. */
  readonly before: readonly string[];
  readonly modifiers: ReadonlySet<string> | null;
  readonly weight: number;
}

export type Sets = ReadonlyMap<string, readonly string[]>;

const expand = (names: readonly string[], sets: Sets): readonly string[] =>
  names.flatMap((name) => sets.get(name) ?? [name]);

/** `{treaty|@}` or `{exercise[joint]}`, without its braces. */
const fillerOf = (inside: string, sets: Sets): Filler => {
  const heads = new Map<string, Need[]>();
  let anyActor = false;
  let anyState = false;
  let narrow = false;
  for (const part of inside.split(/\|(?![^[]*\])/)) {
    const bracket = /^(.*?)\[(.*)\]$/.exec(part);
    const name = bracket?.[1] ?? part;
    const modifiers = new Set(expand((bracket?.[2] ?? "").split("|").filter(Boolean), sets));
    if (modifiers.size > 0) narrow = true;
    if (name === "@") anyActor = true;
    else if (name === "@state") anyState = true;
    else
      for (const phrase of expand([name], sets)) {
        // "State of emergency" is headed by its first word, "peace deal" by its last.
        const [front = "", behind] = phrase.split(" of ");
        const words = [...(behind ? [behind] : []), ...front.split(" ")];
        const head = words.pop() ?? phrase;
        const known = heads.get(head);
        const need: Need = { before: words, modifiers: modifiers.size > 0 ? modifiers : null };
        if (known) known.push(need);
        else heads.set(head, [need]);
      }
  }
  return { heads, anyActor, anyState, narrow };
};

/** Divides at blanks outside brackets of any kind. */
const partsOf = (written: string): readonly string[] =>
  written.match(/(?:[^\s{[<]|\{[^}]*\}|\[[^\]]*\]|<[^>]*>)+/g) ?? [];

const inner = (part: string): string => part.slice(1, -1);
const closed = (part: string, open: string): boolean => part.startsWith(open);

/** After the object these mark a recipient that may go unnamed; any other word ("set free") is part of the verb. */
const prepositions: ReadonlySet<string> = new Set(
  "with to from of on in at for against into over about toward towards by as near along behind between through under upon around off outside alongside closer".split(
    " ",
  ),
);

/** Prepositions that are never particles: what stands after one in braces is its object. */
const pure: ReadonlySet<string> = new Set([
  "for",
  "of",
  "with",
  "to",
  "from",
  "at",
  "against",
  "into",
  "as",
  "by",
]);

interface Draft {
  object: Filler | null;
  subject: Filler | null;
  marked: { preposition: string; filler: Filler }[];
  words: string[];
  recipientBy: string[];
  clause: Pattern["clause"];
  modifiers: Set<string>;
}

const weightOf = (draft: Draft, before: readonly string[]): number => {
  const filler = (one: Filler | null): number =>
    one ? (one.anyActor && one.heads.size === 0 ? 2 : 4) + (one.narrow ? 3 : 0) : 0;
  return (
    filler(draft.object) +
    filler(draft.subject) +
    draft.marked.length * 4 +
    draft.words.length * 3 +
    (draft.clause === null ? 0 : typeof draft.clause === "string" ? 2 : 4) +
    (before.length + (draft.modifiers.size > 0 ? 1 : 0)) * 3
  );
};

const addBraces = (draft: Draft, part: string, last: string | undefined, sets: Sets): void => {
  const filler = fillerOf(part.slice(part.indexOf("{") + 1, -1), sets);
  const colon = part.indexOf(":{");
  if (colon > 0) draft.marked.push({ preposition: part.slice(0, colon), filler });
  else if (last !== undefined && pure.has(last)) {
    draft.words.pop();
    draft.marked.push({ preposition: last, filler });
  } else draft.object = filler;
};

const clauseFrom = (written: string): Pattern["clause"] =>
  written === "" ? "any" : written === "to" ? "infinitive" : new Set(written.split("|"));

const readPart = (draft: Draft, part: string, last: string | undefined, sets: Sets): void => {
  if (closed(part, "~")) draft.clause = clauseFrom(part.slice(1));
  else if (part === "that") draft.clause = "any";
  else if (closed(part, "<")) draft.subject = fillerOf(inner(part), sets);
  else if (closed(part, "["))
    for (const word of expand(inner(part).split("|"), sets)) draft.modifiers.add(word);
  else if (part.includes("{")) addBraces(draft, part, last, sets);
  else if (closed(part, "!")) draft.words.push(part.slice(1));
  else if (/^[a-z]+:[a-z]/.test(part)) addBraces(draft, part.replace(/:(.*)$/, ":{$1}"), last, sets);
  else if ((draft.object || draft.marked.length > 0) && prepositions.has(part)) draft.recipientBy.push(part);
  else draft.words.push(part);
};

/** How many of the first parts name a noun trigger: everything before a preposition or bracket. */
const nounLength = (parts: readonly string[]): number => {
  const stop = parts.findIndex((part) => /[{[<:~]/.test(part) || nounPrepositions.has(part));
  return stop < 0 ? parts.length : Math.max(1, stop);
};

const nounPrepositions: ReadonlySet<string> = new Set(
  "of to for with against on in from between into over at by about near outside alongside that".split(" "),
);

const nounDraft = (
  parts: readonly string[],
  sets: Sets,
): { draft: Draft; before: readonly string[]; word: string } => {
  const length = nounLength(parts);
  const draft = emptyDraft();
  for (let index = length; index < parts.length; index++) {
    const part = parts[index] ?? "";
    const plain =
      nounPrepositions.has(parts[index - 1] ?? "") && /^[a-z]/.test(part) && !nounPrepositions.has(part);
    readPart(draft, plain ? `{${part}}` : part, draft.words.at(-1), sets);
  }
  return { draft, before: parts.slice(0, length - 1), word: parts[length - 1] ?? "" };
};

const emptyDraft = (): Draft => ({
  object: null,
  subject: null,
  marked: [],
  words: [],
  recipientBy: [],
  clause: null,
  modifiers: new Set(),
});

const verbDraft = (parts: readonly string[], sets: Sets): { draft: Draft; word: string; state: boolean } => {
  const draft = emptyDraft();
  let rest = [...parts];
  if (closed(rest[0] ?? "", "<")) {
    readPart(draft, rest[0] ?? "", undefined, sets);
    rest = rest.slice(1);
  }
  const state = rest[0] === "be" || (rest[0] === "stand" && rest[1] === "ready");
  const word = rest[state ? 1 : 0] ?? "";
  for (const part of rest.slice(state ? 2 : 1)) {
    const last = draft.marked.length > 0 || draft.object ? undefined : draft.words.at(-1);
    readPart(draft, part, last, sets);
  }
  return { draft, word, state };
};

/** Compiles one entry of a frame; `word` is what it is looked up by (a lemma, or a form for states). */
export const compile = (
  written: string,
  kind: "verb" | "noun",
  context: { readonly frame: Frame; readonly sets: Sets },
): Pattern & { readonly word: string } => {
  const { frame, sets } = context;
  const parts = partsOf(written);
  const noun = kind === "noun" ? nounDraft(parts, sets) : null;
  const verb = noun ? null : verbDraft(parts, sets);
  const draft = noun?.draft ?? verb?.draft ?? emptyDraft();
  const before = noun?.before ?? [];
  return {
    frame,
    written,
    kind: noun ? "noun" : verb?.state ? "state" : "verb",
    word: noun?.word ?? verb?.word ?? "",
    object: draft.object,
    subject: draft.subject,
    marked: draft.marked,
    words: draft.words,
    recipientBy: draft.recipientBy,
    clause: draft.clause,
    before,
    modifiers: draft.modifiers.size > 0 ? draft.modifiers : null,
    weight: weightOf(draft, before),
  };
};
