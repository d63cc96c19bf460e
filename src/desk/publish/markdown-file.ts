/** An assessment as a Markdown file with footnotes, as other programs write them. */
import { checkWords } from "../report/checks.ts";
import { dayInWords } from "../text/dates.ts";
import { capital, percent } from "../text/words.ts";
import { type Checked, checkedLabel } from "./checked.ts";
import type { Citation, Content, DissentContent } from "./content.ts";
import { linesOf } from "./content.ts";
import { judgementWords } from "./pages/verdicts.ts";
import { keyOf, parseReference } from "./reference.ts";

export interface MarkdownParts {
  readonly content: Content;
  readonly author: string;
  readonly names: readonly string[];
  readonly checked: Checked;
  readonly dissents: readonly {
    readonly name: string;
    readonly at: string;
    readonly content: DissentContent;
  }[];
  readonly citation: string;
  /** The reason, when it was retracted. */
  readonly retraction: string | null;
}

const flat = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** The references of a text as numbered footnotes; one that leads to nothing stays as it was typed. */
const numbered = (text: string, evidence: readonly Citation[], prefix = ""): string => {
  const numbers = new Map(evidence.map(({ key }, at) => [key, at + 1]));
  return text.replaceAll(/\[\^([^\]\n]{1,400})\]/g, (whole, typed: string) => {
    const reference = parseReference(typed);
    const number = reference && numbers.get(keyOf(reference));
    return number ? `[^${prefix}${number}]` : whole;
  });
};

const noteOf = ({ quote, says, report, source, key }: Citation, label: string): string => {
  const where = report ? `${report.outlet}, ${report.date}` : `the record (${source})`;
  return `[^${label}]: “${flat(quote)}” (${[where, says].filter(Boolean).join("; ")}) \`${key}\`${report?.url ? ` <${report.url}>` : ""}`;
};

const notes = (evidence: readonly Citation[], prefix = ""): string =>
  evidence.map((citation, at) => noteOf(citation, `${prefix}${at + 1}`)).join("\n");

const findings = ({ items }: Checked): string =>
  items
    .flatMap(({ number, people, machine }) => [
      ...people.map(
        ({ finding, name, at, source, note, isAuthor }) =>
          `- Note ${number}: ${checkWords[finding]}, by ${flat(name)}${isAuthor ? " (its author: counts for nobody)" : ""}, ${dayInWords(at.slice(0, 10))}. Held against: ${flat(source)}.${note ? ` ${flat(note)}` : ""}`,
      ),
      ...machine.map(
        ({ verdict, says, measure }) =>
          `- Note ${number}: ${checkWords[verdict]}, by the machine against the record${measure ? ` (${measure})` : ""}. ${flat(says)}`,
      ),
    ])
    .join("\n");

const dissentPart = (
  { name, at, content }: MarkdownParts["dissents"][number],
  prefix: string,
): readonly string[] => [
  `### ${flat(name)}, ${dayInWords(at.slice(0, 10))}`,
  judgementWords(content.judgement),
  numbered(content.judgement.why, content.evidence, prefix),
  numbered(content.text, content.evidence, prefix),
  notes(content.evidence, prefix),
];

const machineLine = ({ machine }: Content): string =>
  machine
    ? `**The machine:** ${capital(machine.label)}: ${machine.words} (${percent(machine.posterior)}). Confidence ${machine.confidence}. ${machine.reports} reports, ${machine.origins} origins; ${machine.framework.label} ${machine.framework.version}, ${machine.stage}.`
    : "**The machine:** no page told of the pair.";

/** The whole file; it ends in a newline. */
export const markdownFile = (parts: MarkdownParts): string => {
  const { content, author, names, checked, dissents, citation, retraction } = parts;
  const change = linesOf(content.wouldChange).map((line) => `- ${numbered(line, content.evidence)}`);
  const found = findings(checked);
  const sections: readonly (string | false)[] = [
    `# ${flat(content.title)}`,
    retraction !== null && `> **Retracted.** ${flat(retraction)}`,
    `${flat(author)} on ${names.join(" and ")}, as of ${dayInWords(content.asOf)}`,
    content.summary,
    `**The author:** ${judgementWords(content.judgement)} ${numbered(content.judgement.why, content.evidence)}`,
    machineLine(content),
    `**Checked:** ${checkedLabel(checked)}`,
    numbered(content.text, content.evidence),
    change.length > 0 && `## What would change it\n\n${change.join("\n")}`,
    dissents.length > 0 && "## Dissent",
    ...dissents.flatMap((one, at) => dissentPart(one, `d${at + 1}-`)),
    found !== "" && `## What was checked\n\n${found}`,
    `## How to cite\n\n${flat(citation)}`,
    notes(content.evidence),
  ];
  return `${sections.filter((part) => part !== false && part !== "").join("\n\n")}\n`;
};
