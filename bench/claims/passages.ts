import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { code } from "../../src/code/index.ts";
import type { Block, Claim, Coded, Finding, Report, Voice } from "../../src/contract/index.ts";
import type { Knowledge } from "../../src/knowledge/index.ts";
import { type Model, parseReport } from "../../src/parse/index.ts";
import { pageOf } from "./page.ts";

/** The right answer for one claim of a passage; its form is described in test/fixtures/claims/README.md. */
export interface Right {
  readonly content: readonly string[];
  readonly chain: readonly string[];
  readonly certainty: Claim["certainty"];
  readonly polarity: Claim["polarity"];
}

export interface Passage {
  readonly file: string;
  readonly headline: string | null;
  readonly text: string;
  readonly claims: readonly Right[];
  readonly verdict: Finding["verdict"] | null;
}

const rightFrom = (line: string): Right => {
  const [content = "", chain = "", says = ""] = line.slice(2).split(" | ");
  const [certainty = "asserted", sign = "+"] = says.trim().split(" ");
  return {
    content: content.split("[...]").map((part) => part.trim()),
    chain: chain.trim() === "(none)" ? [] : chain.trim().split(" < "),
    certainty: certainty as Claim["certainty"],
    polarity: sign === "-" ? "negative" : "affirmative",
  };
};

const passageFrom = (file: string, block: string): Passage => {
  const lines = block.split("\n");
  const text = lines.filter((line) => !/^[=!#] /.test(line)).join("\n");
  const verdict = lines
    .find((line) => line.startsWith("! "))
    ?.slice(2)
    .trim();
  return {
    file,
    headline: lines.find((line) => line.startsWith("# "))?.slice(2) ?? null,
    text,
    claims: lines.filter((line) => line.startsWith("= ")).map(rightFrom),
    verdict: verdict ? (verdict as Finding["verdict"]) : null,
  };
};

/** Reads every passage of the folder, in the order of the files. */
export const readPassages = (folder: string): readonly Passage[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), "utf8")
        .trim()
        .split(/\n\n+/)
        .map((block) => passageFrom(name, block)),
    );

/** The passage as a page: a headline, then one block a line; a line that opens with a dash is an attribution. */
export const reportFrom = ({ headline, text }: Passage, id: string): Report => {
  const lines = [...(headline ? [headline] : []), ...text.split("\n")];
  const whole = lines.join("\n\n");
  const blocks: Block[] = [];
  let start = 0;
  for (const [at, line] of lines.entries()) {
    const end = Math.min(whole.length, start + line.length + 2);
    const kind =
      headline && at === 0
        ? "headline"
        : line.startsWith("- ")
          ? "attribution"
          : lines[at + 1]?.startsWith("- ")
            ? "pull-quote"
            : "paragraph";
    blocks.push({ id: `b${at}`, kind, start, end, confidence: 1, rule: "bench" });
    start = end;
  }
  return pageOf(id, whole, blocks);
};

/** What the whole room says of a passage. */
export const codeOf = (
  passage: Passage,
  knowledge: Knowledge,
  model: Model,
): { readonly report: Report; readonly coded: Coded } => {
  const report = reportFrom(passage, "passage");
  return { report, coded: code(report, parseReport(report, model), knowledge) };
};

const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** F1 of the words of two stretches. */
export const tokenF1 = (a: string, b: string): number => {
  const left = words(a);
  const rest = [...words(b)];
  let common = 0;
  for (const word of left) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    rest.splice(at, 1);
    common++;
  }
  const total = left.length + words(b).length;
  return total === 0 ? 0 : (2 * common) / total;
};

const little: ReadonlySet<string> = new Set(["the", "a", "an", "of", "s", "his", "her"]);

/** Whether a voice is the link the answer names: one's words are all among the other's. */
export const linkFits = (voice: Voice, link: string): boolean => {
  if (link === "-") return voice.kind === "unstated";
  const right = words(link.replace(/^=/, "")).filter((word) => !little.has(word));
  const said = words(
    link.startsWith("=") ? `${voice.resolved ?? ""} ${voice.mention}` : voice.mention,
  ).filter((word) => !little.has(word));
  if (said.length === 0) return words(link).some((word) => words(voice.mention).includes(word));
  return right.every((word) => said.includes(word)) || said.every((word) => right.includes(word));
};

export const contentOf = (report: Report, claim: Claim): string =>
  claim.content.map(({ start, end }) => report.text.slice(start, end)).join(" ");

/** Whether the speaker at the end of the chain is right. */
export const speakerFits = (claim: Claim, right: Right): boolean => {
  const voice = claim.chain.at(-1);
  const link = right.chain.at(-1);
  return voice === undefined || link === undefined
    ? voice === undefined && link === undefined
    : linkFits(voice, link);
};

export const chainFits = (claim: Claim, right: Right): boolean =>
  claim.chain.length === right.chain.length &&
  claim.chain.every((voice, at) => linkFits(voice, right.chain[at] ?? ""));
