import { EntenteError } from "../../errors/index.ts";
import { splitName } from "../app/address.ts";
import { answerHtml, answerJson } from "../app/answer.ts";
import { readerPage } from "../app/reader.ts";
import { type Desk, parameter, type Routes } from "./desk.ts";

/** Pairs of the list that a page tells of. */
const dyadsOf = ({ store }: Desk, id: string): readonly (readonly [string, string])[] => store.dyadsOf(id);

/** `/r/ID` */
export const readerRoutes: Routes = (app, desk) => {
  app.get("/r/:id", (context) => {
    const { name: id, form } = splitName(parameter(context, "id"));
    const document = desk.store.get(id);
    if (!document) throw new EntenteError("E603", { id });
    if (form === "json") return answerJson(context, document, { page: `/r/${encodeURIComponent(id)}` });
    return answerHtml(context, readerPage({ ...document, dyads: dyadsOf(desk, id), names: desk.nameOf }));
  });
};
