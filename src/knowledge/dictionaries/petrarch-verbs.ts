/**
 * PETRARCH's verb dictionary: sets of words (`&NAME`, `+WORD`), and blocks `--- NAME [CODE] ---` of verbs with their own codes and
 * patterns (`- * {PEACE TALKS} (WITH +) [040]`). Every code becomes one frame with the PLOVER root that CAMEO maps to.
 */
import { type Line, petrarchLines, wordsOf } from "./petrarch-lines.ts";
import { mapPattern } from "./petrarch-pattern.ts";
import type { Dictionary, DictionaryContext, OwnFrame, Skipped } from "./types.ts";

/** A code as written: `040`, `040:040` for what both sides do, `---` for no event. */
interface Code {
  readonly cameo: string;
  readonly symmetric: boolean;
}

class VerbReader {
  readonly skipped: Skipped[] = [];
  readonly #context: DictionaryContext;
  readonly #sets = new Map<string, string[]>();
  readonly #frames = new Map<string, { readonly code: Code; readonly verbs: Set<string> }>();
  #set: string[] | null = null;
  #block: string | null = null;
  #verbs: string[] = [];
  #hasPatterns = false;
  taken = 0;

  constructor(context: DictionaryContext) {
    this.#context = context;
  }

  read(line: Line): void {
    const text = line.text.trim();
    if (text.startsWith("&")) this.#openSet(text);
    else if (text.startsWith("---")) this.#openBlock(text);
    else if (/^-\s/.test(text)) this.#pattern(line.line, text.slice(1).trim());
    else if (this.#set && text.startsWith("+")) this.#addToSet(text);
    else this.#verb(line.line, text);
  }

  frames(): readonly OwnFrame[] {
    return [...this.#frames].map(([key, { code, verbs }]) => {
      const known = this.#context.ontology.cameo.get(code.cameo);
      return {
        frame: `petrarch.${key}`,
        root: known?.plover ?? "",
        mode: known?.mode ?? "",
        cameo: code.cameo,
        context: (known?.contexts ?? []).join(" "),
        symmetric: code.symmetric ? "yes" : "",
        to: "with to against from on for at of",
        verbs: [...verbs].join(", "),
      };
    });
  }

  #openSet(text: string): void {
    const name = text.split(/\s/)[0]?.toLowerCase().replace(/_$/, "") ?? "";
    this.#set = [];
    this.#sets.set(name, this.#set);
  }

  #addToSet(text: string): void {
    const word = wordsOf(text.slice(1)).toLowerCase();
    if (word.startsWith("&")) this.#set?.push(...(this.#sets.get(word) ?? []));
    else this.#set?.push(word);
  }

  #openBlock(text: string): void {
    this.#set = null;
    this.#block = /\[([^\]]*)\]/.exec(text)?.[1] ?? null;
    this.#verbs = [];
    this.#hasPatterns = false;
  }

  #verb(line: number, text: string): void {
    this.#set = null;
    if (this.#hasPatterns) [this.#verbs, this.#hasPatterns] = [[], false];
    const match = /^([^[{]+?)\s*(?:\{[^}]*\})?\s*(?:\[\s*([^\]]*?)\s*\])?$/.exec(text);
    const verb = wordsOf((match?.[1] ?? "").replaceAll("+", "")).toLowerCase();
    if (!/^[a-z][a-z -]*$/.test(verb)) {
      this.#skip(line, "a verb that is no plain words");
      return;
    }
    this.#verbs.push(verb);
    const code = match?.[2] ?? this.#block;
    // A verb without a code of its own or of its block means nothing by itself: only its patterns do.
    if (code !== null && code !== "---") this.#add(line, code, [verb]);
  }

  #pattern(line: number, text: string): void {
    this.#hasPatterns = true;
    const match = /^(.*?)\s*\[\s*([^\]]*?)\s*\]$/.exec(text);
    if (!match) {
      this.#skip(line, "a pattern without a code");
      return;
    }
    const [, pattern = "", code = ""] = match;
    if (code === "---") {
      this.#skip(line, "null code");
      return;
    }
    const mapped = this.#verbs.map((verb) => mapPattern(pattern, verb, this.#sets));
    const why = mapped.find((one) => "why" in one);
    if (why && "why" in why) {
      this.#skip(line, why.why);
      return;
    }
    this.#add(
      line,
      code,
      mapped.flatMap((one) => ("written" in one ? [one.written] : [])),
    );
  }

  #add(line: number, written: string, patterns: readonly string[]): void {
    const [first = "", second] = written.split(":");
    const cameo = this.#context.ontology.cameo.get(first);
    if (!cameo) {
      this.#skip(line, "a code that is not in CAMEO");
      return;
    }
    if (cameo.plover === null) {
      this.#skip(line, "a statement, which PLOVER does not code");
      return;
    }
    const symmetric = second === first;
    const key = symmetric ? `${first}.both` : first;
    const frame = this.#frames.get(key) ?? { code: { cameo: first, symmetric }, verbs: new Set<string>() };
    this.#frames.set(key, frame);
    for (const pattern of patterns) frame.verbs.add(pattern);
    this.taken++;
  }

  #skip(line: number, why: string): void {
    this.skipped.push({ line, why });
  }
}

export function readPetrarchVerbs(text: string, path: string, context: DictionaryContext): Dictionary {
  const reader = new VerbReader(context);
  for (const line of petrarchLines(text)) reader.read(line);
  const { skipped, taken } = reader;
  return { path, actors: [], agents: [], frames: reader.frames(), sets: [], taken, skipped };
}
