import { EntenteError } from "../../errors/index.ts";
import type { StoredReport } from "../../store/index.ts";
import { splitName } from "../app/address.ts";
import { answer, answerHtml, answerJson } from "../app/answer.ts";
import { fromOutside } from "../app/outside.ts";
import { originLines } from "../chart/origins.ts";
import { standalone } from "../chart/standalone.ts";
import { answerPageFeed, feedLength, newestFirst } from "../feed/answer-feed.ts";
import { allow } from "../people/rule.ts";
import { type StoryPageParts, storyLinks, storyPage, storySource, storyWords } from "../record/story-page.ts";
import { reportColumns } from "../twins/columns.ts";
import { answerExport, isExportForm } from "../twins/exports.ts";
import { answerSheet, type Sheet } from "../twins/sheet.ts";
import { contentTypeOf, isFormOf } from "../twins/twins.ts";
import type { StoryKept } from "../weigh/stories.ts";
import { parameter, type Routes } from "./desk.ts";

/** Reports of a story that are shown; a story of more is seldom one. */
const most = 200;
/** Pages whose claims are given out at once: each is read whole. */
const mostExported = 60;

const sheetOf = (parts: StoryPageParts): Sheet<StoredReport> => ({
  name: parts.story.id,
  title: parts.story.title.replaceAll("-", " "),
  says: storyWords(parts),
  facts: [
    ["pair", parts.dyad.map(parts.names).join(" and ")],
    ["origins", parts.origins.map(({ label }) => label).join(", ")],
  ],
  caption: "The reports",
  columns: reportColumns,
  rows: parts.reports,
});

/** `/story/ID` */
export const storyRoutes: Routes = (app, desk) => {
  app.get("/story/:id", allow("page.read"), (context) => {
    const { name: id, form } = splitName(parameter(context, "id"));
    const kept = isFormOf("story", form) ? desk.store.story(id) : null;
    if (!kept) throw new EntenteError("E803", { path: context.req.path });
    const story = JSON.parse(kept.json) as StoryKept;
    if (form === "json") return answerJson(context, story);
    if (isExportForm(form))
      return answerExport(context, form, {
        name: `story ${id}`,
        page: fromOutside(context, `/story/${encodeURIComponent(id)}`),
        documents: story.story.reports.slice(0, mostExported).flatMap((one) => desk.store.get(one) ?? []),
      });
    const reports = story.story.reports.slice(0, most).flatMap((one) => desk.store.brief(one) ?? []);
    const parts = { ...story, dyad: kept.dyad, reports, names: desk.nameOf };
    if (form === "atom")
      return answerPageFeed(context, {
        title: `Entente: pages that tell ${story.story.title.replaceAll("-", " ")}`,
        page: `/story/${encodeURIComponent(id)}`,
        reports: newestFirst(reports).slice(0, feedLength),
      });
    if (form === "svg") {
      const drawing = originLines(storyLinks(parts), storySource(parts))("wide");
      return answer(context, contentTypeOf("svg"), standalone(drawing));
    }
    if (form === "csv" || form === "md") return answerSheet(context, form, sheetOf(parts));
    return answerHtml(context, storyPage(parts));
  });
};
