/** Pages of sentences made from templates over many names: as many as asked for, never the same page twice. */
import type { Report, Sentence, Token } from "../../src/contract/index.ts";
import type { Knowledge } from "../../src/knowledge/index.ts";
import { type Model, parse } from "../../src/parse/index.ts";
import { read } from "../../src/read/index.ts";

/** `Norway` and `Sweden` are changed for other states, `Halvorsen` for an invented surname. */
const templates: readonly string[] = [
  "Norway and Sweden held joint naval exercises in the strait on Monday, the defence ministry said.",
  "The foreign minister of Norway, Ines Halvorsen, denied that the government had signed a pact with Sweden.",
  "Norway will sell anti-tank missiles to Sweden next year, according to two officials.",
  "“We are not planning to expel the envoys of Sweden,” Halvorsen told reporters.",
  "Troops from Norway crossed the border and attacked a village in Sweden, killing six people.",
  "Analysts doubt that Norway could impose sanctions on Sweden without the support of the bloc.",
  "Sweden accused Norway of arming rebels, a charge that Halvorsen rejected.",
  "The two countries agreed to resume talks on gas supplies after a visit by the prime minister.",
  "If Sweden refuses, Norway may withdraw its ambassador, the paper wrote.",
  "Protesters gathered outside the embassy of Norway in the capital on Sunday.",
];

const syllables =
  "an bel cor dun el fen gar hol is jor kas lin mar nor ost pel ran sel tor ul vin war yst zan".split(" ");

/** A surname nobody has; the same for the same number. */
const surname = (number: number): string => {
  const parts = [number % 24, Math.floor(number / 24) % 24, Math.floor(number / 576) % 24];
  const word = parts.map((at) => syllables[at] ?? "").join("");
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}sen`;
};

export interface Page {
  readonly report: Report;
  readonly sentences: readonly Sentence[];
}

const perPage = 20;

export class PageGenerator {
  readonly #parsed: readonly Sentence[];
  readonly #states: readonly string[];
  readonly #frame: Report;

  constructor(knowledge: Knowledge, model: Model) {
    this.#parsed = templates.flatMap((text) => parse(text, model));
    this.#states = [...knowledge.states.values()]
      .filter(({ name, to }) => to === null && /^[A-Z][a-z]+$/.test(name))
      .map(({ name }) => name);
    this.#frame = read("A page.", { name: "generated" });
  }

  #form(token: Token, number: number): string {
    const state = (shift: number): string =>
      this.#states[(number * 7 + shift) % this.#states.length] ?? "Norway";
    if (token.form === "Norway") return state(0);
    if (token.form === "Sweden") return state(1 + (number % 5));
    return token.form === "Halvorsen" ? surname(number) : token.form;
  }

  /** The text of a page without its trees. */
  text(number: number): string {
    return this.page(number).report.text;
  }

  /** A page with its trees: those of the templates, over other words at other places. */
  page(number: number): Page {
    let text = "";
    const sentences = Array.from({ length: perPage }, (_, index): Sentence => {
      const at = number * perPage + index;
      const model = this.#parsed[at % this.#parsed.length] as Sentence;
      const start = text.length;
      const tokens = model.tokens.map((token): Token => {
        const form = this.#form(token, at);
        const from = text.length;
        text += form + (token.spaceAfter ? " " : "");
        return {
          ...token,
          form,
          lemma: form === token.form ? token.lemma : form,
          start: from,
          end: from + form.length,
        };
      });
      const end = tokens.at(-1)?.end ?? start;
      text = `${text.slice(0, end)}\n`;
      return { ...model, index, block: null, start, end, text: text.slice(start, end), tokens };
    });
    const id = number.toString(16).padStart(16, "0");
    return { report: { ...this.#frame, id, text, blocks: [] }, sentences };
  }
}
