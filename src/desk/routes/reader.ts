import type { Context } from "hono";
import type { CodedRecord, Report } from "../../contract/index.ts";
import { EntenteError } from "../../errors/index.ts";
import type { Column } from "../../export/column.ts";
import type { StoredDocument } from "../../store/index.ts";
import { readerAddress, splitName } from "../app/address.ts";
import { answer, answerHtml, answerJson } from "../app/answer.ts";
import { textOf } from "../app/asked.ts";
import { fromOutside } from "../app/outside.ts";
import { standalone } from "../chart/standalone.ts";
import { allow } from "../people/rule.ts";
import { type Layer, layers } from "../reader/layers.ts";
import { type ReaderParts, readerPage } from "../reader/page.ts";
import { placesIn } from "../reader/sentences.ts";
import { treeDrawing, treePage } from "../reader/tree-page.ts";
import { dateInWords } from "../text/dates.ts";
import { headlineOf, outletOf } from "../text/words.ts";
import { answerExport } from "../twins/exports.ts";
import { answerSheet, type Sheet } from "../twins/sheet.ts";
import { contentTypeOf, isFormOf } from "../twins/twins.ts";
import { type Desk, parameter, type Routes } from "./desk.ts";

/** @throws EntenteError E810 when it names no layers */
const layersOf = (context: Context): readonly Layer[] => {
  const value = context.req.query("layers");
  if (value === undefined) return layers;
  const names = value.split(",").filter(Boolean);
  const odd = names.find((name) => !(layers as readonly string[]).includes(name));
  if (odd !== undefined)
    throw new EntenteError("E810", {
      name: "layers",
      value: odd.slice(0, 40),
      why: `it is one of ${layers.join(", ")}`,
    });
  return layers.filter((layer) => names.includes(layer));
};

/** "140-182" @throws EntenteError E810 when it is no stretch of the text */
const atOf = (
  context: Context,
  { text }: Report,
): { readonly start: number; readonly end: number } | null => {
  const value = textOf(context, "at");
  if (value === undefined) return null;
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(value) ?? [];
  const at = { start: Number(start), end: Number(end) };
  if (start === undefined || at.start > at.end || at.start >= text.length)
    throw new EntenteError("E810", {
      name: "at",
      value,
      why: "it is two offsets into the text, such as 140-182",
    });
  return at;
};

/** Pages that share text with this one, as the pairs that it tells of were weighed. */
const copiesOf = ({ store, assessor }: Desk, id: string): ReaderParts["copies"] => {
  const found = store
    .dyadsOf(id)
    .slice(0, 3)
    .flatMap((dyad) => assessor.kept({ dyad })?.traced.copies ?? []);
  const own = found.filter(({ from, to }) => from === id || to === id);
  return [...new Map(own.map((copy) => [`${copy.from} ${copy.to}`, copy])).values()].flatMap((copy) => {
    const other = copy.from === id ? copy.to : copy.from;
    const report = store.brief(other);
    return report ? [{ copy, other, label: report.outlet ?? report.name ?? other }] : [];
  });
};

const recordsOf = ({ coded }: StoredDocument): readonly CodedRecord[] => [
  ...coded.mentions,
  ...coded.events,
  ...coded.claims,
  ...coded.factors,
  ...coded.findings,
];

const columns: readonly Column<CodedRecord>[] = [
  { name: "type", value: ({ type }) => type },
  { name: "id", value: ({ id }) => id },
  { name: "report", value: ({ report }) => report },
  { name: "start", value: ({ start }) => start },
  { name: "end", value: ({ end }) => end },
  { name: "text", value: ({ text }) => text },
  { name: "rule", value: ({ rule }) => rule },
  { name: "version", value: ({ stage }) => stage.version },
];

const sheetOf = (document: StoredDocument): Sheet<CodedRecord> => {
  const { report } = document;
  return {
    name: report.id,
    title: headlineOf(report),
    says: `${outletOf(report)}, ${dateInWords(report.published[0])}.`,
    facts: [
      ["address", report.source.url],
      ["badges", report.badges.map(({ label }) => label.text).join(", ")],
      ["comments", report.comments.length || null],
    ],
    caption: "What was read off",
    columns,
    rows: recordsOf(document),
  };
};

/** @throws EntenteError E603 when it is not in the store */
const documentOf = ({ store }: Desk, id: string): StoredDocument => {
  const document = store.get(id);
  if (!document) throw new EntenteError("E603", { id });
  return document;
};

/** `/r/ID`, the same as JSON and CSV, and `/r/ID/tree/12` */
export const readerRoutes: Routes = (app, desk) => {
  app.get("/r/:id", allow("page.read"), (context) => {
    const { name: id, form } = splitName(parameter(context, "id"));
    if (!isFormOf("reader", form)) throw new EntenteError("E803", { path: context.req.path });
    const document = documentOf(desk, id);
    if (form === "json") return answerJson(context, document, { page: readerAddress(id) });
    if (form === "csv" || form === "md") return answerSheet(context, form, sheetOf(document));
    if (form !== null)
      return answerExport(context, form, {
        name: `page ${id}`,
        page: fromOutside(context, readerAddress(id)),
        documents: [document],
      });
    const body = readerPage({
      ...document,
      site: desk.store.brief(id)?.site ?? null,
      sentences: placesIn(document.report),
      dyads: desk.store.dyadsOf(id),
      names: desk.nameOf,
      copies: copiesOf(desk, id),
      asked: { layers: layersOf(context), at: atOf(context, document.report) },
    });
    return answerHtml(context, body);
  });
  app.get("/r/:id/tree/:index", allow("page.read"), (context) => {
    const { name, form } = splitName(parameter(context, "index"));
    const { report } = documentOf(desk, parameter(context, "id"));
    const all = desk.sentences(report);
    const sentence = /^\d{1,6}$/.test(name) ? all[Number(name)] : undefined;
    if (!sentence) throw new EntenteError("E803", { path: context.req.path });
    if (form === "json") return answerJson(context, sentence);
    if (form === "svg")
      return answer(context, contentTypeOf("svg"), standalone(treeDrawing(report, sentence)));
    if (form !== null) throw new EntenteError("E803", { path: context.req.path });
    return answerHtml(context, treePage(report, sentence, all.length));
  });
};
