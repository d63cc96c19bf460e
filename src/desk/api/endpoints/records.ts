import { z } from "zod";
import { Claim, Event } from "../../../contract/index.ts";
import { EntenteError } from "../../../errors/index.ts";
import { claimWords } from "../../../export/index.ts";
import { resolveDyad, resolveState } from "../../../pipeline/index.ts";
import type { RecordPlace, StoredDocument, StoredReport } from "../../../store/index.ts";
import { readerAddress } from "../../app/address.ts";
import { findClaim, findEvent } from "../../record/find.ts";
import type { Desk, DeskData } from "../../routes/desk.ts";
import { inOrder } from "../../weigh/weigh.ts";
import { listAsked, pairAsked, word } from "../asked.ts";
import { numberPlace } from "../cursor.ts";
import { type Asked, type Endpoint, type Given, reads } from "../endpoint.ts";
import { listed } from "../list.ts";
import { ClaimInFull, ClaimInList, EventInFull } from "../shapes.ts";

type Stored = Pick<Desk, "store">;

/** Whatever one answer tells of a page, the page is read once for it. */
export const pagesOf = ({ store }: Stored) => {
  const known = new Map<string, (StoredDocument & { readonly brief: StoredReport }) | null>();
  return (id: string) => {
    const kept = known.get(id);
    if (kept !== undefined) return kept;
    const [document, brief] = [store.get(id), store.brief(id)];
    const found = document && brief ? { ...document, brief } : null;
    known.set(id, found);
    return found;
  };
};
type Pages = ReturnType<typeof pagesOf>;

/** Null for a record whose page was taken out meanwhile. */
export const claimAt = (pages: Pages, { id, report }: RecordPlace): z.infer<typeof ClaimInList> | null => {
  const page = pages(report);
  const claim = page?.coded.claims.find((one) => one.id === id);
  return page && claim ? { claim, report: page.brief, words: claimWords(page.report, claim) } : null;
};

export const eventAt = (pages: Pages, { id, report }: RecordPlace): z.infer<typeof EventInFull> | null => {
  const page = pages(report);
  const event = page?.coded.events.find((one) => one.id === id);
  return page && event ? { event, report: page.brief } : null;
};

/** "rus-chn" → the two codes, in alphabetical order. @throws EntenteError E401, E402 */
export const dyadOf = ({ knowledge }: Pick<Desk, "knowledge">, pair: string): readonly [string, string] => {
  const [one = "", other = ""] = pair.split("-");
  return inOrder(resolveDyad(knowledge, [one, other]));
};

const about = {
  ...listAsked,
  state: word.optional().describe("is about this state: a code or a name"),
  pair: pairAsked.optional(),
  actor: word.optional().describe("is about, or said by, this actor, by id: `RUS.MOD`"),
};

type AboutAsked = {
  readonly limit: number;
  readonly state?: string | undefined;
  readonly pair?: string | undefined;
  readonly actor?: string | undefined;
};

const tagsOf = ({ knowledge }: Desk, { state, pair, actor }: AboutAsked): readonly string[] => [
  ...(state === undefined ? [] : [resolveState(knowledge, state)]),
  ...(pair === undefined ? [] : dyadOf({ knowledge }, pair)),
  ...(actor === undefined ? [] : [actor]),
];

const listOf = <Q extends AboutAsked>(
  desk: Desk,
  asked: Asked<unknown, Q>,
  { kind, tags }: { readonly kind: RecordPlace["kind"]; readonly tags: readonly (string | undefined)[] },
): Given => {
  const all = [...tagsOf(desk, asked.query), ...tags.filter((tag) => tag !== undefined)];
  const pages = pagesOf(desk);
  return listed(asked, {
    shape: numberPlace,
    rows: (before, limit) =>
      desk.store.records({ kind, about: all, limit, ...(before !== undefined && { before }) }),
    placeOf: ({ number }) => number,
    told: (place) => (kind === "claim" ? claimAt(pages, place) : eventAt(pages, place)),
  });
};

const thesis = Claim.unwrap().shape.thesis.unwrap().unwrap().shape;

const claims = reads({
  name: "listClaims",
  path: "/claims",
  about: "Claims, those of the latest reports first.",
  action: "page.read",
  params: z.strictObject({}),
  query: z.strictObject({
    ...about,
    tie: thesis.tie.optional().describe("claims such a tie"),
    certainty: Claim.unwrap().shape.certainty.optional(),
  }),
  gives: z.array(ClaimInList),
  errors: ["E401", "E402"],
  answer: (desk, asked) =>
    listOf(desk, asked, { kind: "claim", tags: [asked.query.tie, asked.query.certainty] }),
});

const events = reads({
  name: "listEvents",
  path: "/events",
  about: "Events, those of the latest reports first.",
  action: "page.read",
  params: z.strictObject({}),
  query: z.strictObject({
    ...about,
    root: z.string().trim().max(40).optional().describe("root of PLOVER: `COOPERATE`"),
    modality: Event.unwrap().shape.modality.optional(),
    rung: word.optional().describe("fills this rung of the ladder: `exercises`"),
  }),
  gives: z.array(EventInFull),
  errors: ["E401", "E402"],
  answer: (desk, asked) => {
    const { root, modality, rung } = asked.query;
    return listOf(desk, asked, { kind: "event", tags: [root?.toUpperCase(), modality, rung] });
  },
});

const reportOf = ({ store }: Pick<Desk, "store">, id: string) => {
  const report = store.brief(id);
  if (!report) throw new EntenteError("E603", { id });
  return report;
};

/** A claim with its origin and what the record says to it. @throws EntenteError E874 when there is no such claim */
export const claimInFull = (desk: DeskData, id: string): z.infer<typeof ClaimInFull> => {
  const found = findClaim(desk, id);
  if (!found) throw new EntenteError("E874", { what: "claim", id, list: "/api/v1/claims" });
  const { claim, report, check, origin } = found;
  return {
    claim,
    report: reportOf(desk, report.id),
    words: claimWords(report, claim),
    origin: origin && {
      id: origin.id,
      speaker: origin.speaker,
      label: origin.label,
      reports: origin.reports,
    },
    check,
  };
};

const eventInFull = (desk: Desk, id: string): z.infer<typeof EventInFull> => {
  const found = findEvent(desk, id);
  if (!found) throw new EntenteError("E874", { what: "event", id, list: "/api/v1/events" });
  return { event: found.event, report: reportOf(desk, found.report.id) };
};

const linksOf = (page: string, report: string) => ({
  page,
  report: `/api/v1/reports/${encodeURIComponent(report)}`,
  reader: readerAddress(report),
});

const claim = reads({
  name: "getClaim",
  path: "/claims/{id}",
  about: "A claim: its words, its chain of voices, where the chain ends and what the record says to it.",
  action: "page.read",
  params: z.strictObject({ id: word.describe("id of a claim") }),
  query: z.strictObject({}),
  gives: ClaimInFull,
  errors: ["E874"],
  answer: (desk, { params }) => {
    const data = claimInFull(desk, params.id);
    return { data, links: linksOf(`/c/${encodeURIComponent(params.id)}`, data.report.id) };
  },
});

const event = reads({
  name: "getEvent",
  path: "/events/{id}",
  about: "An event: who did what to whom, when, as fact or not, on whose word.",
  action: "page.read",
  params: z.strictObject({ id: word.describe("id of an event") }),
  query: z.strictObject({}),
  gives: EventInFull,
  errors: ["E874"],
  answer: (desk, { params }) => {
    const data = eventInFull(desk, params.id);
    return { data, links: linksOf(`/e/${encodeURIComponent(params.id)}`, data.report.id) };
  },
});

export const recordEndpoints: readonly Endpoint[] = [claims, claim, events, event];
