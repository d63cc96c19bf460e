import { z } from "zod";
import { listAsked, word } from "../asked.ts";
import { numberPlace } from "../cursor.ts";
import { type Endpoint, reads, writes } from "../endpoint.ts";
import { listed } from "../list.ts";
import { Decision } from "../shapes.ts";

const list = reads({
  name: "listDecisions",
  path: "/decisions",
  about:
    "What people decided on whether two reports rest on one origin, the first made first. None is ever taken out.",
  action: "page.read",
  params: z.strictObject({}),
  query: z.strictObject(listAsked),
  gives: z.array(Decision),
  errors: [],
  answer: ({ store }, asked) => {
    // Decisions are made by hand, so they are few; they are only ever added, so their number is their place.
    const all = store.decisions().map((decision, at) => ({ decision, at }));
    return listed(asked, {
      shape: numberPlace,
      rows: (after, limit) => all.slice((after ?? -1) + 1).slice(0, limit),
      placeOf: ({ at }) => at,
      told: ({ decision }) => decision,
    });
  },
});

const decide = writes({
  name: "decide",
  path: "/decisions",
  about:
    "Writes down whether two reports rest on one origin: `apart` undoes a merge, `together` leaves it to the program again. What was weighed before is weighed anew.",
  action: "story.decide",
  params: z.strictObject({}),
  query: z.strictObject({}),
  body: z.strictObject({
    a: word.describe("id of a report"),
    b: word.describe("id of another"),
    verdict: z.enum(["apart", "together"]),
    why: z.string().trim().min(1).max(2000),
  }),
  gives: Decision,
  errors: ["E603", "E611", "E612", "E871"],
  answer: ({ store }, { body, viewer }) => {
    const decision = { ...body, by: viewer.name, at: new Date().toISOString() };
    store.decide(decision);
    return { data: store.decisions().at(-1), made: "/api/v1/decisions" };
  },
});

export const decisionEndpoints: readonly Endpoint[] = [list, decide];
