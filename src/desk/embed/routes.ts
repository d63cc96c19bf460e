import type { Context } from "hono";
import { z } from "zod";
import { EntenteError } from "../../errors/index.ts";
import { partsOf } from "../api/asked.ts";
import { dyadAddress, withQuery } from "../app/address.ts";
import { answer, answerHtml } from "../app/answer.ts";
import { dayOf, textOf } from "../app/asked.ts";
import { fromOutside, originOf } from "../app/outside.ts";
import { allow } from "../people/rule.ts";
import { guest } from "../people/viewer.ts";
import { versionAddress, writtenAddress } from "../publish/address.ts";
import { checkedIn, contentOf, load, writtenOf } from "../publish/load.ts";
import { type Desk, parameter, type Routes } from "../routes/desk.ts";
import { dyadOf } from "../routes/dyad.ts";
import { type Card, cardPage, framing } from "./card.ts";
import { dyadCard, failedCard, waitingCard, writtenCard } from "./cards.ts";
import { embeddable, oembed } from "./oembed.ts";

declare module "hono" {
  interface ContextVariableMap {
    /** The policy of a page that others may frame. */
    framing: string;
  }
}

const cardOfDyad = (desk: Desk, context: Context): Card => {
  const dyad = dyadOf(desk, parameter(context, "name"));
  const asked = { framework: textOf(context, "framework"), asOf: dayOf(context, "as-of") };
  const page = dyadAddress(dyad);
  const href = fromOutside(context, withQuery(page, { framework: asked.framework, "as-of": asked.asOf }));
  const weighed = desk.assessor.of({ dyad, ...asked });
  if (weighed.state === "unknown") throw new EntenteError("E803", { path: page });
  return weighed.state === "waiting"
    ? waitingCard(dyad.map(desk.nameOf), href)
    : dyadCard(weighed.shown.assessment, href);
};

/** What everybody may read of it, whoever looks: a frame is on somebody else's page. */
const publishedOf = (desk: Desk, slug: string) => {
  const written = writtenOf(desk, guest, slug);
  if (written.state === "unpublished")
    throw new EntenteError("E855", { what: "Reading it", state: "taken down" });
  const loaded = load(desk, written);
  return { loaded, content: contentOf(written, loaded.versions.at(-1) ?? null) };
};

const cardOfWritten = (desk: Desk, context: Context): Card => {
  const { loaded, content } = publishedOf(desk, parameter(context, "slug"));
  const { slug, version } = loaded.written;
  return writtenCard({
    loaded,
    content,
    checked: checkedIn(desk, loaded.written, content),
    names: desk.nameOf,
    href: fromOutside(context, versionAddress(slug, version)),
  });
};

const answerCard = (context: Context, cardOf: () => Card): Response => {
  context.set("framing", framing);
  context.set("failurePage", (error) => cardPage(failedCard(error, fromOutside(context, "/"))));
  return answerHtml(context, cardPage(cardOf()));
};

const room = z.coerce.number().int().min(1).max(10_000).optional();
const oembedAsked = z.object({
  url: z.url({ protocol: /^https?$/ }).max(2000),
  format: z.string().max(20).default("json"),
  maxwidth: room,
  maxheight: room,
});

/** The card that stands for a page of this desk. @throws EntenteError E803 for a page that has none */
const embedOf = (desk: Desk, context: Context, url: string) => {
  const { origin, pathname, searchParams } = new URL(url);
  const found = origin === originOf(context) ? embeddable(pathname) : null;
  if (!found) throw new EntenteError("E803", { path: url });
  const { name } = found;
  if (found.kind === "a") {
    const { loaded, content } = publishedOf(desk, name);
    const src = fromOutside(context, `/embed${writtenAddress(name)}`);
    return { src, title: content.title, author: loaded.written.authorName };
  }
  const dyad = dyadOf(desk, name);
  const query = { framework: searchParams.get("framework"), "as-of": searchParams.get("as-of") };
  const src = fromOutside(context, withQuery(`/embed${dyadAddress(dyad)}`, query));
  return { src, title: dyad.map(desk.nameOf).join(" and ") };
};

/** `/embed/d/rus-chn`, `/embed/a/SLUG` and `/oembed` */
export const embedRoutes: Routes = (app, desk) => {
  app.get("/embed/d/:name", allow("page.read"), (context) =>
    answerCard(context, () => cardOfDyad(desk, context)),
  );
  app.get("/embed/a/:slug", allow("page.read"), (context) =>
    answerCard(context, () => cardOfWritten(desk, context)),
  );
  app.get("/oembed", allow("page.read"), (context) => {
    const { url, format, ...asked } = partsOf(oembedAsked, [...new URL(context.req.url).searchParams]);
    if (format !== "json") throw new EntenteError("E876", { format });
    const told = oembed(embedOf(desk, context, url), originOf(context), asked);
    return answer(context, "application/json", `${JSON.stringify(told)}\n`);
  });
};
