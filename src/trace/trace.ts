import type { Copy, Traced } from "../contract/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import { findCitations } from "./citations/citations.ts";
import { corpusIndex } from "./citations/cited-report.ts";
import { findCopies } from "./copies/copies.ts";
import type { Document } from "./document.ts";
import { meets } from "./meets.ts";
import { type Member, membersOf } from "./member.ts";
import { findOrigins } from "./origins/origins.ts";
import { findEchoes } from "./skeleton/echoes.ts";
import { findStories } from "./stories/stories.ts";

/**
 * An echo is taken for a translation of the other, and not for a second report of one happening, when the skeletons
 * agree by six tenths and the two have a cited outlet in common or one cites the other's.
 */
const strongEcho = 0.6;

const isTranslation = (echo: Copy, byId: ReadonlyMap<string, Member>): boolean => {
  const [from, to] = [byId.get(echo.from), byId.get(echo.to)];
  if (!from || !to || echo.share < strongEcho) return false;
  const cites = (one: Member, other: Member): boolean => other.outlet !== null && one.cites.has(other.outlet);
  return cites(from, to) || cites(to, from) || meets(from.cites, to.cites);
};

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
