import { EntenteError } from "../../errors/index.ts";
import type { RecordPlace, StoredActor } from "../../store/index.ts";
import { splitName } from "../app/address.ts";
import { answerHtml, answerJson } from "../app/answer.ts";
import { boardOf } from "../board/list.ts";
import { answerPageFeed, feedLength } from "../feed/answer-feed.ts";
import { allow } from "../people/rule.ts";
import { actorPage } from "../record/actor-page.ts";
import { counted } from "../text/words.ts";
import { placeColumns } from "../twins/columns.ts";
import { answerSheet, type Sheet } from "../twins/sheet.ts";
import { isFormOf } from "../twins/twins.ts";
import { parameter, type Routes } from "./desk.ts";

const few = 12;
const listed = 30;

const sheetOf = (actor: StoredActor, rows: readonly RecordPlace[]): Sheet<RecordPlace> => ({
  name: actor.id,
  title: actor.name,
  says: `Named ${counted(actor.mentions, "time")} in ${counted(actor.reports, "report")}.`,
  facts: [
    ["id", actor.id],
    ["kind", actor.kind],
    ["state", actor.country],
  ],
  caption: "What it does and says, the latest first",
  columns: placeColumns,
  rows,
});

/** `/actors/ID` */
export const actorRoutes: Routes = (app, desk) => {
  app.get("/actors/:id", allow("page.read"), (context) => {
    const { store, knowledge, assessor } = desk;
    const { name: id, form } = splitName(parameter(context, "id"));
    const actor = isFormOf("actor", form) ? store.actor(id) : null;
    if (!actor) throw new EntenteError("E803", { path: context.req.path });
    const reports = store.added({ actor: id, limit: form === "atom" ? feedLength : few });
    const page = `/actors/${encodeURIComponent(id)}`;
    if (form === "atom")
      return answerPageFeed(context, { title: `Entente: pages that name ${actor.name}`, page, reports });
    const events = store.records({ kind: "event", about: [id], limit: listed });
    const claims = store.records({ kind: "claim", about: [id], limit: listed });
    if (form === "json") return answerJson(context, { actor, events, claims, reports }, { page });
    if (form === "csv" || form === "md")
      return answerSheet(context, form, sheetOf(actor, [...events, ...claims]));
    const isState = knowledge.states.has(id);
    const framework = assessor.frameworks[0]?.id ?? "";
    const pairs = isState ? boardOf({ store, knowledge, framework }, { q: id, page: 1 }).pairs : [];
    return answerHtml(
      context,
      actorPage({ actor, knowledge, pairs, events, claims, reports, names: desk.nameOf }),
    );
  });
};
