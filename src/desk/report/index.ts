/** The report: one assessment as one self-contained page, printable, without script. */
import type { Assessment } from "../../contract/index.ts";
import { type Html, html, toText } from "../html/html.ts";
import { page } from "../html/page.ts";
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

const sectionsOf = (view: View): Section[] =>
  [
    section("against", "What speaks against it", counterEvidence(view)),
    section("paper", "On paper", paperSection(view)),
    section("practice", "In practice", ladder(view)),
    section("hypotheses", "Hypotheses against evidence", matrix(view)),
    section("voices", "Who says so", voices(view)),
    section("factors", "Reasons the pages give", factors(view)),
    section("origins", "How many origins", origins(view)),
    section("headlines", "Headlines against their bodies", headlines(view)),
    section("badges", "Badges", badges(view)),
    section("sources", "Sources and dates", sources(view)),
    section("checks", "Claims against the record", checks(view)),
    section("timeline", "When", when(view)),
    section("change", "How firm it is", robustness(view)),
    section("comments", "What readers wrote", threads(view)),
    section("pages", "The pages", pages(view)),
    section("cite", "How to cite", citation(view)),
    section("method", "Method", method(view)),
  ].filter((each) => each !== null);

const contents = (sections: readonly Section[]): Html =>
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
  options: ReportOptions & { readonly home?: string } = {},
): string => {
  const view = viewOf(assessment, documents, options);
  const sections = sectionsOf(view);
  return toText(
    page({
      title: `${pairOf(view)}: on paper, in practice, and on whose word`,
      description: assessment.verdict,
      home: options.home ?? null,
      body: html`<div class="with-contents">${contents(sections)}<main id="main">${verdict(view)}
${sections.map(renderSection)}</main></div>`,
    }),
  );
};
