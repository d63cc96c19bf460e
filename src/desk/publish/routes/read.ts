/** Reading assessments: the list, each with its versions, and the same in other forms. */
import type { Context } from "hono";
import { EntenteError } from "../../../errors/index.ts";
import { resolveDyad } from "../../../pipeline/index.ts";
import type { WrittenLine, WrittenVersion } from "../../../store/index.ts";
import { withQuery } from "../../app/address.ts";
import { answerHtml, answerJson } from "../../app/answer.ts";
import { pageOf, textOf } from "../../app/asked.ts";
import { answerFeed, feedLength } from "../../feed/answer-feed.ts";
import type { Entry } from "../../feed/atom.ts";
import { may } from "../../people/permissions.ts";
import { allow } from "../../people/rule.ts";
import { isSignedIn, viewerOf } from "../../people/viewer.ts";
import { type Desk, parameter, type Routes } from "../../routes/desk.ts";
import { inOrder } from "../../weigh/weigh.ts";
import { splitSlug, writtenAddress } from "../address.ts";
import { differenceOf } from "../difference.ts";
import { load, parseContent, seesAll, writtenOf } from "../load.ts";
import { diffPage } from "../pages/diff.ts";
import { type Listed, listPage } from "../pages/list.ts";
import { takenDownPage } from "../pages/view.ts";
import { isView } from "../views.ts";
import { listedOf } from "./listed.ts";
import { answerForm, showWritten } from "./shown.ts";

const onPage = 20;

/** What readers may list. */
const shown = ["published", "retracted"] as const;

/** @throws EntenteError E810 for what is no pair of states */
export const askedPair = ({ knowledge }: Desk, context: Context): readonly [string, string] | null => {
  const value = textOf(context, "pair");
  if (value === undefined) return null;
  const [one, other, ...more] = value.split("-");
  if (!one || !other || more.length > 0)
    throw new EntenteError("E810", {
      name: "pair",
      value: value.slice(0, 60),
      why: "it is two states, as in rus-chn",
    });
  return inOrder(resolveDyad(knowledge, [one, other]));
};

const entryOf = ({ line, content }: Listed): Entry => ({
  title: `${line.state === "retracted" ? "Retracted: " : ""}${content.title}`,
  page: writtenAddress(line.slug),
  // A retraction is news too.
  updated: line.state === "retracted" ? line.changedAt : (line.revisedAt ?? line.changedAt),
  published: line.publishedAt ?? line.changedAt,
  author: line.authorName,
  summary: content.summary,
});

const listRoutes: Routes = (app, desk) => {
  const { store, nameOf } = desk;
  const listed = (lines: readonly WrittenLine[]): readonly Listed[] =>
    lines.map((line) => listedOf(desk, line));
  app.get("/a", allow("page.read"), (context) => {
    const viewer = viewerOf(context);
    const pair = askedPair(desk, context);
    const at = pageOf(context);
    const query = { states: shown, dyad: pair ?? undefined };
    const total = store.written.count(query);
    const isFirst = at === 1 && isSignedIn(viewer);
    const drafts = isFirst
      ? store.written.list({ states: ["draft", "unpublished"], author: viewer.id, limit: onPage })
      : [];
    const asked =
      isFirst && may(viewer, "assessment.publish")
        ? store.written.list({
            states: ["draft", "published", "unpublished"],
            asked: true,
            limit: onPage,
          })
        : [];
    return answerHtml(
      context,
      listPage({
        published: listed(store.written.list({ ...query, limit: onPage, offset: (at - 1) * onPage })),
        total,
        at,
        pages: Math.max(1, Math.ceil(total / onPage)),
        own: listed(drafts),
        asked: listed(asked),
        pair,
        names: nameOf,
        mayWrite: may(viewer, "assessment.write"),
      }),
    );
  });
  app.get("/a.json", allow("page.read"), (context) => {
    const pair = askedPair(desk, context);
    const at = pageOf(context);
    const query = { states: shown, dyad: pair ?? undefined };
    const total = store.written.count(query);
    const lines = store.written.list({ ...query, limit: onPage, offset: (at - 1) * onPage });
    const address = { pair: pair?.join("-").toLowerCase() };
    const assessments = listed(lines).map(
      ({ line: { content: _, edit: _edit, askedAt: _asked, ...line }, content }) => ({
        ...line,
        ...content,
      }),
    );
    const next = at * onPage < total ? withQuery("/a.json", { ...address, page: at + 1 }) : null;
    return answerJson(context, { total, assessments }, { next, page: withQuery("/a", address) });
  });
  app.get("/a.atom", allow("page.read"), (context) => {
    const pair = askedPair(desk, context);
    const lines = store.written.list({ states: shown, dyad: pair ?? undefined, limit: feedLength });
    const query = { pair: pair?.join("-").toLowerCase() };
    const title = `Entente: assessments${pair ? ` of ${pair.map(nameOf).join(" and ")}` : ""}`;
    return answerFeed(context, { title, page: withQuery("/a", query), entries: listed(lines).map(entryOf) });
  });
};

/** @throws EntenteError E803 when there is no such version */
const versionOf = (context: Context, versions: readonly WrittenVersion[], number: string): WrittenVersion => {
  const found = versions.find(({ version }) => String(version) === number);
  if (!found) throw new EntenteError("E803", { path: context.req.path });
  return found;
};

const pageRoutes: Routes = (app, desk) => {
  app.get("/a/:slug", allow("page.read"), (context) => {
    const { slug, form } = splitSlug(parameter(context, "slug"));
    const viewer = viewerOf(context);
    const found = writtenOf(desk, viewer, slug);
    const isPublic = found.state === "published" || found.state === "retracted";
    if (!isPublic && !seesAll(viewer, found)) {
      const { acts, versions } = load(desk, found);
      const last = versions.at(-1);
      if (form) throw new EntenteError("E855", { what: "Reading it", state: "taken down" });
      return context.html(
        takenDownPage({ written: found, acts }, last ? parseContent(last).title : slug),
        410,
      );
    }
    const counts =
      isPublic &&
      form === null &&
      viewer.id !== found.author &&
      !desk.readOnly &&
      isView(context.req.raw.headers);
    if (counts && context.req.method === "GET") desk.store.written.viewed(slug);
    const loaded = load(desk, counts ? { ...found, views: found.views + 1 } : found);
    const version = loaded.versions.at(-1) ?? null;
    return form
      ? answerForm(desk, context, { loaded, version, form })
      : showWritten(desk, context, { loaded, version });
  });
  app.get("/a/:slug/v/:version", allow("page.read"), (context) => {
    const { slug } = splitSlug(parameter(context, "slug"));
    const { slug: number, form } = splitSlug(parameter(context, "version"));
    const loaded = load(desk, readable(desk, context, slug));
    const version = versionOf(context, loaded.versions, number);
    return form && form !== "atom"
      ? answerForm(desk, context, { loaded, version, form })
      : showWritten(desk, context, { loaded, version });
  });
  app.get("/a/:slug/diff", allow("page.read"), (context) => {
    const slug = parameter(context, "slug");
    const { versions } = load(desk, readable(desk, context, slug));
    const latest = versions.length;
    const to = versionOf(context, versions, textOf(context, "to") ?? String(latest));
    const from = versionOf(context, versions, textOf(context, "from") ?? String(Math.max(1, to.version - 1)));
    const [before, after] = [parseContent(from), parseContent(to)];
    return answerHtml(
      context,
      diffPage({
        slug,
        title: after.title,
        from: from.version,
        to: to.version,
        latest,
        difference: differenceOf(before, after),
      }),
    );
  });
};

/** @throws EntenteError E850 for what is not public to the one who asks */
const readable = (desk: Desk, context: Context, slug: string) => {
  const viewer = viewerOf(context);
  const written = writtenOf(desk, viewer, slug);
  if (written.state === "unpublished" && !seesAll(viewer, written))
    throw new EntenteError("E855", { what: "Reading it", state: "taken down" });
  return written;
};

export const readRoutes: readonly Routes[] = [listRoutes, pageRoutes];
