import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { ReviewedRecord } from "../../contract/index.ts";
import { EntenteError } from "../../errors/index.ts";
import type { RecordPlace } from "../../store/index.ts";
import { answer, answerHtml } from "../app/answer.ts";
import { choiceOf, textOf } from "../app/asked.ts";
import { knownError, statusOf } from "../app/failure.ts";
import { allow } from "../people/rule.ts";
import { viewerOf } from "../people/viewer.ts";
import { correctionOf, ReviewForm, type Spoken } from "../review/fix.ts";
import type { Failed, ReviewItem } from "../review/item.ts";
import { type ReviewQuery, reviewAddress, reviewPage } from "../review/page.ts";
import type { Desk, Routes } from "./desk.ts";

/** As many as are looked through at one sitting before the page is asked for anew. */
const size = 10;
const latest = 8;
const mostSkipped = 100_000;
/** A form of this page is far below it. */
const mostBytes = 20_000;

const queryOf = (context: Context): ReviewQuery => {
  const skip = Number(textOf(context, "skip") ?? 0);
  if (!Number.isInteger(skip) || skip < 0 || skip > mostSkipped)
    throw new EntenteError("E810", {
      name: "skip",
      value: String(skip),
      why: `it is a whole number to ${mostSkipped}`,
    });
  return {
    kind: choiceOf(context, "kind", ["event", "claim"] as const),
    about: textOf(context, "about") ?? "",
    report: textOf(context, "report"),
    record: textOf(context, "record"),
    skip,
  };
};

const recordIn = ({ store }: Desk, { report, id, kind }: RecordPlace) => {
  const document = store.get(report);
  const records: readonly ReviewedRecord[] =
    (kind === "event" ? document?.coded.events : document?.coded.claims) ?? [];
  const record = records.find((one) => one.id === id);
  return document && record ? { ...document, record } : null;
};

/** The records to look at: one that is asked for by its id, else the queue. */
const placesOf = ({ store }: Desk, { kind, about, report, record, skip }: ReviewQuery) => {
  if (record !== undefined) {
    const place = store.record(record);
    if (!place) throw new EntenteError("E803", { path: `/review?record=${record}` });
    return { places: [place], more: 0 };
  }
  return store.queue({
    ...(kind ? { kind } : {}),
    ...(report ? { report } : {}),
    about: about.split(/\s+/u).filter(Boolean),
    limit: size,
    offset: skip,
  });
};

const shown = (desk: Desk, query: ReviewQuery, failed: Failed | null): string => {
  const { places, more } = placesOf(desk, query);
  const roots = [...desk.knowledge.ontology.plover.roots.keys()];
  const back = reviewAddress(query);
  const items = places.flatMap((place): ReviewItem[] => {
    const found = recordIn(desk, place);
    return found
      ? [{ report: found.report, record: found.record, roots, back, failed, names: desk.nameOf }]
      : [];
  });
  const said = desk.store.corrections();
  return reviewPage({ query, items, more, latest: said.slice(-latest).reverse(), said: said.length });
};

/** The record that a form speaks of: as it stands, or as it was before it was found to be none. */
const spokenOf = (desk: Desk, id: string): Spoken & { readonly report: string } => {
  const last = desk.store.lastCorrection(id);
  const place = desk.store.record(id);
  const now = place ? recordIn(desk, place)?.record : undefined;
  const report = place?.report ?? last?.report;
  if (report === undefined || (!now && !last))
    throw new EntenteError("E803", { path: `/review (record ${id})` });
  const coded = desk.store.machineCoded(report);
  const made: readonly ReviewedRecord[] = coded ? [...coded.events, ...coded.claims] : [];
  const machine = last?.machine ?? made.find((one) => one.id === id) ?? now;
  const stands = now ?? last?.person ?? machine;
  if (!machine || !stands) throw new EntenteError("E803", { path: `/review (record ${id})` });
  return { report, machine, now: stands };
};

/** Where the reviewer goes on; only ever a page of the queue, and not that of a record which is no more. */
const backTo = ({ back, verdict }: ReviewForm): string =>
  /^\/review(?:\?[^\s]*)?$/u.test(back) && !(verdict === "rejected" && back.includes("record="))
    ? back
    : "/review";

const take = (desk: Desk, form: ReviewForm, by: string): void => {
  const spoken = spokenOf(desk, form.record);
  const document = desk.store.get(spoken.report);
  if (!document) throw new EntenteError("E603", { id: spoken.report });
  const at = new Date().toISOString();
  desk.store.correct(correctionOf(form, spoken, { ...document, knowledge: desk.knowledge, by, at }));
  desk.queue();
};

const formOf = async (context: Context): Promise<ReviewForm> => {
  const form = await context.req.formData().catch(() => new FormData());
  const read = ReviewForm.safeParse(Object.fromEntries(form));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const name = String(issue?.path[0] ?? "the form");
  throw new EntenteError("E810", {
    name,
    value: String(form.get(name) ?? ""),
    why: issue?.message ?? "it is no form",
  });
};

/** `/review`, and what people said as `/review.ndjson` */
export const reviewRoutes: Routes = (app, desk) => {
  app.get("/review", allow("review.correct"), (context) =>
    answerHtml(context, shown(desk, queryOf(context), null)),
  );
  app.get("/review.ndjson", allow("page.read"), (context) =>
    answer(
      context,
      "application/x-ndjson; charset=utf-8",
      desk.store
        .corrections()
        .map((one) => `${JSON.stringify(one)}\n`)
        .join(""),
    ),
  );
  app.post("/review", allow("review.correct"), bodyLimit({ maxSize: mostBytes }), async (context) => {
    const form = await formOf(context);
    try {
      take(desk, form, viewerOf(context).name);
    } catch (cause) {
      const error = knownError(cause);
      if (error.code !== "E810") throw cause;
      const alone: ReviewQuery = {
        kind: undefined,
        about: "",
        report: undefined,
        record: form.record,
        skip: 0,
      };
      return context.html(shown(desk, alone, { message: `${error.message}.`, typed: form }), statusOf(error));
    }
    return context.redirect(backTo(form), 303);
  });
};
