import type { Apart, Traced } from "../contract/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import { checkCitations } from "./citations/check.ts";
import { findCitations } from "./citations/citations.ts";
import { corpusIndex } from "./citations/cited-report.ts";
import { findCopies } from "./copies/copies.ts";
import { findCredibility } from "./credibility/credibility.ts";
import type { Document } from "./document.ts";
import { membersOf } from "./member.ts";
import { findOrigins } from "./origins/origins.ts";
import { findEchoes } from "./skeleton/echoes.ts";
import { isTranslation } from "./skeleton/translation.ts";
import { findHappenings } from "./stories/happenings.ts";
import { sideBySide } from "./stories/side-by-side.ts";
import { findStories } from "./stories/stories.ts";

/** What people have decided about a corpus. */
export interface TraceOptions {
  /** Pairs of reports that do not rest on one origin, whatever is found: merges that a person has undone. */
  readonly apart?: readonly Apart[];
}

/**
 * How many origins stand behind many reports: copies and echoes, who cites whom, the independent origins, the stories the
 * reports tell, what they make one another say, and how far others bear each claim out. The order in which documents are
 * given does not show in the result; a report given twice counts once. Comment threads and furniture are left out.
 *
 * @param documents reports with what `code` says of them; spans are offsets into each report's text
 */
export function trace(
  documents: readonly Document[],
  knowledge: Knowledge,
  { apart = [] }: TraceOptions = {},
): Traced {
  const members = membersOf(documents, knowledge);
  const byId = new Map(members.map((member) => [member.id, member]));
  const copies = findCopies(members);
  const echoes = findEchoes(members, new Set(copies.map(({ from, to }) => `${from} ${to}`)));
  const index = corpusIndex(members, copies);
  const taken = [...copies, ...echoes.filter((echo) => isTranslation(echo, byId))];
  const here = apart.filter(({ a, b }) => byId.has(a) && byId.has(b));
  const origins = findOrigins({ members, copies: taken, index, knowledge, apart: here });
  const happenings = findHappenings(members);
  return {
    reports: members.map(({ id }) => id),
    copies: [...copies, ...echoes],
    citations: findCitations(members, index, knowledge),
    origins,
    stories: findStories({ members, happenings, origins, knowledge }),
    happenings: sideBySide(happenings, knowledge),
    citationChecks: checkCitations(members, index, knowledge),
    credibility: findCredibility(members, happenings, origins),
    apart: here,
  };
}
