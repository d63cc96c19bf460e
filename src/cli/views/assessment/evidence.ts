import type { Check, EvidenceItem, Finding } from "../../../contract/index.ts";
import { clean } from "../../format/clean.ts";
import { hang } from "../../format/wrap.ts";
import { reportName } from "../traced.ts";
import { daysOf } from "../words.ts";
import { type Page, section } from "./item.ts";

function itemText(item: EvidenceItem, { look, reports }: Page): string {
  const { quote, says, voices, report, date, indicator, weight } = item;
  const words = quote === null ? says : `"${quote.text}"`;
  const dated = daysOf(date);
  const marks = [indicator, dated, `weight ${weight.toFixed(2)}`].filter(Boolean).join(", ");
  const where = report === null ? "the record" : reportName(reports, report);
  const place = quote === null ? where : `${where}, ${quote.start}-${quote.end}`;
  const indent = "    ";
  return [
    hang("  - ", clean(words), look.width),
    look.style.dim(hang(indent, clean([voices, place].filter(Boolean).join("; ")), look.width)),
    look.style.dim(hang(indent, clean(marks), look.width)),
    "",
  ].join("\n");
}

/** What speaks against the leading reading, before what speaks for it. */
export function evidenceSection(page: Page): string {
  const { evidence, counterEvidence } = page.assessment;
  const counter = new Set(counterEvidence);
  const [against, rest] = [
    counterEvidence.flatMap((id) => evidence.find((item) => item.id === id) ?? []),
    evidence.filter(({ id }) => !counter.has(id)),
  ];
  const shown = (items: readonly EvidenceItem[]) => items.map((item) => itemText(item, page)).join("");
  return [
    section(page.look, "Against this reading", shown(against)),
    section(page.look, "Evidence", shown(rest)),
  ]
    .filter((text) => text !== "")
    .join("\n");
}

function findingText(finding: Finding, { look, reports }: Page): string {
  const words = `${clean(finding.says)} (${finding.kind}: ${finding.verdict})`;
  const quotes = [{ text: finding.text }, ...finding.against].filter(({ text }) => text !== "");
  return [
    hang("  - ", words, look.width),
    ...quotes.map(({ text }) => look.style.dim(hang("    ", `"${clean(text)}"`, look.width))),
    look.style.dim(hang("    ", reportName(reports, finding.report), look.width)),
    "",
  ].join("\n");
}

/** What a careful reader remarks about the pages: headline against body, badges, sources. */
export const findingsSection = (page: Page): string =>
  section(
    page.look,
    "About the pages themselves",
    page.findings.map((finding) => findingText(finding, page)).join(""),
  );

const checkText = ({ verdict, says, measure }: Check, { look }: Page): string =>
  `${hang("  - ", clean(`${verdict}${measure === null ? "" : ` (${measure})`}: ${says}`), look.width)}\n`;

/** Claims held against the record. */
export const checksSection = (page: Page): string =>
  section(
    page.look,
    "Claims about the record",
    page.assessment.checks.map((check) => checkText(check, page)).join(""),
  );
