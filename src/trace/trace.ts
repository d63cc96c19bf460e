import type { Traced } from "../contract/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import { findCitations } from "./citations/citations.ts";
import { corpusIndex } from "./citations/cited-report.ts";
import { findCopies } from "./copies/copies.ts";
import type { Document } from "./document.ts";
import { membersOf } from "./member.ts";
import { findOrigins } from "./origins/origins.ts";
import { findEchoes } from "./skeleton/echoes.ts";
import { isTranslation } from "./skeleton/translation.ts";
import { findStories } from "./stories/stories.ts";

/**
 * How many origins stand behind many reports: copies and echoes, who cites whom, the independent origins, and
 * the stories the reports tell. The order in which documents are given does not show in the result; a report given
 * twice counts once. Comment threads and furniture are left out.
 *
 * @param documents reports with what `code` says of them; spans are offsets into each report's text
 */
export function trace(documents: readonly Document[], knowledge: Knowledge): Traced {
  const members = membersOf(documents, knowledge);
  const byId = new Map(members.map((member) => [member.id, member]));
  const copies = findCopies(members);
  const echoes = findEchoes(members, new Set(copies.map(({ from, to }) => `${from} ${to}`)));
  const index = corpusIndex(members, copies);
  const taken = [...copies, ...echoes.filter((echo) => isTranslation(echo, byId))];
  const origins = findOrigins({ members, copies: taken, index, knowledge });
  return {
    reports: members.map(({ id }) => id),
    copies: [...copies, ...echoes],
    citations: findCitations(members, index, knowledge),
    origins,
    stories: findStories(members, origins, knowledge),
  };
}
