import type { Context } from "hono";
import type { Column } from "../../export/column.ts";
import { facetsOver, mostCounted, parseQuery } from "../../store/index.ts";
import { withQuery } from "../app/address.ts";
import { answerHtml, answerJson } from "../app/answer.ts";
import { choiceOf, pageOf, textOf } from "../app/asked.ts";
import { answerPageFeed, feedLength, newestFirst } from "../feed/answer-feed.ts";
import { allow } from "../people/rule.ts";
import { plainExcerpt } from "../search/excerpt.ts";
import { find } from "../search/find.ts";
import { type Found, searched, searchPage } from "../search/page.ts";
import { counted } from "../text/words.ts";
import { answerSheet } from "../twins/sheet.ts";
import type { Desk, Routes } from "./desk.ts";

const size = 20;
/** Deeper pages of results are of no use, and dear. */
const mostPages = 500;
/** A feed is of the newest among so many of the best hits. */
const feedMost = 200;

interface HitRow {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly day: string | null;
  readonly excerpt: string;
}

const rowsOf = ({ pages, records, actors }: Found): readonly HitRow[] => [
  ...pages.map(({ report, excerpt }) => ({
    kind: "page",
    id: report.id,
    title: report.title ?? report.name ?? report.id,
    outlet: report.outlet,
    day: report.publishedTo ?? report.publishedFrom,
    excerpt: plainExcerpt(excerpt),
  })),
  ...records.map(({ place, report, excerpt }) => ({
    kind: place.kind,
    id: place.id,
    title: report.title ?? report.name ?? report.id,
    outlet: report.outlet,
    day: place.from ?? place.to,
    excerpt: plainExcerpt(excerpt),
  })),
  ...actors.map(({ id, name, kind, reports }) => ({
    kind,
    id,
    title: name,
    outlet: null,
    day: null,
    excerpt: counted(reports, "report"),
  })),
];

const columns: readonly Column<HitRow>[] = [
  { name: "kind", value: ({ kind }) => kind },
  { name: "id", value: ({ id }) => id },
  { name: "title", value: ({ title }) => title },
  { name: "outlet", value: ({ outlet }) => outlet },
  { name: "day", value: ({ day }) => day },
  { name: "excerpt", value: ({ excerpt }) => excerpt },
];

const dataOf = ({ pages, records, actors }: Found): readonly unknown[] => [
  ...pages.map(({ report, excerpt }) => ({ ...report, excerpt: plainExcerpt(excerpt) })),
  ...records.map(({ place, report }) => ({ ...place, outlet: report.outlet, title: report.title })),
  ...actors,
];

const askedOf = (context: Context) => {
  const at = pageOf(context, mostPages);
  return {
    q: textOf(context, "q") ?? "",
    kind: choiceOf(context, "in", searched) ?? "pages",
    at,
    limit: size,
    offset: (at - 1) * size,
  };
};

/** A search as a feed: the pages that hold what is asked for, those published last first. */
const feedOf = ({ store }: Desk, context: Context): Response => {
  const { q, kind } = askedOf(context);
  const asked = parseQuery(q);
  const reports =
    q.trim() === ""
      ? []
      : newestFirst(
          store.searchPages(asked, { limit: feedMost, offset: 0 }).hits.map(({ report }) => report),
        ).slice(0, feedLength);
  const page = withQuery("/search", { q, in: kind === "pages" ? undefined : kind });
  return answerPageFeed(context, { title: `Entente: pages found by ${q}`, page, reports });
};

/** The same as a table. */
const tableRoutes: Routes = (app, desk) => {
  for (const form of ["csv", "md"] as const)
    app.get(`/search.${form}`, allow("page.read"), (context) => {
      const asked = askedOf(context);
      const found = find(desk, asked);
      return answerSheet(context, form, {
        name: "search",
        title: `Search: ${asked.q || asked.kind}`,
        says: counted(found.total, "hit"),
        caption: `From ${asked.offset + 1} on`,
        columns,
        rows: rowsOf(found),
      });
    });
  app.get("/search.atom", allow("page.read"), (context) => feedOf(desk, context));
};

/** `/search` and the same as JSON, CSV, Markdown and a feed */
export const searchRoutes: Routes = (app, desk) => {
  tableRoutes(app, desk);
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
