/** Finds what references point at and quotes it, so that the words stay even when the page goes. */
import type { Claim, Report, Sentence, Span } from "../../contract/index.ts";
import { EntenteError } from "../../errors/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import type { Store, StoredDocument } from "../../store/index.ts";
import { referencesIn } from "../markdown/lexer.ts";
import { chainWords } from "../reader/layers.ts";
import { dateInWords, dayInWords } from "../text/dates.ts";
import { headlineOf, modalityWords, outletOf, shortened } from "../text/words.ts";
import type { Citation } from "./content.ts";
import { keyOf, type Reference, referenceOf } from "./reference.ts";

export interface ResolveParts {
  readonly store: Store;
  readonly knowledge: Knowledge;
  readonly sentences: (report: Report) => readonly Sentence[];
}

/** A quotation is a sentence or a few; whoever means more cites each. */
const longestQuote = 1_200;

type Of<K extends Reference["kind"]> = Extract<Reference, { readonly kind: K }>;
type RecordReference = Extract<Reference, { readonly id: string }>;

const failure = (reference: Reference, why: string): EntenteError =>
  new EntenteError("E851", { reference: `[^${keyOf(reference)}]`, why });

const documentOf = ({ store }: ResolveParts, reference: Reference, id: string): StoredDocument => {
  const document = store.get(id);
  if (!document) throw failure(reference, `there is no report ${id} on this desk`);
  return document;
};

const pageOf = (report: Report, { start, end }: Span): NonNullable<Citation["report"]> => ({
  id: report.id,
  title: headlineOf(report),
  outlet: outletOf(report),
  date: dateInWords(report.published[0]),
  url: report.metadata.canonicalUrl[0]?.value ?? report.source.url,
  start,
  end,
});

const claimsWithin = ({ coded }: StoredDocument, { start, end }: Span): readonly string[] =>
  coded.claims.filter((claim) => claim.start < end && claim.end > start).map(({ id }) => id);

const quotation = (
  document: StoredDocument,
  {
    reference,
    span,
    says,
  }: { readonly reference: Reference; readonly span: Span; readonly says: string | null },
): Citation => ({
  key: keyOf(reference),
  kind: reference.kind,
  quote: shortened(document.report.text.slice(span.start, span.end), longestQuote),
  says,
  report: pageOf(document.report, span),
  source: null,
  claims: claimsWithin(document, span),
});

const sentence = (parts: ResolveParts, reference: Of<"sentence">): Citation => {
  const document = documentOf(parts, reference, reference.report);
  const all = parts.sentences(document.report);
  const found = all[reference.index];
  if (!found)
    throw failure(
      reference,
      all.length === 0
        ? "that page is not cut into sentences: cite the offsets of its words, s:REPORT@140-182"
        : `that page has the sentences s0 to s${all.length - 1}`,
    );
  return quotation(document, { reference, span: found, says: null });
};

const passage = (parts: ResolveParts, reference: Of<"passage">): Citation => {
  const document = documentOf(parts, reference, reference.report);
  const { start, end } = reference;
  if (start >= end || end > document.report.text.length)
    throw failure(reference, `that page has the offsets 0 to ${document.report.text.length}`);
  if (end - start > longestQuote)
    throw failure(reference, `it is over ${longestQuote} characters: cite the sentences you mean`);
  return quotation(document, { reference, span: reference, says: null });
};

const saysOfClaim = ({ report }: StoredDocument, claim: Claim): string =>
  `claim, on the word of ${chainWords(report, claim) || "the page itself"}`;

const coded = (parts: ResolveParts, reference: RecordReference): Citation => {
  const place = parts.store.record(reference.id);
  if (place?.kind !== reference.kind)
    throw failure(reference, `there is no such ${reference.kind} on this desk`);
  const document = documentOf(parts, reference, place.report);
  if (reference.kind === "claim") {
    const claim = document.coded.claims.find(({ id }) => id === reference.id);
    if (claim) {
      const own = quotation(document, { reference, span: claim, says: saysOfClaim(document, claim) });
      return { ...own, claims: [claim.id] };
    }
  }
  const event = document.coded.events.find(({ id }) => id === reference.id);
  if (!event) throw failure(reference, `there is no such ${reference.kind} on this desk`);
  // The words of an event are a few; the sentence says what they are about.
  const around = parts
    .sentences(document.report)
    .find(({ start, end }) => start <= event.start && end >= event.end);
  const says = `event, ${modalityWords[event.modality]}${event.date ? `, ${dateInWords(event.date)}` : ""}`;
  return quotation(document, { reference, span: around ?? event, says });
};

const ofRecord = (
  reference: RecordReference,
  { quote, says, source }: { readonly quote: string; readonly says: string; readonly source: string },
): Citation => ({
  key: keyOf(reference),
  kind: reference.kind,
  quote,
  says,
  report: null,
  source,
  claims: [],
});

const fact = ({ knowledge }: ResolveParts, reference: RecordReference): Citation => {
  const found = [...knowledge.facts, ...knowledge.hostility].find(({ id }) => id === reference.id);
  if (!found) throw failure(reference, "the record holds no such fact");
  const days = found.to ? `${dayInWords(found.from)} to ${dayInWords(found.to)}` : dayInWords(found.from);
  return ofRecord(reference, {
    quote: found.what,
    says: `fact of the record, ${days}`,
    source: found.source,
  });
};

const treaty = ({ knowledge }: ResolveParts, reference: RecordReference): Citation => {
  const found = knowledge.treaties.find(({ id }) => id === reference.id);
  if (!found) throw failure(reference, "the record holds no such treaty");
  const days = `in force from ${dayInWords(found.from)}${found.to ? ` to ${dayInWords(found.to)}` : ""}`;
  const duties = found.obligations.map((one) => one.replaceAll("-", " ")).join(", ");
  return ofRecord(reference, {
    quote: found.name,
    says: `treaty, ${days}${duties && `: ${duties}`}`,
    source: found.confirmedBy,
  });
};

/** @throws EntenteError E851 when it leads to nothing */
export const resolve = (parts: ResolveParts, reference: Reference): Citation => {
  if (reference.kind === "sentence") return sentence(parts, reference);
  if (reference.kind === "passage") return passage(parts, reference);
  if (reference.kind === "fact") return fact(parts, reference);
  return reference.kind === "treaty" ? treaty(parts, reference) : coded(parts, reference);
};

/** More footnotes than a reader would follow; each is looked up. */
export const mostReferences = 200;

export interface Resolved {
  readonly evidence: readonly Citation[];
  /** One for each reference that leads to nothing. */
  readonly problems: readonly EntenteError[];
}

/**
 * Everything that texts refer to, in their order. What was quoted before stays as it was quoted, also when the page is gone.
 * @throws EntenteError E854 when a text cannot be read or refers too often
 */
export const resolveAll = (
  parts: ResolveParts,
  texts: readonly string[],
  before: readonly Citation[],
): Resolved => {
  const references = [...new Set(texts.flatMap(referencesIn))];
  if (references.length > mostReferences)
    throw new EntenteError("E854", {
      name: "The text",
      why: `it has ${references.length} references, and ${mostReferences} are looked up`,
    });
  const known = new Map(before.map((citation) => [citation.key, citation]));
  const evidence = new Map<string, Citation>();
  const problems: EntenteError[] = [];
  for (const text of references)
    try {
      const reference = referenceOf(text);
      const key = keyOf(reference);
      evidence.set(key, known.get(key) ?? resolve(parts, reference));
    } catch (error) {
      if (!(error instanceof EntenteError)) throw error;
      problems.push(error);
    }
  return { evidence: [...evidence.values()], problems };
};
