import { z } from "zod";
import { ActorReference } from "../../../contract/index.ts";
import { EntenteError } from "../../../errors/index.ts";
import { resolveState } from "../../../pipeline/index.ts";
import { listAsked, word } from "../asked.ts";
import { wordPlace } from "../cursor.ts";
import { type Endpoint, reads } from "../endpoint.ts";
import { listed } from "../list.ts";
import { ActorInList } from "../shapes.ts";

const list = reads({
  name: "listActors",
  path: "/actors",
  about: "Actors that the reports name, in the order of their ids.",
  action: "page.read",
  params: z.strictObject({}),
  query: z.strictObject({
    ...listAsked,
    words: word.optional().describe("whose name or id holds these words"),
    kind: ActorReference.unwrap().shape.kind.optional(),
    state: word.optional().describe("of this state: a code or a name"),
  }),
  gives: z.array(ActorInList),
  errors: ["E401"],
  answer: ({ store, knowledge }, asked) => {
    const { words, kind, state } = asked.query;
    const country = state === undefined ? undefined : resolveState(knowledge, state);
    return listed(asked, {
      shape: wordPlace,
      rows: (after, limit) => store.lists.actors({ words, kind, state: country, after, limit }),
      placeOf: ({ id }) => id,
      told: (actor) => actor,
    });
  },
});

const one = reads({
  name: "getActor",
  path: "/actors/{id}",
  about: "An actor, and how often the reports name it.",
  action: "page.read",
  params: z.strictObject({ id: word.describe("id of an actor: `RUS`, `NATO`, `person:…`") }),
  query: z.strictObject({}),
  gives: ActorInList,
  errors: ["E874"],
  answer: ({ store }, { params: { id } }) => {
    const actor = store.actor(id);
    if (!actor) throw new EntenteError("E874", { what: "actor", id, list: "/api/v1/actors" });
    const part = encodeURIComponent(id);
    return {
      data: actor,
      links: {
        page: `/actors/${part}`,
        reports: `/api/v1/reports?actor=${part}`,
        events: `/api/v1/events?actor=${part}`,
        claims: `/api/v1/claims?actor=${part}`,
      },
    };
  },
});

export const actorEndpoints: readonly Endpoint[] = [list, one];
