/** Everything about an HTML page that its runs are judged by. */
import type { PageMetadata } from "../page/metadata.ts";
import type { PageFacts } from "./body/features.ts";
import { threesOf } from "./body/threes.ts";
import { headOf } from "./head.ts";
import { headlineRun } from "./headline.ts";
import { type Node, nodesOf, textOf } from "./json-ld.ts";
import { metadataOf } from "./metadata.ts";
import { parsePage } from "./parse.ts";
import { type Run, segment } from "./segment.ts";
import { type HtmlThread, threadOf } from "./threads.ts";

/** A page that hides more than half of its text shows it by a script: then hidden text counts as visible. */
const shown = (runs: readonly Run[]): Run[] => {
  let all = 0;
  let hidden = 0;
  for (const run of runs) {
    all += run.text.length;
    if (run.hidden) hidden += run.text.length;
  }
  return hidden * 2 > all
    ? runs.map((run) => ({ ...run, hidden: false }))
    : runs.filter((run) => !run.hidden);
};

const statedBody = (nodes: readonly Node[]): string =>
  nodes.reduce((longest, node) => {
    const text = textOf(node.articleBody);
    return text.length > longest.length ? text : longest;
  }, "");

export interface HtmlPage {
  readonly runs: readonly Run[];
  readonly thread: HtmlThread;
  readonly nodes: readonly Node[];
  readonly metadata: PageMetadata;
  readonly headline: number;
  readonly facts: PageFacts;
  readonly flattened: boolean;
}

/** Parses, cuts and looks at a page; what follows only judges. */
export const lookAt = (html: string): HtmlPage => {
  const { document, flattened } = parsePage(html);
  const segmented = segment(document);
  const runs = shown(segmented.runs);
  const head = headOf(document);
  const nodes = nodesOf(head.scripts);
  const metadata = metadataOf(head, nodes);
  const thread = threadOf(runs);
  const outlets = new Set(metadata.outlet.map(({ value }) => value));
  const titles = metadata.title.filter(({ source, value }) => source !== "microdata" && !outlets.has(value));
  const headline = headlineRun(
    runs,
    titles.map(({ value }) => value),
    outlets,
  );
  const description = ["description", "og:description", "twitter:description"]
    .flatMap((name) => head.meta.get(name) ?? [])
    .join(" \n ");
  const facts: PageFacts = {
    headline,
    description: threesOf(description),
    statedBody: threesOf(statedBody(nodes)),
    inThread: thread.places.map((place) => place !== null),
  };
  return { runs, thread, nodes, metadata, headline, facts, flattened: flattened || segmented.full };
};
