/** In what a headline goes beyond statements that speak of its matter and lean its way. */
import type { Claim } from "../../../contract/index.ts";
import { layOut } from "../../claims/reading.ts";
import type { CodeContext } from "../../context.ts";
import { matterBook } from "../matter-book.ts";
import { isAhead } from "./ahead.ts";
import { makesCause } from "./causes.ts";
import { dropsCondition } from "./conditions.ts";
import { countsMore, manyForOne } from "./counts.ts";
import { wholeForPart } from "./parts.ts";
import { makesStateOf } from "./roles.ts";

export { cutOf } from "./quotation.ts";
export { turnsRoles } from "./roles.ts";

/** What a headline added, in words that follow "The headline"; `null` when every statement it rests on says as much. */
export const shortfall = (
  context: CodeContext,
  headline: Claim,
  support: readonly Claim[],
): string | null => {
  const reading = layOut(context);
  const book = matterBook(context.knowledge);
  const all = (test: (claim: Claim) => boolean): boolean => support.every(test);
  if (isAhead(context, headline, support))
    return "tells as done what the body has only as planned, tried or under way";
  if (countsMore(reading, headline, support)) return "counts more than the body";
  if (manyForOne(reading, headline, support)) return "makes many of one";
  if (all((claim) => wholeForPart(reading, book, [headline, claim]))) return "names the whole for a part";
  if (headline.certainty === "asserted" && all((claim) => dropsCondition(reading, book, [headline, claim])))
    return "leaves out the condition";
  if (all((claim) => makesCause(reading, book, [headline, claim])))
    return "makes a cause of what went together";
  if (all((claim) => makesStateOf(context, headline, claim))) return "gives a state what others did";
  return null;
};
