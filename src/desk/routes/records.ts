import type { Context } from "hono";
import type { Claim, Event } from "../../contract/index.ts";
import { EntenteError } from "../../errors/index.ts";
import type { RecordPlace, StoredDocument } from "../../store/index.ts";
import { readerAddress, splitName } from "../app/address.ts";
import { answer, answerHtml, answerJson } from "../app/answer.ts";
import { boardOf } from "../board/list.ts";
import { atom } from "../feed/atom.ts";
import { allow } from "../people/rule.ts";
import { actorPage } from "../record/actor-page.ts";
import { claimPage } from "../record/claim-page.ts";
import { eventPage } from "../record/event-page.ts";
import { outletPage } from "../record/outlet-page.ts";
import { storyPage } from "../record/story-page.ts";
import type { StoryKept } from "../weigh/stories.ts";
import { type Desk, parameter, type Routes } from "./desk.ts";

const few = 12;
const listed = 30;
/** Pages of an outlet that its figures are counted over. */
const counted = 30;

/** @throws EntenteError E603 or E803 when there is no such record */
const placeOf = ({ store }: Desk, context: Context, kind: RecordPlace["kind"]) => {
  const { name: id, form } = splitName(parameter(context, "id"));
  const place = store.record(id);
  const document = place?.kind === kind ? store.get(place.report) : null;
  if (!place || !document) throw new EntenteError("E803", { path: context.req.path });
  return { place, document, form };
};

/** Records about the same, those of the same report left out. */
const alike = ({ store }: Desk, place: RecordPlace, about: readonly string[]): readonly RecordPlace[] =>
  about.length === 0
    ? []
    : store
        .records({ kind: place.kind, about, limit: few * 2 })
        .filter(({ report }) => report !== place.report)
        .slice(0, few);

const countries = ({ actors, recipients }: Event): string[] =>
  [...new Set([...actors, ...recipients].flatMap(({ country }) => country ?? []))].slice(0, 3);

const claimParts = (desk: Desk, { report, coded }: StoredDocument, place: RecordPlace, claim: Claim) => {
  const thesis = claim.thesis;
  const [a, b] = thesis?.dyad ?? [];
  const shown = a && b && a !== b ? desk.assessor.kept({ dyad: [a, b] }) : null;
  return {
    report,
    coded,
    claim,
    site: desk.store.brief(report.id)?.site ?? null,
    check: shown?.assessment.checks.find((one) => one.claim === claim.id) ?? null,
    origin: shown?.traced.origins.find(({ claims }) => claims.includes(claim.id)) ?? null,
    alike: alike(desk, place, thesis ? [...thesis.dyad, thesis.tie] : []),
    names: desk.nameOf,
  };
};

const feedLength = 40;

/** `/c/ID` and `/e/ID` */
const recordRoutes: Routes = (app, desk) => {
  app.get("/c/:id", allow("page.read"), (context) => {
    const { place, document, form } = placeOf(desk, context, "claim");
    const claim = document.coded.claims.find(({ id }) => id === place.id);
    if (!claim) throw new EntenteError("E803", { path: context.req.path });
    if (form === "json") return answerJson(context, claim, { report: `${readerAddress(place.report)}.json` });
    return answerHtml(context, claimPage(claimParts(desk, document, place, claim)));
  });
  app.get("/e/:id", allow("page.read"), (context) => {
    const { place, document, form } = placeOf(desk, context, "event");
    const event = document.coded.events.find(({ id }) => id === place.id);
    if (!event) throw new EntenteError("E803", { path: context.req.path });
    if (form === "json") return answerJson(context, event, { report: `${readerAddress(place.report)}.json` });
    const about = [...countries(event), event.plover.event];
    return answerHtml(
      context,
      eventPage({ report: document.report, event, alike: alike(desk, place, about) }),
    );
  });
};

/** `/actors/ID` */
const actorRoutes: Routes = (app, desk) => {
  app.get("/actors/:id", allow("page.read"), (context) => {
    const { store, knowledge, assessor } = desk;
    const { name: id, form } = splitName(parameter(context, "id"));
    const actor = store.actor(id);
    if (!actor) throw new EntenteError("E803", { path: context.req.path });
    const reports = store.added({ actor: id, limit: form === "atom" ? feedLength : few });
    const address = `/actors/${encodeURIComponent(id)}`;
    if (form === "atom") {
      const { origin } = new URL(context.req.url);
      const feed = {
        title: `Entente: pages that name ${actor.name}`,
        page: address,
        self: `${address}.atom`,
        origin,
        reports,
      };
      return answer(context, "application/atom+xml; charset=utf-8", atom(feed));
    }
    const events = store.records({ kind: "event", about: [id], limit: listed });
    const claims = store.records({ kind: "claim", about: [id], limit: listed });
    if (form === "json") return answerJson(context, { actor, events, claims, reports }, { page: address });
    const isState = knowledge.states.has(id);
    const framework = assessor.frameworks[0]?.id ?? "";
    const pairs = isState ? boardOf({ store, knowledge, framework }, { q: id, page: 1 }).pairs : [];
    return answerHtml(context, actorPage({ actor, knowledge, pairs, events, claims, reports }));
  });
};

/** `/s/DOMAIN` */
const outletRoutes: Routes = (app, desk) => {
  app.get("/s/:site", allow("page.read"), (context) => {
    const { store, knowledge } = desk;
    // A domain may end in what is a form elsewhere, so the outlet itself comes first.
    const whole = parameter(context, "site");
    const { name, form } = store.outlet(whole) ? { name: whole, form: null } : splitName(whole);
    const outlet = store.outlet(name);
    if (!outlet) throw new EntenteError("E803", { path: context.req.path });
    const reports = store.added({ site: name, limit: feedLength });
    const address = `/s/${name}`;
    if (form === "atom") {
      const { origin } = new URL(context.req.url);
      const feed = {
        title: `Entente: pages of ${outlet.name ?? name}`,
        page: address,
        self: `${address}.atom`,
        origin,
        reports,
      };
      return answer(context, "application/atom+xml; charset=utf-8", atom(feed));
    }
    if (form === "json") return answerJson(context, { outlet, reports }, { page: address });
    const latest = reports.slice(0, counted).flatMap(({ id }) => store.get(id) ?? []);
    return answerHtml(context, outletPage({ outlet, knowledge, reports, latest }));
  });
};

/** `/story/ID` */
const storyRoutes: Routes = (app, desk) => {
  app.get("/story/:id", allow("page.read"), (context) => {
    const { name: id, form } = splitName(parameter(context, "id"));
    const kept = desk.store.story(id);
    if (!kept) throw new EntenteError("E803", { path: context.req.path });
    const story = JSON.parse(kept.json) as StoryKept;
    if (form === "json") return answerJson(context, story);
    const reports = story.story.reports.slice(0, 200).flatMap((one) => desk.store.brief(one) ?? []);
    return answerHtml(context, storyPage({ ...story, dyad: kept.dyad, reports, names: desk.nameOf }));
  });
};

export const recordPages: readonly Routes[] = [recordRoutes, actorRoutes, outletRoutes, storyRoutes];
