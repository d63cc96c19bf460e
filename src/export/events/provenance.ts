import type { Event, Traced } from "../../contract/index.ts";

/** What tracing knows of where rows come from. */
export interface Provenance {
  /** One id for all tellings of one event; the event's own where none other is known. */
  readonly telling: (event: Event) => string;
  /** One id for all copies of one report. */
  readonly copy: (report: string) => string;
  /** Ids of the origins a report rests on; the report itself where it has none. */
  readonly origins: (report: string) => readonly string[];
}

/** Without tracing, every report is its own origin. */
export const untraced: Provenance = {
  telling: ({ id }) => id,
  copy: (report) => report,
  origins: (report) => [report],
};

/** Joins what pairs connect: each member → the smallest id of its group. */
function groupsOf(pairs: Iterable<readonly [string, string]>): ReadonlyMap<string, string> {
  const above = new Map<string, string>();
  const top = (id: string): string => {
    let at = id;
    for (let up = above.get(at); up !== undefined && up !== at; up = above.get(at)) at = up;
    return at;
  };
  for (const [a, b] of pairs) {
    const [one, other] = [top(a), top(b)];
    const [small, large] = one < other ? [one, other] : [other, one];
    above.set(large, small);
    if (!above.has(small)) above.set(small, small);
  }
  return new Map([...above.keys()].map((id) => [id, top(id)]));
}

/** What a trace of the same reports says of tellings, copies and origins. */
export function provenanceOf({ stories, copies, origins }: Traced): Provenance {
  const tellings = groupsOf(
    stories.flatMap((story) =>
      story.tellings.flatMap(([first, ...more]) =>
        first === undefined ? [] : more.map((id): readonly [string, string] => [first, id]),
      ),
    ),
  );
  // Reports that share facts in other words may be two of one happening: only copied text makes them one.
  const texts = copies.filter(({ channel }) => channel === "text");
  const copied = groupsOf(texts.map(({ from, to }) => [from, to]));
  const byReport = new Map<string, string[]>();
  for (const { id, reports } of origins) {
    for (const report of reports) byReport.set(report, [...(byReport.get(report) ?? []), id]);
  }
  return {
    telling: ({ id }) => tellings.get(id) ?? id,
    copy: (report) => copied.get(report) ?? report,
    origins: (report) => byReport.get(report) ?? [report],
  };
}
