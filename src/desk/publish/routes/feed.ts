/** The feed of one assessment. */
import type { Context } from "hono";
import { answerFeed } from "../../feed/answer-feed.ts";
import type { Entry } from "../../feed/atom.ts";
import { versionAddress, writtenAddress } from "../address.ts";
import { contentOf, type Loaded, parseContent } from "../load.ts";

/** The feed of one assessment: its versions, and what was done to it. */
export const versionFeed = (context: Context, { written, versions, acts }: Loaded): Response => {
  const { title } = contentOf(written, versions.at(-1) ?? null);
  const page = writtenAddress(written.slug);
  const ends = acts
    .filter(({ what }) => what === "retract")
    .map(
      (act): Entry => ({
        title: `${title}: retracted`,
        page: `${page}#versions`,
        updated: act.at,
        author: act.name,
        summary: act.why,
      }),
    );
  const entries = versions.map(
    (one): Entry => ({
      title: `${parseContent(one).title}, version ${one.version}`,
      page: versionAddress(written.slug, one.version),
      updated: one.at,
      author: written.authorName,
      summary: one.note || parseContent(one).summary,
    }),
  );
  return answerFeed(context, {
    title: `Entente: ${title}`,
    page,
    entries: [...ends, ...entries.toReversed()],
  });
};
