import type { Check, EvidenceItem, Finding } from "../../../contract/index.ts";
import { clean } from "../../format/clean.ts";
import { hang } from "../../format/wrap.ts";
import { reportName } from "../traced.ts";
import { daysOf } from "../words.ts";
import { type Page, section } from "./item.ts";

/** An item of the pages: its words, on whose word, where. */
function quotedText({ quote, says, voices, report, date, weight }: EvidenceItem, page: Page): string {
  const { look, reports } = page;
  const where = report === null ? "" : reportName(reports, report);
  const place = quote === null ? where : `${where}, ${quote.start}-${quote.end}`;
  const marks = [daysOf(date), `weight ${weight.toFixed(2)}`].filter(Boolean).join(", ");
  return [
    hang("  - ", clean(quote === null ? says : `"${quote.text}"`), look.width),
    look.style.dim(hang("    ", clean([voices, place, marks].filter(Boolean).join("; ")), look.width)),
    "",
  ].join("\n");
}

/** An item of the record: a dated fact in one line. */
function factText({ says, voices, date, weight }: EvidenceItem, { look }: Page): string {
  const marks = [voices, weight < 1 ? `weight ${weight.toFixed(2)}` : ""].filter(Boolean).join("; ");
  return `${hang("  - ", clean(`${daysOf(date)}: ${says} [${marks}]`), look.width)}\n`;
}

const itemText = (item: EvidenceItem, page: Page): string =>
  item.kind === "fact" ? factText(item, page) : quotedText(item, page);

/** What the pages say before what the record says, and that in the order of time. */
function sorted(items: readonly EvidenceItem[]): readonly EvidenceItem[] {
  const [told, recorded] = [
    items.filter(({ kind }) => kind !== "fact"),
    items.filter(({ kind }) => kind === "fact"),
  ];
  const from = ({ date }: EvidenceItem): string => date?.from ?? "";
  return [...told, ...recorded.toSorted((a, b) => (from(a) < from(b) ? -1 : from(a) > from(b) ? 1 : 0))];
}

/** "asserted-tie" is not a rung and has no label of its own: "Asserted tie". */
const asLabel = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll("-", " ");

/** Items under the name of the indicator they speak to. */
function byIndicator(items: readonly EvidenceItem[], page: Page): string {
  const labels = new Map(page.assessment.practice.rungs.map(({ id, label }) => [id, label]));
  return [...Map.groupBy(items, ({ indicator }) => indicator)]
    .map(([indicator, group]) => {
      const label = clean(labels.get(indicator) ?? asLabel(indicator));
      const shown = sorted(group).map((item) => itemText(item, page));
      return `  ${page.look.style.bold(label)}\n${shown.join("")}`;
    })
    .join("\n");
}

/** What speaks against the pages, then against the verdict, before what speaks for it. */
export function evidenceSection(page: Page): string {
  const { evidence, counterEvidence, againstVerdict, counts } = page.assessment;
  const byId = new Map(evidence.map((item) => [item.id, item]));
  const named = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const first = new Set([...counterEvidence, ...againstVerdict]);
  const groups = [
    [counts.reports === 0 ? "Against a tie" : "Against what the pages say", named(counterEvidence)],
    ["Against the verdict", named(againstVerdict)],
    ["Evidence", evidence.filter(({ id }) => !first.has(id))],
  ] as const;
  return groups
    .map(([title, items]) => section(page.look, title, byIndicator(items, page)))
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

/** Words of a claim that is checked: more would hide the finding. */
const mostWords = 240;

/** The claim that was checked, in the words of the page; a record inside a statement gives the sentence around it. */
function checkedWords({ claim }: Check, { documents }: Page): string {
  for (const { report, coded } of documents) {
    const whole = coded.claims.find(({ id }) => id === claim);
    if (whole) return whole.text;
    const record = [...coded.factors, ...coded.events, ...coded.mentions].find(({ id }) => id === claim);
    const block =
      record && report.blocks.find(({ start, end }) => start <= record.start && record.start < end);
    if (!record || !block) continue;
    const sentences = new Intl.Segmenter("en", { granularity: "sentence" });
    const text = report.text.slice(block.start, block.end);
    return sentences.segment(text).containing(record.start - block.start)?.segment ?? record.text;
  }
  return "";
}

function checkText(check: Check, page: Page): string {
  const { verdict, says, measure } = check;
  const { look } = page;
  const words = clean(checkedWords(check, page));
  const shown = words.length > mostWords ? `${words.slice(0, mostWords)} ...` : words;
  const found = `${verdict}${measure === null ? "" : ` (${measure})`}: ${says}`;
  return [
    hang("  - ", words === "" ? clean(found) : `"${shown}"`, look.width),
    ...(words === "" ? [] : [hang("    ", clean(found), look.width)]),
    "",
  ].join("\n");
}

/** Claims held against the record. */
export const checksSection = (page: Page): string =>
  section(
    page.look,
    "Claims about the record",
    page.assessment.checks.map((check) => checkText(check, page)).join(""),
  );
