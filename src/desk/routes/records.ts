import type { Context } from "hono";
import type { Event } from "../../contract/index.ts";
import { EntenteError } from "../../errors/index.ts";
import type { Column } from "../../export/column.ts";
import { type ClaimRow, claimColumns, claimWords } from "../../export/index.ts";
import type { RecordPlace } from "../../store/index.ts";
import { readerAddress, splitName } from "../app/address.ts";
import { answerHtml, answerJson } from "../app/answer.ts";
import { fromOutside } from "../app/outside.ts";
import { allow } from "../people/rule.ts";
import { chainWords, eventWords } from "../reader/layers.ts";
import { claimPage } from "../record/claim-page.ts";
import { eventPage } from "../record/event-page.ts";
import { type FoundClaim, type FoundEvent, findClaim, findEvent } from "../record/find.ts";
import { dateInWords } from "../text/dates.ts";
import { certaintyWords, modalityWords, outletOf, tieWords } from "../text/words.ts";
import { answerExport, isExportForm } from "../twins/exports.ts";
import { answerSheet, type Sheet } from "../twins/sheet.ts";
import { isFormOf } from "../twins/twins.ts";
import { type Desk, parameter, type Routes } from "./desk.ts";

const few = 12;

const unknown = (context: Context): EntenteError => new EntenteError("E803", { path: context.req.path });

/** Records about the same, those of the same report left out. */
const alike = ({ store }: Desk, place: RecordPlace, about: readonly string[]): readonly RecordPlace[] =>
  about.length === 0
    ? []
    : store
        .records({ kind: place.kind, about, limit: few * 2 })
        .filter(({ report }) => report !== place.report)
        .slice(0, few);

const countries = ({ actors, recipients }: Event): string[] =>
  [...new Set([...actors, ...recipients].flatMap(({ country }) => country ?? []))].slice(0, 3);

const claimSheet = ({ report, coded, claim, origin, check }: FoundClaim): Sheet<ClaimRow> => ({
  name: claim.id,
  title: "Claim",
  says: claimWords(report, claim),
  facts: [
    ["voices", chainWords(report, claim)],
    ["how surely", certaintyWords[claim.certainty]],
    ["says of", claim.thesis && `${claim.thesis.dyad.join(", ")}: ${tieWords[claim.thesis.tie]}`],
    ["page", `${outletOf(report)}, ${dateInWords(report.published[0])}`],
    ["origin", origin?.label],
    ["against the record", check?.says],
  ],
  caption: "What was read off",
  columns: claimColumns,
  rows: [{ report, coded, claim }],
});

const listOf = (parties: Event["actors"]): string => parties.map(({ id }) => id).join(" ");

const eventColumns: readonly Column<Event>[] = [
  { name: "id", value: ({ id }) => id },
  { name: "report", value: ({ report }) => report },
  { name: "start", value: ({ start }) => start },
  { name: "end", value: ({ end }) => end },
  { name: "text", value: ({ text }) => text },
  { name: "actors", value: ({ actors }) => listOf(actors) },
  { name: "recipients", value: ({ recipients }) => listOf(recipients) },
  { name: "root", value: ({ plover }) => plover.event },
  { name: "mode", value: ({ plover }) => plover.mode },
  { name: "cameo", value: ({ cameo }) => cameo },
  { name: "from", value: ({ date }) => date?.from ?? null },
  { name: "to", value: ({ date }) => date?.to ?? null },
  { name: "modality", value: ({ modality }) => modality },
  { name: "negated", value: ({ negated }) => negated },
  { name: "rung", value: ({ rung }) => rung },
  { name: "claim", value: ({ attributedTo }) => attributedTo },
  { name: "rule", value: ({ rule }) => rule },
];

const eventSheet = ({ report, event }: FoundEvent): Sheet<Event> => ({
  name: event.id,
  title: `Event: ${eventWords(event)}`,
  says: event.text,
  facts: [
    ["told as", `${modalityWords[event.modality]}${event.negated ? ", negated" : ""}`],
    ["when", event.date && dateInWords(event.date)],
    ["page", `${outletOf(report)}, ${dateInWords(report.published[0])}`],
  ],
  caption: "What was read off",
  columns: eventColumns,
  rows: [event],
});

const claimRoutes: Routes = (app, desk) => {
  app.get("/c/:id", allow("page.read"), (context) => {
    const { name: id, form } = splitName(parameter(context, "id"));
    const found = isFormOf("claim", form) ? findClaim(desk, id) : null;
    if (!found) throw unknown(context);
    const { report, claim, place } = found;
    if (form === "json") return answerJson(context, claim, { report: `${readerAddress(report.id)}.json` });
    if (form === "csv" || form === "md") return answerSheet(context, form, claimSheet(found));
    if (isExportForm(form))
      return answerExport(context, form, {
        name: `claim ${id}`,
        page: fromOutside(context, `/c/${encodeURIComponent(id)}`),
        documents: [found],
        only: (one) => one.id === id,
      });
    const { thesis } = claim;
    return answerHtml(
      context,
      claimPage({
        ...found,
        site: desk.store.brief(report.id)?.site ?? null,
        alike: alike(desk, place, thesis ? [...thesis.dyad, thesis.tie] : []),
        names: desk.nameOf,
      }),
    );
  });
};

const eventRoutes: Routes = (app, desk) => {
  app.get("/e/:id", allow("page.read"), (context) => {
    const { name: id, form } = splitName(parameter(context, "id"));
    const found = isFormOf("event", form) ? findEvent(desk, id) : null;
    if (!found) throw unknown(context);
    const { report, event, place } = found;
    if (form === "json") return answerJson(context, event, { report: `${readerAddress(report.id)}.json` });
    if (form === "csv" || form === "md") return answerSheet(context, form, eventSheet(found));
    const about = [...countries(event), event.plover.event];
    return answerHtml(
      context,
      eventPage({ report, event, alike: alike(desk, place, about), names: desk.nameOf }),
    );
  });
};

/** `/c/ID` and `/e/ID` */
export const recordRoutes: Routes = (app, desk) => {
  claimRoutes(app, desk);
  eventRoutes(app, desk);
};
