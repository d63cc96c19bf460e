import type { Context } from "hono";
import { EntenteError } from "../../errors/index.ts";
import { outletIdOf } from "../../pipeline/index.ts";
import { reliabilities, type StoredOutlet, type StoredReport } from "../../store/index.ts";
import { splitName } from "../app/address.ts";
import { answerHtml, answerJson } from "../app/answer.ts";
import { answerPageFeed, feedLength } from "../feed/answer-feed.ts";
import { may } from "../people/permissions.ts";
import { allow } from "../people/rule.ts";
import { viewerOf } from "../people/viewer.ts";
import { type OutletFacts, outletFacts } from "../record/outlet-facts.ts";
import { outletPage, reliabilityWords } from "../record/outlet-page.ts";
import { counted } from "../text/words.ts";
import { reportColumns } from "../twins/columns.ts";
import { answerSheet, type Sheet } from "../twins/sheet.ts";
import { isFormOf } from "../twins/twins.ts";
import { type Desk, parameter, type Routes } from "./desk.ts";

const sheetOf = (facts: OutletFacts, rows: readonly StoredReport[]): Sheet<StoredReport> => ({
  name: facts.outlet.site,
  title: facts.outlet.name ?? facts.outlet.site,
  says: `${counted(facts.outlet.reports, "page")}. Reliability ${facts.reliability}: ${reliabilityWords[facts.reliability]}.`,
  facts: [
    ["its claims rest on", facts.voices.map(({ name, times }) => `${name} ${times}`).join(", ")],
    ["it cites", facts.cites.map(({ name, times }) => `${name} ${times}`).join(", ")],
    ["pages that say they were corrected", facts.corrections.length],
    ["traced with others", facts.traced],
    ["of these repeating another", facts.echoes],
  ],
  caption: "Its newest pages here",
  columns: reportColumns,
  rows,
});

const found = ({ store }: Desk, context: Context, site: string): StoredOutlet => {
  const outlet = store.outlet(site);
  if (!outlet) throw new EntenteError("E803", { path: context.req.path });
  return outlet;
};

/** What a person thinks of an outlet, from the form of its page. */
const rate = async (desk: Desk, context: Context): Promise<string> => {
  const { site, name } = found(desk, context, parameter(context, "site"));
  const form = await context.req.formData().catch(() => new FormData());
  const letter = form.get("rating");
  const rating = reliabilities.find((one) => one === letter);
  if (rating === undefined)
    throw new EntenteError("E810", {
      name: "rating",
      value: String(letter).slice(0, 40),
      why: `it is one of ${reliabilities.join(", ")}`,
    });
  const why = form.get("why");
  desk.store.rate({
    outlet: outletIdOf(desk.knowledge, [name, site]),
    rating,
    by: viewerOf(context).name,
    at: new Date().toISOString(),
    why: typeof why === "string" ? why.trim().slice(0, 2000) : "",
  });
  return site;
};

/** `/s/DOMAIN` */
export const outletRoutes: Routes = (app, desk) => {
  app.get("/s/:site", allow("page.read"), (context) => {
    const { store, knowledge } = desk;
    // A domain may end in what is a form elsewhere, so the outlet itself comes first.
    const whole = parameter(context, "site");
    const { name, form } = store.outlet(whole) ? { name: whole, form: null } : splitName(whole);
    if (!isFormOf("outlet", form)) throw new EntenteError("E803", { path: context.req.path });
    const outlet = found(desk, context, name);
    const reports = store.added({ site: name, limit: feedLength });
    const page = `/s/${encodeURIComponent(name)}`;
    if (form === "atom")
      return answerPageFeed(context, { title: `Entente: pages of ${outlet.name ?? name}`, page, reports });
    const facts = outletFacts(desk, outlet, reports);
    if (form === "json") return answerJson(context, { ...facts, reports }, { page });
    if (form !== null) return answerSheet(context, form, sheetOf(facts, reports));
    const mayRate = !desk.readOnly && may(viewerOf(context), "outlet.rate");
    return answerHtml(context, outletPage({ facts, knowledge, reports, mayRate }));
  });
  app.post("/s/:site/ratings", allow("outlet.rate"), async (context) =>
    context.redirect(`/s/${encodeURIComponent(await rate(desk, context))}#reliability`, 303),
  );
};
