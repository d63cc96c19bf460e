import type { Coded, Report } from "../contract/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import { type Credit, creditsOf } from "./citations/agency-lines.ts";
import { type OutletNames, outletNames, outletOf } from "./citations/outlet-names.ts";
import type { Document } from "./document.ts";
import { endOf } from "./origins/end.ts";
import { type Subjects, subjectsOf } from "./subjects.ts";
import { bodyWords, inBody } from "./text/body.ts";
import type { Words } from "./text/words.ts";
import { type Days, publishedOf } from "./time.ts";
import { type CorpusOutlets, corpusOutlets } from "./voices/corpus-outlets.ts";
import { mendVoices } from "./voices/mend-voices.ts";

/** A report prepared for tracing: everything that is looked at for each pair is computed once. */
export interface Member {
  readonly id: string;
  readonly report: Report;
  readonly coded: Coded;
  readonly words: Words;
  readonly outlet: string | null;
  readonly published: Days;
  readonly credits: readonly Credit[];
  /** Outlets it cites, by chain, credit or dateline. */
  readonly cites: ReadonlySet<string>;
  readonly subjects: Subjects;
  /** False for a page in a language that `code` does not read: what it attributes is not known. */
  readonly isCoded: boolean;
}

function memberOf({ report, coded }: Document, names: OutletNames, printed: CorpusOutlets): Member {
  const credits = creditsOf(report, (name) => names(name) ?? printed(name));
  const outlet = outletOf(report, names);
  const chains = coded.claims
    .filter(({ within }) => within === "body")
    .flatMap((claim) => endOf(claim, names)?.via ?? []);
  const cites = new Set([...credits.map(({ cited }) => cited), ...chains]);
  if (outlet !== null) cites.delete(outlet);
  return {
    id: report.id,
    report,
    coded,
    words: bodyWords(report),
    outlet,
    published: publishedOf(report),
    credits: credits.filter(({ cited }) => cited !== outlet),
    cites,
    isCoded: !coded.findings.some(({ verdict }) => verdict === "not-coded"),
    subjects: subjectsOf(coded, (offset) => inBody(report, offset)),
  };
}

/** The reports in order of their ids, each once: nothing after this depends on the order of arrival. */
export function membersOf(documents: readonly Document[], knowledge: Knowledge): Member[] {
  const names = outletNames(knowledge);
  const byId = new Map(documents.map((document) => [document.report.id, document]));
  const inOrder = [...byId.values()].sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
  const printed = corpusOutlets(
    inOrder.map(({ report }) => report),
    names,
  );
  return mendVoices(inOrder, printed, knowledge).map((document) => memberOf(document, names, printed));
}
