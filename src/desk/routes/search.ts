import type { Context } from "hono";
import { facetsOver, mostCounted, parseQuery } from "../../store/index.ts";
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
  /** Ids of the best reports, to count facets over. */
  readonly best: readonly string[];
}

const nothing: Answer = { total: 0, pages: [], records: [], actors: [], best: [] };

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
    const { total, hits } = store.searchPages(asked, slice);
    const best =
      at === 1 && total > hits.length
        ? store.searchPages(asked, { limit: facetsOver, offset: 0 }).hits
        : hits;
    return { ...nothing, pages: hits, total, best: best.map(({ report }) => report.id) };
  }
  const { total, hits } = store.searchRecords(asked, {
    ...slice,
    kind: kind === "events" ? "event" : "claim",
  });
  return { ...nothing, records: hits, total, best: hits.map(({ report }) => report.id) };
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
    const facets = desk.store.facetsOf(found.best.slice(0, facetsOver));
    const { problems } = parseQuery(asked.q);
    return answerHtml(
      context,
      searchPage({ ...asked, ...found, facets, facetsOver, mostCounted, size, problems, names: desk.nameOf }),
    );
  });
  app.get("/search.json", allow("page.read"), (context) => {
    const asked = askedOf(context);
    const found = find(desk, asked);
    const next = asked.at * size < found.total && asked.at < mostPages ? asked.at + 1 : null;
    const address = { q: asked.q, in: asked.kind };
    return answerJson(
      context,
      { total: found.total, hits: dataOf(found), problems: parseQuery(asked.q).problems },
      {
        next: next === null ? null : withQuery("/search.json", { ...address, page: next }),
        page: withQuery("/search", address),
      },
    );
  });
};
