import { z } from "zod";
import { foundBy } from "../../api/endpoints/search.ts";
import { withQuery } from "../../app/address.ts";
import { eventWords } from "../../reader/layers.ts";
import { searched } from "../../search/page.ts";
import { counted } from "../../text/words.ts";
import { tool } from "../tool.ts";

type Hit = ReturnType<typeof foundBy>["hits"][number];

/** A hit with what it takes to choose among hits, and the id to ask on with. */
const toldOf = (hit: Hit): object => {
  if (hit.in === "actors") return hit.actor;
  const { id, title, outlet, url, publishedFrom, publishedTo } = hit.report;
  const report = { report: id, title, outlet, url, published: [publishedFrom, publishedTo] };
  if (hit.in === "pages") return { ...report, excerpt: hit.excerpt };
  if (hit.in === "events")
    return { event: hit.event.id, text: hit.event.text, what: eventWords(hit.event), ...report };
  const { certainty, thesis: tie, chain } = hit.claim;
  const voices = chain.map(({ mention, kind }) => mention || kind);
  return { claim: hit.claim.id, words: hit.words, certainty, tie, voices, ...report };
};

const nextStep = {
  pages: "get_report reads one.",
  claims: "get_claim_chain tells on whose word one rests.",
  events: "get_report reads the page that tells one.",
  actors: "Search on with actor:ID.",
} as const;

export const search = tool({
  name: "search",
  title: "Search pages, claims, events and actors",
  about: `Searches what the desk has read, the best first. Words must all occur; "a phrase", OR and -not work as usual. Narrow by pair:rus-chn, state:JPN, outlet:example.org, actor:RUS.MOD, after:2021-05, before:2022, lang:en; events also by event:COOPERATE and modality:planned, claims by certainty:denied and tie:none.`,
  input: z.strictObject({
    query: z.string().max(400).describe("words and operators"),
    in: z.enum(searched).default("pages").describe("what to search"),
    limit: z.int().min(1).max(50).default(10).describe("how many at once"),
    offset: z.int().min(0).max(1000).default(0).describe("how many to pass over"),
  }),
  tell: (data, { query: q, in: kind, limit, offset }) => {
    const found = foundBy(data, { q, kind, limit, offset });
    const end = offset + found.hits.length;
    const isMore = found.total > end && found.hits.length > 0;
    return {
      says: [
        found.hits.length === 0
          ? `Nothing found in ${kind}${offset > 0 ? " so far down" : ""}.`
          : `${counted(found.total, "hit")} in ${kind}; here ${offset + 1} to ${end}.${isMore ? ` Ask with offset ${end} for more.` : ""} ${nextStep[kind]}`,
        ...found.problems.map((problem) => `Not understood: ${problem}.`),
      ],
      ...(found.hits.length > 0 && { quoted: { hits: found.hits.map(toldOf) } }),
      page: withQuery("/search", { q, in: kind }),
      api: withQuery("/api/v1/search", { q, in: kind }),
    };
  },
});
