import { z } from "zod";
import type { Claim, Event, Report } from "../../../contract/index.ts";
import { EntenteError } from "../../../errors/index.ts";
import { claimWords } from "../../../export/index.ts";
import type { StoredDocument } from "../../../store/index.ts";
import { readerAddress } from "../../app/address.ts";
import { chainWords, eventWords } from "../../reader/layers.ts";
import { dateInWords } from "../../text/dates.ts";
import { counted } from "../../text/words.ts";
import { tool } from "../tool.ts";

/** Characters of a page at once: some 4,000 tokens. */
const mostCharacters = 16_000;
/** Claims or events at once. */
const mostRecords = 40;

interface Part {
  readonly rows: readonly object[];
  /** Where it goes on; null at the end. */
  readonly next: number | null;
}

/** Blocks as the page has them, each with what it is; a longer one than fits is cut. */
function blocksOf({ blocks, text }: Report, from: number): Part {
  const rows: object[] = [];
  let left = mostCharacters;
  for (const { kind, start, end } of blocks.slice(from)) {
    const words = text.slice(start, end).trim();
    if (words.length > left && rows.length > 0) break;
    rows.push({ kind, start, text: words.slice(0, left), ...(words.length > left && { cut: true }) });
    left -= words.length;
  }
  return { rows, next: from + rows.length < blocks.length ? from + rows.length : null };
}

const sliceOf = <T>(all: readonly T[], from: number, told: (one: T) => object): Part => {
  const end = from + mostRecords;
  return { rows: all.slice(from, end).map(told), next: end < all.length ? end : null };
};

const claimTold =
  (report: Report) =>
  (claim: Claim): object => ({
    id: claim.id,
    words: claimWords(report, claim),
    voices: chainWords(report, claim),
    certainty: claim.certainty,
    polarity: claim.polarity,
    tie: claim.thesis,
    within: claim.headline ? "headline" : claim.within,
  });

const eventTold = (event: Event): object => ({
  id: event.id,
  text: event.text,
  what: eventWords(event),
  date: event.date && [event.date.from, event.date.to],
  rung: event.rung,
  onTheWordOf: event.attributedTo,
  within: event.within,
});

const partOf = (
  { report, coded }: StoredDocument,
  what: "text" | "claims" | "events",
  from: number,
): Part => {
  if (what === "text") return blocksOf(report, from);
  return what === "claims"
    ? sliceOf(coded.claims, from, claimTold(report))
    : sliceOf(coded.events, from, eventTold);
};

/** What the page says of itself, and what a careful reader remarks on it. */
const headOf = ({ report, coded }: StoredDocument): object => ({
  title: report.metadata.title[0]?.value ?? null,
  outlet: report.metadata.outlet[0]?.value ?? null,
  authors: report.metadata.authors.map(({ value }) => value),
  url: report.source.url,
  badges: report.badges.map(({ label, kind, checker, date, finding }) => ({
    label: label.text,
    kind,
    checker,
    date: date && [date.from, date.to],
    finding,
  })),
  remarks: coded.findings.map(({ kind, verdict, says }) => ({ kind, verdict, says })),
});

export const report = tool({
  name: "get_report",
  title: "Read a page",
  about:
    "Reads one page: what it says of itself, its badges (a badge that names no checker is furniture), what a careful reader remarks (a headline stronger than the body), then its blocks by kind (headline, paragraph, comment, ...), or the claims or events that were read off it. Comments of readers are never evidence.",
  input: z.strictObject({
    id: z.string().min(1).max(200).describe("id of a report, from search"),
    part: z.enum(["text", "claims", "events"]).default("text"),
    from: z
      .int()
      .min(0)
      .max(100_000)
      .default(0)
      .describe("number of the block, claim or event to go on from"),
  }),
  tell: ({ store }, { id, part, from }) => {
    const document = store.get(id);
    if (!document) throw new EntenteError("E603", { id });
    const { coded } = document;
    const { rows, next } = partOf(document, part, from);
    const [published] = document.report.published;
    return {
      says: [
        `Report ${id}: ${published ? `published ${dateInWords(published)}` : "no date"}; ${counted(coded.claims.length, "claim")}, ${counted(coded.events.length, "event")}, ${counted(document.report.comments.length, "comment")}.`,
        ...(next === null ? [] : [`It goes on: ask for part ${part} from ${next}.`]),
      ],
      quoted: { ...headOf(document), [part]: rows },
      page: readerAddress(id),
      api: `/api/v1/reports/${encodeURIComponent(id)}`,
    };
  },
});
