import type { Context } from "hono";
import type { Assessment, EvidenceItem } from "../../contract/index.ts";
import { EntenteError } from "../../errors/index.ts";
import type { Column } from "../../export/column.ts";
import { assessmentMarkdown } from "../../export/index.ts";
import { resolveDyad } from "../../pipeline/index.ts";
import { dyadAddress, splitName, withQuery } from "../app/address.ts";
import { answer, answerCsv, answerHtml, answerPacked } from "../app/answer.ts";
import { choiceOf, dayOf, textOf } from "../app/asked.ts";
import { fromOutside } from "../app/outside.ts";
import { bars } from "../chart/bars.ts";
import { standalone } from "../chart/standalone.ts";
import { discussionBelow } from "../discuss/below.ts";
import { pairKey } from "../discuss/place.ts";
import { dyadPage, waitingPage } from "../dyad/page.ts";
import { answerPageFeed, feedLength } from "../feed/answer-feed.ts";
import { allow } from "../people/rule.ts";
import { viewerOf } from "../people/viewer.ts";
import { writtenOfPair } from "../publish/of-pair.ts";
import { chartSource, viewOf } from "../report/view.ts";
import { timelineDrawing } from "../report/when.ts";
import { answerExport, type ExportForm } from "../twins/exports.ts";
import { contentTypeOf, isFormOf } from "../twins/twins.ts";
import type { Asked } from "../weigh/assessor.ts";
import type { Shown } from "../weigh/shown.ts";
import { type Desk, parameter, type Routes } from "./desk.ts";

/** "rus-chn" or "russia-china" → the two states. @throws EntenteError E803, E401, E402 */
export const dyadOf = ({ knowledge }: Desk, name: string): readonly [string, string] => {
  const [one, other, ...more] = name.split("-");
  if (!one || !other || more.length > 0) throw new EntenteError("E803", { path: `/d/${name}` });
  return resolveDyad(knowledge, [one, other]);
};

const columns: readonly Column<EvidenceItem>[] = [
  { name: "id", value: ({ id }) => id },
  { name: "indicator", value: ({ indicator }) => indicator },
  { name: "kind", value: ({ kind }) => kind },
  { name: "direction", value: ({ direction }) => direction },
  { name: "weight", value: ({ weight }) => weight },
  { name: "says", value: ({ says }) => says },
  { name: "quote", value: ({ quote }) => quote?.text ?? null },
  { name: "report", value: ({ report }) => report },
  { name: "start", value: ({ quote }) => quote?.start ?? null },
  { name: "end", value: ({ quote }) => quote?.end ?? null },
  { name: "from", value: ({ date }) => date?.from ?? null },
  { name: "to", value: ({ date }) => date?.to ?? null },
  { name: "basis", value: ({ date }) => date?.basis ?? null },
  { name: "origin", value: ({ origin }) => origin },
  { name: "voices", value: ({ voices }) => voices },
];

interface Request {
  readonly context: Context;
  readonly desk: Desk;
  readonly asked: Asked;
  readonly address: string;
}

const namesOf = ({ desk, asked }: Request): string[] => asked.dyad.map(desk.nameOf);

const feedOf = (request: Request): Response => {
  const { context, desk, asked, address } = request;
  const reports = desk.store.added({ states: asked.dyad, limit: feedLength });
  return answerPageFeed(context, {
    title: `Entente: pages on ${namesOf(request).join(" and ")}`,
    page: address,
    reports,
  });
};

const documentsOf = ({ store }: Desk, { documents }: Shown) => documents.flatMap((id) => store.get(id) ?? []);

const pictureOf = ({ context, desk }: Request, shown: Shown): Response => {
  const chart = choiceOf(context, "chart", ["hypotheses", "timeline"]);
  const view = viewOf(shown.assessment, documentsOf(desk, shown), { traced: shown.traced });
  const timeline = chart === "timeline" ? timelineDrawing(view) : null;
  return answer(
    context,
    contentTypeOf("svg"),
    standalone(timeline ?? bars(shown.assessment.hypotheses, chartSource(view))),
  );
};

const unknown = (request: Request): EntenteError =>
  new EntenteError("E812", { pair: namesOf(request).join(" and ") });

const wholeOf = (request: Request): string => {
  const whole = request.desk.assessor.whole(request.asked);
  if (whole === null) throw unknown(request);
  return whole;
};

const secondsToWait = 10;

/** A file of what is being weighed would be a file of nothing. @throws EntenteError E872 while it is weighed, E812 when no page tells of the pair */
const assertWeighed = (request: Request, pair: string): void => {
  const state = request.desk.assessor.stateOf(request.asked);
  if (state === "unknown") throw unknown(request);
  if (state === "ready") return;
  request.context.header("retry-after", String(secondsToWait));
  throw new EntenteError("E872", { pair, seconds: secondsToWait });
};

const jsonOf = (request: Request): Promise<Response> => {
  const packed = request.desk.assessor.packed(request.asked);
  if (packed === null) throw unknown(request);
  return answerPacked(request.context, packed, { page: request.address });
};

/** All of it, without reading the rest of the assessment. */
const evidenceOf = (request: Request): readonly EvidenceItem[] => {
  const evidence = request.desk.assessor.evidence(request.asked, { limit: Number.MAX_SAFE_INTEGER });
  if (evidence === null) throw unknown(request);
  return evidence;
};

const assessmentOf = (request: Request): Assessment =>
  (JSON.parse(wholeOf(request)) as { readonly assessment: Assessment }).assessment;

/** The claims about the pair, on the pages that its page quotes, with what the record says to them. */
const exportOf = ({ context, desk, asked, address }: Request, form: ExportForm, shown: Shown): Response => {
  const { assessment } = shown;
  return answerExport(context, form, {
    name: `pair ${asked.dyad.join("-")}`,
    page: fromOutside(context, address),
    documents: documentsOf(desk, shown),
    only: ({ thesis }) => thesis?.dyad.every((code) => asked.dyad.includes(code)) ?? false,
    assessment,
  });
};

const shownOf = (request: Request, form: "svg" | ExportForm | null): Response | Promise<Response> => {
  const { context, desk, asked, address } = request;
  const weighed = desk.assessor.of(asked);
  if (weighed.state === "unknown") throw unknown(request);
  if (weighed.state === "waiting") {
    context.header("retry-after", String(secondsToWait));
    return context.html(waitingPage(namesOf(request), weighed.reports), 202);
  }
  if (form === "svg") return pictureOf(request, weighed.shown);
  if (form !== null) return exportOf(request, form, weighed.shown);
  const { shown, newer } = weighed;
  const page = withQuery(address, { framework: asked.framework, "as-of": asked.asOf });
  return answerHtml(
    context,
    dyadPage({
      shown,
      newer,
      dyad: asked.dyad,
      address,
      documents: documentsOf(desk, shown),
      asked: { asOf: asked.asOf, framework: asked.framework },
      frameworks: desk.assessor.frameworks,
      written: writtenOfPair(desk, viewerOf(context), asked.dyad),
      embed: {
        src: fromOutside(context, `/embed${page}`),
        title: namesOf(request).join(" and "),
        page: fromOutside(context, page),
      },
      discussion: discussionBelow(desk, viewerOf(context), pairKey(asked.dyad)),
    }),
  );
};

/** `/d/rus-chn`, and the same as JSON, CSV, SVG or a feed */
export const dyadRoutes: Routes = (app, desk) => {
  app.get("/d/:name", allow("page.read"), async (context) => {
    const { name, form } = splitName(parameter(context, "name"));
    if (!isFormOf("dyad", form)) throw new EntenteError("E803", { path: context.req.path });
    const dyad = dyadOf(desk, name);
    const asked = { dyad, framework: textOf(context, "framework"), asOf: dayOf(context, "as-of") };
    if (form !== "atom") await desk.assessor.know(dyad);
    const request: Request = { context, desk, asked, address: dyadAddress(dyad) };
    if (form === "json" || form === "csv" || form === "md") assertWeighed(request, name);
    if (form === "json") return jsonOf(request);
    if (form === "csv") return answerCsv(context, name, { columns, rows: evidenceOf(request) });
    if (form === "md") return answer(context, contentTypeOf("md"), assessmentMarkdown(assessmentOf(request)));
    if (form === "atom") return feedOf(request);
    return shownOf(request, form);
  });
};
