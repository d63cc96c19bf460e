/** Reading discussions: on a page of their own, as JSON, as a feed. */
import type { Context } from "hono";
import { withQuery } from "../../app/address.ts";
import { answerHtml, answerJson } from "../../app/answer.ts";
import { pageOf } from "../../app/asked.ts";
import { answerFeed } from "../../feed/answer-feed.ts";
import type { Entry } from "../../feed/atom.ts";
import { html, toText } from "../../html/html.ts";
import { page } from "../../html/page.ts";
import { allow } from "../../people/rule.ts";
import { type Viewer, viewerOf } from "../../people/viewer.ts";
import type { Desk, Routes } from "../../routes/desk.ts";
import { shortened } from "../../text/words.ts";
import { type BelowParts, discussionBelow, threadsOnPage } from "../below.ts";
import { commentAddress } from "../pages/thread.ts";
import { askedPlace, type Place, placeOf } from "../place.ts";
import { shownOf } from "../shown.ts";

const feedLength = 40;

/** The discussion alone, with the title of what it is about. */
export const discussionPage = (desk: Desk, viewer: Viewer, place: Place, parts: BelowParts = {}): string =>
  toText(
    page({
      title: `Discussion: ${place.title}`,
      description: `What people say of ${place.title}.`,
      home: "/",
      alternates: [
        { type: "application/atom+xml", href: `/discussion/${place.key}.atom`, title: "Comments" },
        { type: "application/json", href: `/discussion/${place.key}.json`, title: "JSON" },
      ],
      body: html`<main id="main" class="written"><p class="kicker">Discussion</p><h1><a href="${place.page}">${place.title}</a></h1>${discussionBelow(desk, viewer, place.key, { ...parts, isOpen: place.isOpen })}</main>`,
    }),
  );

const feed = ({ store }: Desk, context: Context, { key, page: about, title }: Place): Response => {
  const entries = store.discussion.latest(key, feedLength).map(
    ({ id, authorName, text, madeAt, editedAt, depth }): Entry => ({
      title: `${authorName} ${depth === 0 ? "on" : "answers, on"} ${title}`,
      page: commentAddress(id),
      updated: editedAt ?? madeAt,
      published: madeAt,
      author: authorName,
      summary: shortened(text, 500),
    }),
  );
  return answerFeed(context, {
    title: `Entente: discussion of ${title}`,
    page: `${about}#discussion`,
    entries,
  });
};

const asJson = (desk: Desk, context: Context, { key, page: about }: Place): Response => {
  const at = pageOf(context);
  const { shown, threads } = desk.store.discussion.counts(key);
  const slice = { limit: threadsOnPage, offset: (at - 1) * threadsOnPage };
  const comments = shownOf(desk, viewerOf(context), desk.store.discussion.threads(key, slice)).map(
    ({ comment: { id, parent, depth, authorName, text, state, madeAt, editedAt }, rights, removal }) => ({
      id,
      parent,
      depth,
      author: state === "deleted" ? null : authorName,
      // What a moderator removed is in no form of the page.
      text: rights.read && state !== "removed" ? text : null,
      state,
      removedFor: removal?.reason ?? null,
      madeAt,
      editedAt,
      address: commentAddress(id),
    }),
  );
  const next = at * threadsOnPage < threads ? withQuery(`/discussion/${key}.json`, { page: at + 1 }) : null;
  return answerJson(context, { total: shown, threads, comments }, { next, page: `${about}#discussion` });
};

/** `/discussion/a/SLUG` and `/discussion/d/rus-chn`, the same as JSON and as a feed */
export const readDiscussion: Routes = (app, desk) => {
  app.get("/discussion/:kind/:name", allow("page.read"), (context) => {
    const { key, form } = askedPlace(context);
    const viewer = viewerOf(context);
    const place = placeOf(desk, viewer, key);
    if (form === "atom") return feed(desk, context, place);
    if (form === "json") return asJson(desk, context, place);
    return answerHtml(context, discussionPage(desk, viewer, place, { at: pageOf(context) }));
  });
};
