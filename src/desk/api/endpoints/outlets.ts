import { z } from "zod";
import { Reliability } from "../../../contract/index.ts";
import { EntenteError } from "../../../errors/index.ts";
import { outletIdOf } from "../../../pipeline/index.ts";
import type { StoredOutlet } from "../../../store/index.ts";
import { outletFacts } from "../../record/outlet-facts.ts";
import type { Desk } from "../../routes/desk.ts";
import { listAsked, word } from "../asked.ts";
import { wordPlace } from "../cursor.ts";
import { type Endpoint, reads, writes } from "../endpoint.ts";
import { listed } from "../list.ts";
import { OutletInFull, OutletInList, Rating } from "../shapes.ts";

const list = reads({
  name: "listOutlets",
  path: "/outlets",
  about: "Outlets by their reports, in the order of their sites.",
  action: "page.read",
  params: z.strictObject({}),
  query: z.strictObject(listAsked),
  gives: z.array(OutletInList),
  errors: [],
  answer: ({ store }, asked) =>
    listed(asked, {
      shape: wordPlace,
      rows: (after, limit) => store.lists.outlets({ after, limit }),
      placeOf: ({ site }) => site,
      told: (outlet) => outlet,
    }),
});

const params = z.strictObject({
  site: word.describe("the outlet as one word: a domain, or its name with hyphens"),
});

const found = ({ store }: Desk, site: string): StoredOutlet => {
  const outlet = store.outlet(site);
  if (!outlet) throw new EntenteError("E874", { what: "outlet", id: site, list: "/api/v1/outlets" });
  return outlet;
};

/** Its latest pages are counted; more are listed under reports. */
const latest = 30;

const one = reads({
  name: "getOutlet",
  path: "/outlets/{site}",
  about: "An outlet: its reliability by people, on whose word it reports, whom it cites, what it corrected.",
  action: "page.read",
  params,
  query: z.strictObject({}),
  gives: OutletInFull,
  errors: ["E874"],
  answer: (desk, { params: { site } }) => {
    const outlet = found(desk, site);
    const data = outletFacts(desk, outlet, desk.store.added({ site, limit: latest }));
    const part = encodeURIComponent(site);
    return { data, links: { page: `/s/${part}`, reports: `/api/v1/reports?outlet=${part}` } };
  },
});

const rate = writes({
  name: "rateOutlet",
  path: "/outlets/{site}/ratings",
  about:
    "Writes down what you think of an outlet's reliability, A to F. Nothing is taken out: the last word counts.",
  action: "outlet.rate",
  params,
  query: z.strictObject({}),
  body: z.strictObject({ rating: Reliability, why: z.string().trim().min(1).max(2000) }),
  gives: Rating,
  errors: ["E611", "E871", "E874"],
  answer: (desk, { params: { site }, body, viewer }) => {
    const outlet = found(desk, site);
    const rating = {
      outlet: outletIdOf(desk.knowledge, [outlet.name, outlet.site]),
      ...body,
      by: viewer.name,
      at: new Date().toISOString(),
    };
    desk.store.rate(rating);
    return { data: rating, made: `/api/v1/outlets/${encodeURIComponent(site)}` };
  },
});

export const outletEndpoints: readonly Endpoint[] = [list, one, rate];
