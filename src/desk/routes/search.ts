import type { Context } from "hono";
import { type Facet, facetsOver, mostCounted, parseQuery } from "../../store/index.ts";
import { withQuery } from "../app/address.ts";
import { answerHtml, answerJson } from "../app/answer.ts";
import { choiceOf, pageOf, textOf } from "../app/asked.ts";
import { allow } from "../people/rule.ts";
import { plainExcerpt } from "../search/excerpt.ts";
import { type Found, type Searched, searched, searchPage } from "../search/page.ts";
import type { Desk, Routes } from "./desk.ts";

const size = 20;
/** Deeper pages of results are of no use, and dear. */
const mostPages = 500;

interface Answer extends Found {
  readonly total: number;
  readonly facets: readonly Facet[];
}

const nothing: Answer = { total: 0, pages: [], records: [], actors: [], facets: [] };

const find = (
  { store }: Desk,
  { q, kind, at }: { readonly q: string; readonly kind: Searched; readonly at: number },
): Answer => {
  const asked = parseQuery(q);
  const slice = { limit: size, offset: (at - 1) * size };
  if (kind === "actors") {
    const actors = store.actors({ words: q.trim(), limit: slice.limit + 1, offset: slice.offset });
    return { ...nothing, actors: actors.slice(0, size), total: slice.offset + actors.length };
  }
  if (q.trim() === "") return nothing;
  if (kind === "pages") {
    const { hits, ...found } = store.searchPages(asked, slice);
    return { ...nothing, ...found, pages: hits };
  }
  const { hits, ...found } = store.searchRecords(asked, {
    ...slice,
    kind: kind === "events" ? "event" : "claim",
  });
  return { ...nothing, ...found, records: hits };
};

const dataOf = ({ pages, records, actors }: Found): readonly unknown[] => [
  ...pages.map(({ report, excerpt }) => ({ ...report, excerpt: plainExcerpt(excerpt) })),
  ...records.map(({ place, report }) => ({ ...place, outlet: report.outlet, title: report.title })),
  ...actors,
];

const askedOf = (context: Context) => ({
  q: textOf(context, "q") ?? "",
  kind: choiceOf(context, "in", searched) ?? "pages",
  at: pageOf(context, mostPages),
});

/** `/search` and the same as JSON */
export const searchRoutes: Routes = (app, desk) => {
  app.get("/search", allow("page.read"), (context) => {
    const asked = askedOf(context);
    const found = find(desk, asked);
    const { problems } = parseQuery(asked.q);
    return answerHtml(
      context,
      searchPage({ ...asked, ...found, facetsOver, mostCounted, size, problems, names: desk.nameOf }),
    );
  });
  app.get("/search.json", allow("page.read"), (context) => {
    const asked = askedOf(context);
    const found = find(desk, asked);
    const next = asked.at * size < found.total && asked.at < mostPages ? asked.at + 1 : null;
    const address = { q: asked.q, in: asked.kind };
    return answerJson(
      context,
      {
        total: found.total,
        hits: dataOf(found),
        facets: found.facets,
        problems: parseQuery(asked.q).problems,
      },
      {
        next: next === null ? null : withQuery("/search.json", { ...address, page: next }),
        page: withQuery("/search", address),
      },
    );
  });
};
