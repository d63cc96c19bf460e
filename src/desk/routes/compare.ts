import type { Context } from "hono";
import { EntenteError } from "../../errors/index.ts";
import { answer, answerCsv, answerHtml, answerJson } from "../app/answer.ts";
import { type ComparisonAsked, comparisonAddress, comparisonAsked } from "../compare/asked.ts";
import { comparisonColumns } from "../compare/columns.ts";
import { type Gathered, gatherComparison } from "../compare/gather.ts";
import { comparisonMarkdown } from "../compare/markdown.ts";
import { comparePage } from "../compare/page.ts";
import { allow } from "../people/rule.ts";
import { contentTypeOf } from "../twins/twins.ts";
import type { Desk, Routes } from "./desk.ts";

interface Made {
  readonly asked: ComparisonAsked;
  readonly gathered: Gathered;
}

const gather = async (context: Context, { assessor, knowledge }: Desk): Promise<Made> => {
  const asked = comparisonAsked(context, knowledge);
  return { asked, gathered: await gatherComparison(assessor, asked) };
};

/** The data twins have nothing to show before all pairs are there. */
const comparisonOf = ({ gathered }: Made) => {
  if (gathered.state === "ready") return gathered.comparison;
  if (gathered.state === "waiting") throw new EntenteError("E857");
  throw new EntenteError("E810", {
    name: "d",
    value: "one pair or none",
    why: "a comparison takes two or more",
  });
};

/** `/compare?d=rus-chn&d=usa-jpn`, and the same as JSON, CSV and Markdown */
export const compareRoutes: Routes = (app, desk) => {
  app.get("/compare", allow("page.read"), async (context) => {
    const { asked, gathered } = await gather(context, desk);
    if (gathered.state === "waiting") context.header("retry-after", "10");
    const body = comparePage(asked, gathered, desk);
    return gathered.state === "waiting" ? context.html(body, 202) : answerHtml(context, body);
  });
  app.get("/compare.json", allow("page.read"), async (context) => {
    const made = await gather(context, desk);
    return answerJson(context, comparisonOf(made), { page: comparisonAddress(made.asked) });
  });
  app.get("/compare.csv", allow("page.read"), async (context) => {
    const comparison = comparisonOf(await gather(context, desk));
    return answerCsv(context, "comparison", {
      columns: comparisonColumns(comparison),
      rows: comparison.dyads,
    });
  });
  app.get("/compare.md", allow("page.read"), async (context) =>
    answer(context, contentTypeOf("md"), comparisonMarkdown(comparisonOf(await gather(context, desk)))),
  );
};
