import type { Copy, Report } from "../../contract/index.ts";
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

/** The names in the bodies of reports: a report is held against each that it echoes, and reading it again takes long. */
const written = new WeakMap<Report, string>();

/** All names of a body, folded, with a space around each word. */
function namesWritten(report: Report): string {
  const known = written.get(report);
  if (known !== undefined) return known;
  const names = report.blocks
    .filter(({ start }) => inBody(report, start))
    .flatMap(({ start, end }) => namesIn(report.text, start, end).map(({ whole }) => ` ${whole} `));
  // A line break between two names keeps one that spans both from being found.
  const all = [...new Set(names)].join("\n");
  written.set(report, all);
  return all;
}

/** Whether a body writes the name of the outlet that published the other report, in whatever script. */
function names(one: Member, other: Member): boolean {
  const stated = other.report.metadata.outlet[0]?.value;
  if (stated === undefined) return false;
  return namesWritten(one.report).includes(` ${foldName(stated)} `);
}

const cites = (one: Member, other: Member): boolean =>
  (other.outlet !== null && one.cites.has(other.outlet)) || names(one, other);

/** Whether an echo is strong enough to make two reports one text in two wordings. */
export function isTranslation(echo: Copy, byId: ReadonlyMap<string, Member>): boolean {
  const [from, to] = [byId.get(echo.from), byId.get(echo.to)];
  if (!from || !to || echo.share < strongEcho) return false;
  return from.isCoded !== to.isCoded || cites(from, to) || cites(to, from) || meets(from.cites, to.cites);
}
