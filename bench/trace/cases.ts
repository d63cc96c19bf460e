/** Cases written by hand for one thing that tracing finds, with their truth: read, parsed, coded and traced like any page. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Claim, Traced } from "../../src/contract/index.ts";
import type { Knowledge } from "../../src/knowledge/index.ts";
import { codePage } from "../../src/pipeline/index.ts";
import { trace } from "../../src/trace/index.ts";
import { addressOf, paragraphsOf, webPage } from "./web-page.ts";

const folder = join(import.meta.dirname, "cases");

/** The cases of the files whose name begins with the word given. */
export const casesOf = <Case>(word: string, schema: z.ZodType<Case>): readonly Case[] =>
  readdirSync(folder)
    .filter((file) => file.startsWith(`${word}-`))
    .sort()
    .flatMap((file) => z.array(schema).parse(parse(readFileSync(join(folder, file), "utf8"))));

export const CaseReport = z.strictObject({ outlet: z.string(), date: z.string(), text: z.string() });
export type CaseReport = z.infer<typeof CaseReport>;

/** A traced case. */
export interface TracedCase {
  readonly traced: Traced;
  /** The id that the case gives a report. */
  readonly nameOf: (report: string) => string;
  readonly claimsOf: (name: string) => readonly Claim[];
}

/** Reads, codes and traces the reports of a case. */
export function traceCase(reports: Readonly<Record<string, CaseReport>>, knowledge: Knowledge): TracedCase {
  const pages = Object.entries(reports).map(([name, { outlet, date, text }]) => {
    const html = webPage({ outlet, date, headline: "Late news" }, paragraphsOf(text));
    const url = addressOf(outlet, name);
    return { name, ...codePage(html, { name, url, form: "html", knowledge }) };
  });
  const names = new Map(pages.map(({ name, report }) => [report.id, name]));
  const claims = new Map(pages.map(({ name, coded }) => [name, coded.claims]));
  return {
    traced: trace(pages, knowledge),
    nameOf: (report) => names.get(report) ?? report,
    claimsOf: (name) => claims.get(name) ?? [],
  };
}

/** Precision, recall and F1 of what was found among what is there. */
export interface Counts {
  right: number;
  found: number;
  there: number;
}

export const figuresOf = ({ right, found, there }: Counts): string => {
  const [precision, recall] = [right / Math.max(1, found), right / Math.max(1, there)];
  const f1 = (2 * right) / Math.max(1, found + there);
  return `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)} (${right} right of ${found} found, ${there} there)`;
};
