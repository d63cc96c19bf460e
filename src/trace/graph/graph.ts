import type { Report, Traced } from "../../contract/index.ts";

/** A report, an origin, or an outlet or speaker that is cited and has no report in the corpus. */
export interface GraphNode {
  readonly id: string;
  readonly kind: "report" | "origin" | "cited";
  readonly label: string;
  /** First day of publication; empty where it is not known. */
  readonly date: string;
  readonly outlet: string;
  /** False for an origin that nobody answers for. */
  readonly counts: boolean;
}

export interface GraphLink {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly kind: "copy" | "echo" | "cites" | "rests-on";
  readonly directed: boolean;
  /** How much text two reports share; 1 for other links. */
  readonly weight: number;
  readonly why: string;
}

/** What was traced as a graph. Arrows run from the younger to what it is taken from: copy → source, citing → cited, report → origin. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
}

function reportNode(id: string, report: Report | undefined): GraphNode {
  const outlet = report?.metadata.outlet[0]?.value ?? "";
  const title = report?.metadata.title[0]?.value ?? "";
  const date = report?.published[0]?.from ?? report?.published[0]?.to ?? "";
  const label = [outlet, title].filter((one) => one !== "").join(": ") || (report?.source.name ?? id);
  return { id, kind: "report", label, date, outlet, counts: true };
}

/** The graph of a corpus; nodes and links in a fixed order. */
export function graphOf(traced: Traced, reports: ReadonlyMap<string, Report>): Graph {
  const links: Omit<GraphLink, "id">[] = [
    ...traced.copies.map(({ from, to, channel, directed, share, why }) => ({
      source: to,
      target: from,
      kind: channel === "text" ? ("copy" as const) : ("echo" as const),
      directed,
      weight: share,
      why,
    })),
    ...traced.citations.map(({ report, cited, citedReport, quote }) => ({
      source: report,
      target: citedReport ?? cited,
      kind: "cites" as const,
      directed: true,
      weight: 1,
      why: quote.text,
    })),
    ...traced.origins.flatMap(({ id, reports: resting }) =>
      resting.map((report) => ({
        source: report,
        target: id,
        kind: "rests-on" as const,
        directed: true,
        weight: 1,
        why: "",
      })),
    ),
  ];
  const once = new Map(links.map((link) => [`${link.kind} ${link.source} ${link.target}`, link]));
  const cited = new Set(
    traced.citations.filter(({ citedReport }) => citedReport === null).map(({ cited: name }) => name),
  );
  return {
    nodes: [
      ...traced.reports.map((id) => reportNode(id, reports.get(id))),
      ...traced.origins.map(({ id, label, speaker }) => ({
        id,
        kind: "origin" as const,
        label,
        date: "",
        outlet: "",
        counts: speaker !== null,
      })),
      ...[...cited]
        .sort()
        .map((id) => ({ id, kind: "cited" as const, label: id, date: "", outlet: "", counts: true })),
    ],
    links: [...once.values()].map((link, at) => ({ id: `link-${at}`, ...link })),
  };
}
