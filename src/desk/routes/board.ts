import type { Context } from "hono";
import type { Column } from "../../export/column.ts";
import { paperLevels } from "../../pipeline/index.ts";
import { withQuery } from "../app/address.ts";
import { answer, answerHtml, answerJson } from "../app/answer.ts";
import { choiceOf, pageOf, textOf } from "../app/asked.ts";
import { type Board, type BoardPair, boardOf } from "../board/list.ts";
import { boardDrawing, boardPage, trendWords } from "../board/page.ts";
import { standalone } from "../chart/standalone.ts";
import { answerPageFeed, feedLength } from "../feed/answer-feed.ts";
import { allow } from "../people/rule.ts";
import { counted } from "../text/words.ts";
import { answerSheet, type Sheet } from "../twins/sheet.ts";
import { contentTypeOf } from "../twins/twins.ts";
import type { Desk, Routes } from "./desk.ts";

/** Pages listed below the pairs. */
const newest = 12;

const asked = (context: Context, { store, knowledge, assessor }: Desk): Board => {
  const [framework] = assessor.frameworks;
  const hypotheses = framework?.hypotheses.map(({ id }) => id) ?? [];
  return boardOf(
    { store, knowledge, framework: framework?.id ?? "" },
    {
      q: textOf(context, "q"),
      verdict: choiceOf(context, "verdict", hypotheses),
      paper: choiceOf(context, "paper", paperLevels),
      gap: choiceOf(context, "gap", ["paper", "practice", "even"]),
      page: pageOf(context),
    },
  );
};

const columns: readonly Column<BoardPair>[] = [
  { name: "a", value: ({ dyad }) => dyad[0] },
  { name: "b", value: ({ dyad }) => dyad[1] },
  { name: "names", value: ({ names }) => names.join(" and ") },
  { name: "reports", value: ({ reports }) => reports },
  { name: "events", value: ({ events }) => events },
  { name: "claims", value: ({ claims }) => claims },
  { name: "origins", value: ({ line }) => line?.origins ?? null },
  { name: "paper", value: ({ line }) => line?.paperLevel ?? null },
  { name: "practice_share", value: ({ line }) => line?.climbed ?? null },
  { name: "gap", value: ({ line }) => line?.gap ?? null },
  { name: "verdict", value: ({ line }) => line?.leading.id ?? null },
  { name: "probability", value: ({ line }) => line?.leading.posterior ?? null },
  { name: "confidence", value: ({ line }) => line?.confidence ?? null },
  { name: "trend", value: ({ line }) => (line ? trendWords(line.trail) : null) },
  { name: "as_of", value: ({ line }) => line?.asOf ?? null },
];

const sheetOf = (board: Board): Sheet<BoardPair> => ({
  name: "pairs",
  title: "Pairs of states",
  says: `${counted(board.total, "pair")}, page ${board.asked.page} of ${board.pages}.`,
  caption: "Where each stands",
  columns,
  rows: board.pairs,
});

/** `/`, and `/index.` with the ending of each form */
export const boardRoutes: Routes = (app, desk) => {
  app.get("/", allow("page.read"), (context) =>
    answerHtml(
      context,
      boardPage(asked(context, desk), desk.store.added({ limit: newest }), desk.store.count()),
    ),
  );
  app.get("/index.json", allow("page.read"), (context) => {
    const board = asked(context, desk);
    const next = board.asked.page < board.pages ? { ...board.asked, page: board.asked.page + 1 } : null;
    return answerJson(
      context,
      { total: board.total, facets: board.facets, pairs: board.pairs },
      { next: next && withQuery("/index.json", next), page: withQuery("/", { ...board.asked }) },
    );
  });
  for (const form of ["csv", "md"] as const)
    app.get(`/index.${form}`, allow("page.read"), (context) =>
      answerSheet(context, form, sheetOf(asked(context, desk))),
    );
  app.get("/index.svg", allow("page.read"), (context) =>
    answer(context, contentTypeOf("svg"), standalone(boardDrawing(asked(context, desk), desk.store.count()))),
  );
  app.get("/index.atom", allow("page.read"), (context) =>
    answerPageFeed(context, {
      title: "Entente: pages put in last",
      page: "/",
      reports: desk.store.added({ limit: feedLength }),
    }),
  );
};
