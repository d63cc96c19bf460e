/** Role spans against cameo_roles_open: overlap F1 for sources and for targets. */

import { code } from "../../src/code/index.ts";
import type { Event, Span } from "../../src/contract/index.ts";
import { parseReport } from "../../src/parse/index.ts";
import { type Figures, fixed, pageOf, rowsOf, type Tools } from "./shared.ts";

interface RoleRow {
  readonly text: string;
  readonly roles: readonly { readonly role: string; readonly start: number; readonly end: number }[];
}

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const spansOf = (events: readonly Event[], side: "actors" | "recipients"): readonly Span[] => {
  // In a symmetric event everybody is both.
  const spans = events.flatMap((event) =>
    (event.symmetric ? [...event.actors, ...event.recipients] : event[side]).map((party) => party.span),
  );
  return spans.filter((span, at) => spans.findIndex((other) => meets(span, other)) === at);
};

interface Count {
  given: number;
  wanted: number;
  hit: number;
  found: number;
}

const score = ({ given, wanted, hit, found }: Count): string => {
  const precision = given === 0 ? 0 : hit / given;
  const recall = wanted === 0 ? 0 : found / wanted;
  return fixed(precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), 3);
};

export const roleFigures = ({ knowledge, model }: Tools): Figures => {
  const rows = rowsOf("events/open/cameo_roles_open.jsonl") as unknown as readonly RoleRow[] | null;
  if (!rows) return [];
  const counts = {
    source: { given: 0, wanted: 0, hit: 0, found: 0 },
    target: { given: 0, wanted: 0, hit: 0, found: 0 },
  };
  for (const row of rows) {
    const page = pageOf(row.text);
    const { events } = code(page, parseReport(page, model), knowledge);
    for (const role of ["source", "target"] as const) {
      const gold = row.roles.filter((one) => one.role === role || one.role === "both");
      const ours = spansOf(events, role === "source" ? "actors" : "recipients");
      const count = counts[role];
      count.given += ours.length;
      count.wanted += gold.length;
      count.hit += ours.filter((span) => gold.some((one) => meets(span, one))).length;
      count.found += gold.filter((one) => ours.some((span) => meets(span, one))).length;
    }
  }
  return [
    ["role spans, source overlap F1", score(counts.source)],
    ["role spans, target overlap F1", score(counts.target)],
  ];
};
