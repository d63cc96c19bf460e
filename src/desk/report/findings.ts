/** What a careful reader remarks about the pages: headlines against bodies, badges, sources. */
import type { Badge, Finding } from "../../contract/index.ts";
import { type Html, html } from "../html/html.ts";
import { dateInWords } from "../text/dates.ts";
import { findingTitle, headlineOf, outletOf } from "../text/words.ts";
import { foldedList } from "./folded.ts";
import { type Document, sourceLink, type View } from "./view.ts";

const good = new Set<Finding["verdict"]>(["supported", "earned"]);

const findingLine = (view: View, { report }: Document, finding: Finding): Html =>
  html`<li class="finding weak"><p class="says"><strong>${findingTitle(finding)}.</strong> ${finding.says}</p><p class="quote">${sourceLink(view, report.id, finding)}</p>${finding.against.map((quote) => html`<p class="quote">${sourceLink(view, report.id, quote)}</p>`)}</li>
`;

const shown = (view: View, kinds: readonly Finding["kind"][]) => {
  const used = new Set(view.assessment.findings);
  return view.documents.flatMap((document) =>
    document.coded.findings
      .filter(({ id, kind }) => kinds.includes(kind) && (used.size === 0 || used.has(id)))
      .map((finding) => ({ document, finding })),
  );
};

type Found = ReturnType<typeof shown>;

const soundLine = (view: View, { document, finding }: Found[number]): Html =>
  html`<li>${sourceLink(view, document.report.id, finding)} <span class="meta">${findingTitle(finding)}</span></li>`;

/** What is as it should be is told briefly and folded away. */
const soundList = (view: View, found: Found): Html | null =>
  found.length === 0
    ? null
    : html`<details${found.length <= fewSound && html` open`}><summary>As it should be: ${found.length}</summary><ul class="plain facts-list">${found.map((each) => soundLine(view, each))}</ul></details>`;

/** Up to here they are shown unfolded. */
const fewSound = 4;

const shownAtOnce = 5;

/** Weak ones first: that is what the reader must know. */
const findingList = (view: View, kinds: readonly Finding["kind"][]): Html | null => {
  const found = shown(view, kinds);
  const weak = found.filter(({ finding }) => !good.has(finding.verdict));
  if (found.length === 0) return null;
  return html`${
    weak.length > 0 &&
    foldedList(
      weak.map(({ document, finding }) => findingLine(view, document, finding)),
      { kind: "items", shown: shownAtOnce, one: "remark" },
    )
  }${soundList(
    view,
    found.filter(({ finding }) => good.has(finding.verdict)),
  )}`;
};

export const headlines = (view: View): Html | null => findingList(view, ["headline"]);

const named = (badge: Badge): string => {
  const parts = [
    badge.checker ? `checked by ${badge.checker}` : "names no checker",
    badge.date ? dateInWords(badge.date) : "no date",
    badge.finding ? `finding: ${badge.finding}` : "no finding",
  ];
  return parts.join(", ");
};

const badgeLine = (view: View, { report }: Document, badge: Badge): Html =>
  html`<li class="finding ${badge.checker && badge.finding ? "sound" : "weak"}"><p class="says"><strong>${outletOf(report)}</strong> (${headlineOf(report)}): ${named(badge)}.</p><p class="quote">${sourceLink(view, report.id, badge.label)}</p></li>
`;

/** Fact-check badges: who checked, when, with what finding? Otherwise it is furniture. */
export const badges = (view: View): Html | null => {
  const found = findingList(view, ["badge"]);
  if (found) return found;
  const lines = view.documents.flatMap((document) =>
    document.report.badges
      .filter(({ kind }) => kind === "fact-check")
      .map((badge) => badgeLine(view, document, badge)),
  );
  return lines.length === 0 ? null : html`<ul class="items">${lines}</ul>`;
};

export const sources = (view: View): Html | null =>
  findingList(view, ["language", "source", "contradiction", "date"]);
