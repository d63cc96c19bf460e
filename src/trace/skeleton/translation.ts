import type { Copy } from "../../contract/index.ts";
import { meets } from "../meets.ts";
import type { Member } from "../member.ts";
import { inBody } from "../text/body.ts";
import { foldName, namesIn } from "./fold-name.ts";

/**
 * An echo is taken for a translation of the other, and not for a second report of one happening, when the skeletons agree
 * by six tenths and the two have a cited outlet in common or one names the other's; between two languages, of which
 * one was not coded, the agreement is enough: what the other page attributes is not known, so it cannot count for itself.
 */
const strongEcho = 0.6;

/** Whether a body writes the name of the outlet that published the other report, in whatever script. */
function names(one: Member, other: Member): boolean {
  const stated = other.report.metadata.outlet[0]?.value;
  if (stated === undefined) return false;
  const folded = foldName(stated);
  return one.report.blocks
    .filter(({ start }) => inBody(one.report, start))
    .some(({ start, end }) =>
      namesIn(one.report.text, start, end).some(({ whole }) => ` ${whole} `.includes(` ${folded} `)),
    );
}

const cites = (one: Member, other: Member): boolean =>
  (other.outlet !== null && one.cites.has(other.outlet)) || names(one, other);

/** Whether an echo is strong enough to make two reports one text in two wordings. */
export function isTranslation(echo: Copy, byId: ReadonlyMap<string, Member>): boolean {
  const [from, to] = [byId.get(echo.from), byId.get(echo.to)];
  if (!from || !to || echo.share < strongEcho) return false;
  return from.isCoded !== to.isCoded || cites(from, to) || cites(to, from) || meets(from.cites, to.cites);
}
