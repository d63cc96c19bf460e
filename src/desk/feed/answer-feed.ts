import type { Context } from "hono";
import type { StoredReport } from "../../store/index.ts";
import { answer } from "../app/answer.ts";
import { originOf } from "../app/outside.ts";
import { contentTypeOf } from "../twins/twins.ts";
import { type Entry, entryOf, feedOf } from "./atom.ts";

/** Entries of a feed. */
export const feedLength = 40;

interface FeedParts {
  readonly title: string;
  /** The page that the feed goes with; the feed itself is where it was asked for. */
  readonly page: string;
  readonly entries: readonly Entry[];
}

export const answerFeed = (context: Context, { entries, ...parts }: FeedParts): Response => {
  const { pathname, search } = new URL(context.req.url);
  const place = { ...parts, self: `${pathname}${search}`, origin: originOf(context) };
  return answer(context, contentTypeOf("atom"), feedOf(place, entries));
};

const dayOf = ({ publishedTo, publishedFrom }: StoredReport): string => publishedTo ?? publishedFrom ?? "";

/** Those published last first, and those without a date at the end. */
export const newestFirst = (reports: readonly StoredReport[]): readonly StoredReport[] =>
  reports.toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0));

/** A feed of pages. */
export const answerPageFeed = (
  context: Context,
  { reports, ...parts }: Omit<FeedParts, "entries"> & { readonly reports: readonly StoredReport[] },
): Response => answerFeed(context, { ...parts, entries: reports.map(entryOf) });
