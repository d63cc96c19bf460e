import type { Report } from "../../src/contract/index.ts";
import { read } from "../../src/read/index.ts";
import { type Counts, f1Of, type Overlap, overlap, segmentsIn, summary } from "./metrics.ts";
import { type GoldRow, goldOf, pagesOf } from "./pages.ts";

export const setNames = [
  "scrapinghub181",
  "funduseval80",
  "naeb421",
  "wcxb_article_forum",
  "trafilatura990",
] as const;
export type SetName = (typeof setNames)[number];

/** Kinds of block that are running text of the article. */
export const bodyKinds: ReadonlySet<string> = new Set([
  "lead",
  "paragraph",
  "subheading",
  "list",
  "quote",
  "pull-quote",
  "attribution",
  "table",
]);

/** The article's text as extractors give it: the blocks of its body. */
export const bodyText = ({ text, blocks }: Report): string =>
  blocks
    .filter(({ kind, rule }) => bodyKinds.has(kind) || (kind === "dateline" && rule.startsWith("place")))
    .filter(({ kind, rule }) => kind !== "table" || rule.startsWith("body"))
    .map(({ start, end }) => text.slice(start, end).trim())
    .join("\n");

const commentText = ({ text, blocks }: Report): string =>
  blocks
    .filter(({ kind }) => kind === "comment")
    .map(({ start, end }) => text.slice(start, end).trim())
    .join("\n");

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKC")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const tally = (
  counts: Counts,
  found: string | undefined,
  gold: string | readonly string[] | null | undefined,
  equal: (found: string, gold: string) => boolean,
): void => {
  if (gold === null || gold === undefined || gold.length === 0) return;
  if (found === undefined || found === "") counts.missed++;
  else if (equal(found, String(gold))) counts.right++;
  else counts.wrong++;
};

const sameNames = (found: string, gold: string): boolean => {
  const a = plain(found);
  const b = plain(gold.replaceAll(/[[\]']/g, " "));
  return a === b || a.includes(b) || b.includes(a);
};

export interface Figures {
  readonly pages: number;
  readonly body: readonly Overlap[];
  readonly segments: { with: number; withAll: number; without: number; withoutAll: number };
  readonly comments: { found: number; inStatic: number; all: number; asBody: number };
  readonly date: Counts;
  readonly title: Counts;
  readonly author: Counts;
  readonly cpu: readonly number[];
  readonly failed: number;
}

const counts = (): Counts => ({ right: 0, wrong: 0, missed: 0 });

/** Reads every page of a set and compares it with its gold row. */
export const measureSet = async (
  set: SetName,
  limit: number,
  look?: (report: Report, row: GoldRow) => void,
): Promise<Figures> => {
  const gold = goldOf(set);
  const segments = { with: 0, withAll: 0, without: 0, withoutAll: 0 };
  const comments = { found: 0, inStatic: 0, all: 0, asBody: 0 };
  const [date, title, author] = [counts(), counts(), counts()];
  const body: Overlap[] = [];
  const cpu: number[] = [];
  let failed = 0;
  for await (const { name, bytes } of pagesOf(set)) {
    const row = gold.get(name);
    if (!row || cpu.length >= limit || (set === "wcxb_article_forum" && row.page_type !== "article"))
      continue;
    const before = process.cpuUsage();
    let report: Report;
    try {
      report = read(bytes, { name, form: "html", ...(row.url ? { url: row.url } : {}) });
    } catch (error) {
      failed++;
      console.log(`failed: ${set} ${name} ${String(error)}`);
      continue;
    }
    const used = process.cpuUsage(before);
    cpu.push((used.user + used.system) / 1000);
    const found = bodyText(report);
    const wanted = row.body ?? row.body_paragraphs?.join("\n");
    if (set !== "trafilatura990" && typeof wanted === "string") body.push(overlap(found, wanted));
    else {
      segments.withAll += row.with?.length ?? 0;
      segments.with += segmentsIn(found, row.with ?? []);
      segments.withoutAll += row.without?.length ?? 0;
      segments.without += segmentsIn(found, row.without ?? []);
      comments.all += row.comments?.length ?? 0;
      comments.found += segmentsIn(commentText(report), row.comments ?? []);
      comments.inStatic += segmentsIn(report.text, row.comments ?? []);
      comments.asBody += segmentsIn(commentText(report), row.with ?? []);
    }
    tally(
      date,
      report.published[0]?.basis === "bounded" ? undefined : (report.published[0]?.from ?? undefined),
      row.date,
      (a, b) => a === b.slice(0, 10),
    );
    tally(title, report.metadata.title[0]?.value, row.title, (a, b) => plain(a) === plain(b));
    tally(author, authorLine(report), row.author ?? row.authors, sameNames);
    look?.(report, row);
  }
  return { pages: cpu.length, body, segments, comments, date, title, author, cpu, failed };
};

/** All names of the best source. */
const authorLine = ({ metadata }: Report): string => {
  const best = metadata.authors[0]?.source;
  return metadata.authors
    .filter(({ source }) => source === best)
    .map(({ value }) => value)
    .join(", ");
};

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const three = (value: number): string => value.toFixed(3);

/** Prints the figures of one set. */
export const printRow = (set: SetName, figures: Figures): void => {
  const { segments, comments, cpu } = figures;
  const lines = [`${set}: ${figures.pages} pages, ${figures.failed} failed`];
  if (set === "trafilatura990") {
    const missed = segments.withAll - segments.with;
    const f1 = (2 * segments.with) / Math.max(1, 2 * segments.with + missed + segments.without);
    lines.push(
      `  segments F1 ${three(f1)} (with ${segments.with}/${segments.withAll}, without ${segments.without}/${segments.withoutAll})`,
    );
    lines.push(
      `  comments ${comments.found} of ${comments.all} segments (${comments.inStatic} in the text at all), body taken for comments ${comments.asBody}/${segments.withAll}`,
    );
  } else {
    const { precision, recall, f1 } = summary(figures.body);
    lines.push(`  body F1 ${three(f1)} P ${three(precision)} R ${three(recall)}`);
  }
  for (const name of ["date", "title", "author"] as const) {
    const { right, wrong, missed } = figures[name];
    if (right + wrong + missed > 0)
      lines.push(
        `  ${name} F1 ${three(f1Of(figures[name]))} (right ${right}, wrong ${wrong}, none ${missed})`,
      );
  }
  const mean = cpu.reduce((sum, value) => sum + value, 0) / Math.max(1, cpu.length);
  lines.push(
    `  CPU ms a page: mean ${mean.toFixed(0)}, p95 ${percentile(cpu, 0.95).toFixed(0)}, worst ${Math.max(0, ...cpu).toFixed(0)}; peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  );
  console.log(lines.join("\n"));
};
