import { z } from "zod";
import { EntenteError } from "../../../errors/index.ts";
import { resolveState } from "../../../pipeline/index.ts";
import type { AddedReport } from "../../../store/index.ts";
import { putGiven } from "../../add/put.ts";
import { listAsked, word } from "../asked.ts";
import { numberPlace } from "../cursor.ts";
import { type Endpoint, reads, writes } from "../endpoint.ts";
import { listed } from "../list.ts";
import { Document, ReportBrief } from "../shapes.ts";

const id = word.describe("id of a report");

export const briefOf = ({ number: _, ...report }: AddedReport): Omit<AddedReport, "number"> => report;

const list = reads({
  name: "listReports",
  path: "/reports",
  about: "Reports, the latest put in first.",
  action: "page.read",
  params: z.strictObject({}),
  query: z.strictObject({
    ...listAsked,
    state: word.optional().describe("names this state: a code or a name"),
    outlet: word.optional().describe("came from this outlet: its site, such as `example.org`"),
    actor: word.optional().describe("names this actor, by id: `RUS.MOD`"),
  }),
  gives: z.array(ReportBrief),
  errors: ["E401"],
  answer: ({ store, knowledge }, asked) => {
    const { state, outlet, actor } = asked.query;
    return listed(asked, {
      shape: numberPlace,
      rows: (before, limit) =>
        store.added({
          limit,
          ...(state !== undefined && { states: [resolveState(knowledge, state)] }),
          ...(outlet !== undefined && { site: outlet }),
          ...(actor !== undefined && { actor }),
          ...(before !== undefined && { before }),
        }),
      placeOf: ({ number }) => number,
      told: briefOf,
    });
  },
});

const one = reads({
  name: "getReport",
  path: "/reports/{id}",
  about: "A report as it was read, and everything that was coded of it.",
  action: "page.read",
  params: z.strictObject({ id }),
  query: z.strictObject({}),
  gives: Document,
  errors: ["E603"],
  answer: ({ store }, { params }) => {
    const document = store.get(params.id);
    if (!document) throw new EntenteError("E603", { id: params.id });
    return { data: document, links: { page: `/r/${encodeURIComponent(params.id)}` } };
  },
});

const add = writes({
  name: "addReport",
  path: "/reports",
  about:
    "Reads and codes a page and puts it into the store: its text or HTML, or the address of a public page, which is fetched.",
  action: "page.add",
  params: z.strictObject({}),
  query: z.strictObject({}),
  body: z.strictObject({
    text: z.string().max(2_000_000).default("").describe("text or HTML of the page"),
    url: z.string().max(2000).default("").describe("its address; fetched where no text is given"),
  }),
  gives: ReportBrief,
  errors: ["E102", "E103", "E104", "E106", "E107", "E108", "E111", "E802", "E811", "E871"],
  answer: async (desk, { body }) => {
    const made = await putGiven(desk, { ...body, file: null });
    const report = desk.store.brief(made);
    if (!report) throw new EntenteError("E603", { id: made });
    return { data: report, made: `/api/v1/reports/${encodeURIComponent(made)}` };
  },
});

export const reportEndpoints: readonly Endpoint[] = [list, add, one];
