import type {
  Apart,
  Citation,
  CitationCheck,
  Copy,
  Credibility,
  Happening,
  Origin,
  Report,
  Story,
  Traced,
} from "../../contract/index.ts";
import type { Column } from "../../export/column.ts";
import type { Look, View } from "../emit.ts";
import { clean } from "../format/clean.ts";
import { hang } from "../format/wrap.ts";
import { counted, daysOf, percent } from "./words.ts";

/** What was traced, with the reports it speaks of. */
export interface TracedItem {
  readonly traced: Traced;
  readonly reports: ReadonlyMap<string, Report>;
  /** The words of claims by their ids, for a reader. */
  readonly claims?: ReadonlyMap<string, string>;
}

type Row = Readonly<Record<"type" | "id" | "from" | "to" | "label" | "share" | "reports" | "why", string>>;

const empty: Row = { type: "", id: "", from: "", to: "", label: "", share: "", reports: "", why: "" };

function rowsOf({ traced }: TracedItem): readonly Row[] {
  const { copies, citations, origins, stories, happenings, citationChecks, credibility, apart } = traced;
  return [
    ...stories.map(({ id, title, reports }) => ({
      ...empty,
      type: "story",
      id,
      label: title,
      reports: reports.join(";"),
    })),
    ...origins.map(({ id, label, reports, merges }) => ({
      ...empty,
      type: "origin",
      id,
      label,
      reports: reports.join(";"),
      why: merges.map(({ why }) => why).join(" "),
    })),
    ...copies.map(({ from, to, share, channel, why }) => ({
      ...empty,
      type: "copy",
      from,
      to,
      label: channel,
      share: share.toFixed(3),
      why,
    })),
    ...citations.map(({ report, cited, citedReport, kind, quote }) => ({
      ...empty,
      type: "citation",
      from: report,
      to: citedReport ?? "",
      label: `${kind}: ${cited}`,
      why: quote.text,
    })),
    ...happenings.flatMap(({ id, title, tellings }) =>
      tellings.map(({ report, date, actors, counts, quote }) => ({
        ...empty,
        type: "telling",
        id,
        from: report,
        label: [title, daysOf(date), actors.join(" "), counts.join(", ")]
          .filter((one) => one !== "")
          .join("; "),
        why: quote.text,
      })),
    ),
    ...citationChecks.map(({ claim, report, citedReport, verdict, says }) => ({
      ...empty,
      type: "citation-check",
      id: claim,
      from: report,
      to: citedReport,
      label: verdict,
      why: says,
    })),
    ...credibility.map(({ claim, rating, says }) => ({
      ...empty,
      type: "credibility",
      id: claim,
      label: String(rating),
      why: says,
    })),
    ...apart.map(({ a, b, by, at, why }) => ({
      ...empty,
      type: "apart",
      from: a,
      to: b,
      label: `${by}, ${at}`,
      why,
    })),
  ];
}

const column = (name: keyof Row): Column<Row> => ({ name, value: (row) => row[name] });

/** What a reader knows a report by: its outlet and title, else its file. */
export function reportName(reports: ReadonlyMap<string, Report>, id: string): string {
  const report = reports.get(id);
  const title = report?.metadata.title[0]?.value;
  const outlet = report?.metadata.outlet[0]?.value;
  const named = title === undefined ? undefined : [outlet, title].filter(Boolean).join(": ");
  return clean(named ?? report?.source.name ?? id);
}

function storyText(story: Story, item: TracedItem, { style, width }: Look): string {
  const origins = item.traced.origins.filter(({ id }) => story.origins.includes(id));
  const counts = `${counted(story.reports.length, "report")}, ${counted(origins.length, "origin")}`;
  const reports = story.reports.map((id) => hang("  - ", reportName(item.reports, id), width));
  const ends = origins.map((origin) => originText(origin, width));
  return `${style.bold(hang("", clean(story.title), width))}\n  ${counts}\n${[...reports, ...ends].join("\n")}\n`;
}

function originText({ label, merges }: Origin, width: number): string {
  const why = merges.map((merge) => hang("      ", clean(merge.why), width));
  return [hang("    origin: ", clean(label), width), ...why].join("\n");
}

const copyText = (copy: Copy, { reports }: TracedItem, width: number): string => {
  const arrow = copy.directed ? "->" : "<>";
  const pair = `${reportName(reports, copy.from)} ${arrow} ${reportName(reports, copy.to)}`;
  return `${hang("  ", pair, width)}\n${hang("      ", `${percent(copy.share)}; ${clean(copy.why)}`, width)}\n`;
};

/** What several reports tell of one event, one line a telling, with what they differ on. */
function happeningText(
  { title, tellings, differ }: Happening,
  { reports }: TracedItem,
  width: number,
): string {
  const difference = differ.length === 0 ? "" : ` (they differ on: ${differ.join(", ")})`;
  const lines = tellings.map(({ report, date, actors, counts, modality }) =>
    hang(
      "    - ",
      [reportName(reports, report), daysOf(date) || "no date", actors.join(", "), counts.join(", "), modality]
        .filter((one) => one !== "")
        .map(clean)
        .join(" | "),
      width,
    ),
  );
  return `${hang("  ", clean(`${title}${difference}`), width)}\n${lines.join("\n")}\n`;
}

const misquoted = ({ verdict }: CitationCheck): boolean => verdict !== "borne-out";

function checkText(check: CitationCheck, { reports }: TracedItem, width: number): string {
  const pair = `${reportName(reports, check.report)} on ${reportName(reports, check.citedReport)}`;
  const passage = check.passage === null ? "" : ` There: "${check.passage.text}"`;
  return `${hang("  ", pair, width)}\n${hang("      ", clean(`${check.verdict}: ${check.says}${passage}`), width)}\n`;
}

/** The words of a claim, from the report that holds it. */
function ratingText({ claim, rating, says }: Credibility, item: TracedItem, width: number): string {
  return hang("  ", clean(`${rating}  ${item.claims?.get(claim) ?? claim}: ${says}`), width);
}

const apartText = ({ a, b, by, at, why }: Apart, { reports }: TracedItem, width: number): string =>
  hang("  ", clean(`${reportName(reports, a)} | ${reportName(reports, b)}: ${by}, ${at}: ${why}`), width);

const citationText =
  ({ reports }: TracedItem) =>
  ({ report, cited, kind }: Citation): string =>
    `${reportName(reports, report)} cites ${clean(cited)} (${kind})`;

function text(item: TracedItem, look: Look): string {
  const { reports, origins, stories, copies, citations } = item.traced;
  const title = (words: string): string => look.style.bold(`${words}\n`);
  const sums = `${counted(reports.length, "report")}, ${counted(origins.length, "origin")}, ${counted(stories.length, "story", "stories")}`;
  const parts = [`${sums}\n`, ...stories.map((story) => storyText(story, item, look))];
  if (copies.length > 0) {
    parts.push(title("Copies") + copies.map((copy) => copyText(copy, item, look.width)).join(""));
  }
  if (citations.length > 0) {
    const cited = [...Map.groupBy(citations, citationText(item))].map(([words, same]) =>
      hang("  ", same.length === 1 ? words : `${words}, ${same.length} times`, look.width),
    );
    parts.push(`${title("Citations")}${cited.join("\n")}\n`);
  }
  const { happenings, citationChecks, credibility, apart } = item.traced;
  const { width } = look;
  const section = (name: string, lines: readonly string[], joint = ""): void => {
    if (lines.length > 0) parts.push(`${title(name)}${lines.join(joint)}${joint}`);
  };
  section(
    "The same event in several reports",
    happenings.map((one) => happeningText(one, item, width)),
  );
  section(
    "Cited otherwise than written",
    citationChecks.filter(misquoted).map((one) => checkText(one, item, width)),
  );
  const judged = credibility.filter(({ rating }) => rating !== 6);
  section(
    `Credibility of claims (1 confirmed to 5 improbable; ${counted(credibility.length - judged.length, "more claim")} cannot be judged)`,
    judged.map((one) => ratingText(one, item, width)),
    "\n",
  );
  section(
    "Put apart by a person",
    apart.map((one) => apartText(one, item, width)),
    "\n",
  );
  return parts.join("\n");
}

/** Stories, origins, copies and citations: one row or entry each. */
export const tracedView: View<TracedItem, Row> = {
  records: ({ traced }) => [
    ...traced.stories,
    ...traced.origins,
    ...traced.copies,
    ...traced.citations,
    ...traced.happenings,
    ...traced.citationChecks,
    ...traced.credibility,
    ...traced.apart.map((one) => ({ type: "apart", ...one })),
  ],
  json: ({ traced }) => traced,
  columns: (["type", "id", "from", "to", "label", "share", "reports", "why"] as const).map(column),
  rows: rowsOf,
  text,
};
