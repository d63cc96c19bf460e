import { z } from "zod";
import { parseQuery } from "../../../store/index.ts";
import { withQuery } from "../../app/address.ts";
import type { DeskData } from "../../routes/desk.ts";
import { plainExcerpt } from "../../search/excerpt.ts";
import { find, type SearchAnswer, type SearchAsked } from "../../search/find.ts";
import { searched } from "../../search/page.ts";
import { listAsked } from "../asked.ts";
import { cursorAt, listOf, numberPlace, placeOf } from "../cursor.ts";
import { type Endpoint, reads } from "../endpoint.ts";
import { Found } from "../shapes.ts";
import { claimAt, eventAt, pagesOf } from "./records.ts";

type Hit = z.infer<typeof Found>["hits"][number];

const hitsOf = (desk: DeskData, { pages, records, actors }: SearchAnswer): readonly Hit[] => {
  const read = pagesOf(desk);
  const recordHit = ({ place, excerpt: marked }: SearchAnswer["records"][number]): Hit | [] => {
    const excerpt = plainExcerpt(marked);
    if (place.kind === "claim") {
      const told = claimAt(read, place);
      return told ? { in: "claims", ...told, excerpt } : [];
    }
    const told = eventAt(read, place);
    return told ? { in: "events", ...told, excerpt } : [];
  };
  return [
    ...pages.map(({ report, excerpt }): Hit => ({ in: "pages", report, excerpt: plainExcerpt(excerpt) })),
    ...records.flatMap(recordHit),
    ...actors.map((actor): Hit => ({ in: "actors", actor })),
  ];
};

export const foundBy = (desk: DeskData, asked: SearchAsked): z.infer<typeof Found> => {
  const found = find(desk, asked);
  return {
    total: found.total,
    hits: hitsOf(desk, found),
    facets: found.facets,
    problems: parseQuery(asked.q).problems,
  };
};

/** Deeper hits are of no use, and dear. */
const mostOffset = 10_000;

/** Hits are ranked, so their cursor counts hits: pages that come in meanwhile may move them, and no other list. */
const search = reads({
  name: "search",
  path: "/search",
  about:
    "Search over pages, events, claims or actors, the best first, with the operators that the search page lists.",
  action: "page.read",
  params: z.strictObject({}),
  query: z.strictObject({
    q: z.string().max(400).default("").describe("words and operators: `patrol state:JPN after:2021`"),
    in: z.enum(searched).default("pages").describe("what to search"),
    ...listAsked,
  }),
  gives: Found,
  errors: [],
  answer: (desk, { path, query }) => {
    const { q, limit, cursor } = query;
    const list = listOf(path, query);
    const offset = placeOf(list, cursor, numberPlace) ?? 0;
    const data = foundBy(desk, { q, kind: query.in, limit, offset });
    const end = offset + data.hits.length;
    const more = data.total > end && end < mostOffset && data.hits.length > 0;
    const next = more ? withQuery(path, { q, in: query.in, limit, cursor: cursorAt(list, end) }) : null;
    return { data, links: { next, page: withQuery("/search", { q, in: query.in }) } };
  },
});

export const searchEndpoints: readonly Endpoint[] = [search];
