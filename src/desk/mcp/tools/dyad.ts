import { z } from "zod";
import { resolveState } from "../../../pipeline/index.ts";
import { pairAsked } from "../../api/asked.ts";
import { dyadInFull, dyadTold, frameworkOf } from "../../api/endpoints/dyads.ts";
import { dyadAddress, withQuery } from "../../app/address.ts";
import { listedOf } from "../../publish/routes/listed.ts";
import { counted } from "../../text/words.ts";
import { tool } from "../tool.ts";

const apiOf = (dyad: readonly string[]): string => `/api/v1/dyads/${dyad.join("-").toLowerCase()}`;
const framework = z.string().max(200).optional().describe("id of a framework; the first when not given");

export const dyads = tool({
  name: "list_dyads",
  title: "List pairs of states",
  about:
    "Pairs of states that pages tell of, the most told first, each with its verdict, paper (the strongest duty of a treaty in force) and practice (the share of the ladder that is climbed), which are two axes and never one score.",
  input: z.strictObject({
    state: z.string().min(1).max(200).optional().describe("one of the two: a code or a name"),
    limit: z.int().min(1).max(50).default(20),
    offset: z.int().min(0).max(20_000).default(0),
    framework,
  }),
  tell: (data, { state, limit, offset, framework: asked }) => {
    const states = state === undefined ? [] : [resolveState(data.knowledge, state)];
    const narrowed = { framework: frameworkOf(data, asked), states };
    const rows = data.store.board({ ...narrowed, limit: limit + 1, offset }).slice(0, limit + 1);
    const isMore = rows.length > limit;
    return {
      says: [
        rows.length === 0
          ? "No pair is told of."
          : `Pairs ${offset + 1} to ${offset + Math.min(rows.length, limit)}.${isMore ? ` Ask with offset ${offset + limit} for more.` : ""} line is null for a pair that is not weighed yet: get_dyad has it weighed.`,
      ],
      own: {
        dyads: rows.slice(0, limit).map((row) => {
          const { line, ...told } = dyadTold(data, row);
          return {
            ...told,
            line: line && {
              verdict: line.verdict,
              paper: line.paper,
              practice: line.practice,
              gap: line.gap,
              confidence: line.confidence,
              origins: line.origins,
              asOf: line.asOf,
            },
          };
        }),
      },
      page: "/",
      api: withQuery("/api/v1/dyads", { state }),
    };
  },
});

/** Assessments of people that are named with a pair. */
const mostWritten = 5;

export const dyad = tool({
  name: "get_dyad",
  title: "Where a pair of states stands",
  about:
    "Where one pair stands in short: the verdict in words of probability, what binds the two on paper, what they do together, how many reports and independent origins that rests on, its trail through the years, and the assessments that people have published of it. get_assessment has the evidence.",
  input: z.strictObject({ pair: pairAsked, framework }),
  tell: (data, { pair, framework: asked }) => {
    const first = dyadInFull(data, pair, asked);
    const [a = "", b = ""] = first.dyad;
    // Weighed now where that is quick; else it is put in line.
    const { state } = data.assessor.of({ dyad: [a, b], framework: asked });
    const told = state === "ready" && first.line === null ? dyadInFull(data, pair, asked) : first;
    const lines = data.store.written.list({
      states: ["published", "retracted"],
      dyad: [a, b],
      limit: mostWritten,
    });
    return {
      says: [
        `${told.names.join(" and ")}: ${counted(told.reports, "report")} that name${told.reports === 1 ? "s" : ""} both, with ${counted(told.events, "event")} and ${counted(told.claims, "claim")} between them.`,
        told.line ? told.line.verdict : "It is being weighed; ask again in some seconds.",
        `${counted(lines.length, "assessment")} that people published${lines.length > 0 ? " (get_published reads one)" : ""}.`,
      ],
      own: told,
      ...(lines.length > 0 && {
        quoted: {
          published: lines.map((line) => {
            const { content } = listedOf(data, line);
            const { slug, state: standing, authorName: author, version, publishedAt } = line;
            return {
              slug,
              title: content.title,
              summary: content.summary,
              author,
              version,
              publishedAt,
              standing,
            };
          }),
        },
      }),
      page: dyadAddress(told.dyad),
      api: apiOf(told.dyad),
    };
  },
});
