import type { Context } from "hono";
import type { StoredReport } from "../../store/index.ts";
import { answer } from "../app/answer.ts";
import { contentTypeOf } from "../twins/twins.ts";
import { atom } from "./atom.ts";

/** Entries of a feed. */
export const feedLength = 40;

interface FeedParts {
  readonly title: string;
  /** The page that the feed goes with; the feed itself is where it was asked for. */
  readonly page: string;
  readonly reports: readonly StoredReport[];
}

export const answerFeed = (context: Context, parts: FeedParts): Response => {
  const { origin, pathname, search } = new URL(context.req.url);
  return answer(context, contentTypeOf("atom"), atom({ ...parts, self: `${pathname}${search}`, origin }));
};
