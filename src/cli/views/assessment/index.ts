import type { EvidenceItem } from "../../../contract/index.ts";
import type { Look, View } from "../../emit.ts";
import { clean } from "../../format/clean.ts";
import { hang } from "../../format/wrap.ts";
import { backgroundSection } from "./background.ts";
import { checksSection, evidenceSection, findingsSection } from "./evidence.ts";
import { type AssessmentItem, type Page, pageOf } from "./item.ts";
import {
  confidenceSection,
  hypothesesSection,
  limitsSection,
  paperSection,
  practiceSection,
  resemblanceSection,
  sourcesSection,
} from "./standing.ts";

export type { AssessmentItem } from "./item.ts";

function headSection({ assessment, look }: Page): string {
  const { names, verdict, asOf, asOfBasis, framework } = assessment;
  const title = look.style.bold(clean(names.join(" and ")));
  const basis = look.style.dim(
    hang(
      "",
      `As of ${asOf} (${clean(asOfBasis)}), by ${clean(framework.label)}, version ${framework.version}`,
      look.width,
    ),
  );
  return `${title}\n${basis}\n\n${hang("", clean(verdict), look.width)}\n`;
}

const sections: readonly ((page: Page) => string)[] = [
  headSection,
  confidenceSection,
  paperSection,
  practiceSection,
  hypothesesSection,
  resemblanceSection,
  backgroundSection,
  sourcesSection,
  evidenceSection,
  findingsSection,
  checksSection,
  limitsSection,
];

function text(item: AssessmentItem, look: Look): string {
  const page = pageOf(item, look);
  return sections
    .map((part) => part(page))
    .filter((part) => part !== "")
    .join("\n");
}

/** An assessment: as text for an analyst; as rows, its evidence. */
export const assessmentView: View<AssessmentItem, EvidenceItem> = {
  json: ({ assessment }) => assessment,
  records: ({ assessment }) => [assessment],
  columns: [
    { name: "id", value: ({ id }) => id },
    { name: "indicator", value: ({ indicator }) => indicator },
    { name: "direction", value: ({ direction }) => direction },
    { name: "kind", value: ({ kind }) => kind },
    { name: "from", value: ({ from }) => from },
    { name: "report", value: ({ report }) => report },
    { name: "start", value: ({ quote }) => quote?.start ?? null },
    { name: "end", value: ({ quote }) => quote?.end ?? null },
    { name: "text", value: ({ quote }) => quote?.text ?? null },
    { name: "says", value: ({ says }) => says },
    { name: "date_from", value: ({ date }) => date?.from ?? null },
    { name: "date_to", value: ({ date }) => date?.to ?? null },
    { name: "origin", value: ({ origin }) => origin },
    { name: "voices", value: ({ voices }) => voices },
    { name: "weight", value: ({ weight }) => weight },
  ],
  rows: ({ assessment }) => assessment.evidence,
  text,
};
