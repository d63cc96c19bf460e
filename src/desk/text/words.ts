/** Words of the contract as a reader reads them. */
import type { Claim, Event, Finding, Report, RungState } from "../../contract/index.ts";

export const rungWords: Readonly<Record<RungState, string>> = {
  absent: "absent",
  episodic: "episodic",
  regular: "regular",
  institutional: "institutional",
};

export const certaintyWords: Readonly<Record<Claim["certainty"], string>> = {
  asserted: "asserted",
  probable: "called probable",
  possible: "called possible",
  doubted: "doubted",
  denied: "denied",
};

export const tieWords: Readonly<Record<NonNullable<Claim["thesis"]>["tie"], string>> = {
  none: "no alliance",
  partnership: "partnership",
  closer: "growing closer",
  preparing: "an alliance in preparation",
  "in-fact": "an alliance in fact",
  formal: "a formal alliance",
};

export const modalityWords: Readonly<Record<Event["modality"], string>> = {
  actual: "reported as fact",
  planned: "planned",
  threatened: "threatened",
  denied: "denied",
  hypothetical: "hypothetical",
  historical: "from the past",
  alleged: "alleged",
};

const verdictWords: Readonly<Record<Finding["verdict"], string>> = {
  supported: "Supported by the body",
  overclaims: "Stronger than the body",
  "inflates-source": "Stronger than its source",
  contradicts: "Contradicts the body",
  "not-in-body": "Not in the body",
  "names-no-checker": "Names no checker",
  earned: "Names checker, date and finding",
  "unnamed-source": "Source not named",
  undated: "Not dated",
  "not-coded": "Not in English",
};

/** What is found, in a few words. */
export const findingTitle = ({ kind, verdict }: Pick<Finding, "kind" | "verdict">): string =>
  kind === "contradiction" ? "Says both" : verdictWords[verdict];

/** "1 report", "3 reports" */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const percentSign = "\u00a0%";

/** 0.073 → "7 %"; below half a percent "< 1 %", so that nothing possible reads as impossible. */
export const percent = (share: number): string => {
  if (share > 0 && share < 0.005) return `<\u00a01${percentSign}`;
  if (share < 1 && share > 0.995) return `>\u00a099${percentSign}`;
  return `${Math.round(share * 100)}${percentSign}`;
};

const first = (values: readonly { readonly value: string }[]): string | null => values[0]?.value ?? null;

/** The name of the outlet a report came from; the file's name, without its folders, where the page tells none. */
export const outletOf = ({ metadata, source, id }: Report): string =>
  first(metadata.outlet) ?? source.name?.split(/[\\/]/).findLast(Boolean) ?? id;

/** The headline as it stands on the page. */
export const headlineOf = (report: Report): string => {
  const block = report.blocks.find(({ kind }) => kind === "headline");
  const words = block ? report.text.slice(block.start, block.end).trim() : first(report.metadata.title);
  return words || "(no headline)";
};

/** The first letter of a line. */
export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** Long words cut at a word's end, with the sign that says so. */
export const shortened = (words: string, limit: number): string => {
  const flat = words.replaceAll(/\s+/g, " ").trim();
  return flat.length <= limit ? flat : `${flat.slice(0, limit).replace(/\s+\S*$/, "")} …`;
};
