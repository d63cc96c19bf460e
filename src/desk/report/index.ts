/** The report: one assessment as one self-contained page, printable, without script. */
import type { Assessment } from "../../contract/index.ts";
import { type Html, html, toText } from "../html/html.ts";
import { page } from "../html/page.ts";
import { background } from "./background.ts";
import { checks } from "./checks.ts";
import { counterEvidence } from "./counter-evidence.ts";
import { factors } from "./factors.ts";
import { badges, headlines, sources } from "./findings.ts";
import { ladder } from "./ladder.ts";
import { matrix } from "./matrix.ts";
import { citation, method, robustness } from "./method.ts";
import { origins } from "./origins.ts";
import { pages } from "./pages.ts";
import { paperSection } from "./paper.ts";
import { renderSection, type Section, section } from "./section.ts";
import { threads } from "./thread.ts";
import { pairOf, verdict } from "./verdict.ts";
import { type Document, type ReportOptions, type View, viewOf } from "./view.ts";
import { voices } from "./voices.ts";
import { when } from "./when.ts";

/** The parts of a report that have something to show, in the order of reading; those that stand elsewhere left out. */
export const sectionsOf = (view: View, elsewhere: ReadonlySet<string> = new Set()): Section[] =>
  parts
    .filter(({ id }) => !elsewhere.has(id))
    .map(({ id, title, body }) => section(id, title, body(view)))
    .filter((each) => each !== null);

const parts: readonly {
  readonly id: string;
  readonly title: string;
  readonly body: (view: View) => Html | null;
}[] = [
  { id: "against", title: "What speaks against it", body: counterEvidence },
  { id: "paper", title: "On paper", body: paperSection },
  { id: "practice", title: "In practice", body: ladder },
  { id: "hypotheses", title: "Hypotheses against evidence", body: matrix },
  { id: "voices", title: "Who says so", body: voices },
  { id: "factors", title: "Reasons the pages give", body: factors },
  { id: "origins", title: "How many origins", body: origins },
  { id: "headlines", title: "Headlines against their bodies", body: headlines },
  { id: "badges", title: "Badges", body: badges },
  { id: "sources", title: "Sources and dates", body: sources },
  { id: "checks", title: "Claims against the record", body: checks },
  { id: "background", title: "In imported event data", body: background },
  { id: "timeline", title: "When", body: when },
  { id: "change", title: "How firm it is", body: robustness },
  { id: "comments", title: "What readers wrote", body: threads },
  { id: "pages", title: "The pages", body: pages },
  { id: "cite", title: "How to cite", body: citation },
  { id: "method", title: "Method", body: method },
];

/** Links to the sections. */
export const contents = (sections: readonly Section[]): Html =>
  html`<nav class="contents" aria-label="Contents"><ol>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>`;

/**
 * Renders an assessment with the pages it rests on.
 * @param assessment what `assess` gave
 * @param documents the pages with their codings; pages the assessment did not use are left out
 * @returns a whole HTML document that needs nothing else: no script, no font, no picture from elsewhere
 */
export const renderAssessment = (
  assessment: Assessment,
  documents: readonly Document[],
  options: ReportOptions = {},
): string => {
  const view = viewOf(assessment, documents, options);
  const sections = sectionsOf(view);
  return toText(
    page({
      title: `${pairOf(view)}: on paper, in practice, and on whose word`,
      description: assessment.verdict,
      home: null,
      body: html`<div class="with-contents">${contents(sections)}<main id="main">${verdict(view)}
${sections.map(renderSection)}</main></div>`,
    }),
  );
};
