/** How an assessment is cited. */
import { dayInWords } from "../text/dates.ts";
import { versionAddress } from "./address.ts";
import type { Content } from "./content.ts";

export interface Cited {
  readonly slug: string;
  readonly author: string;
  readonly version: number;
  /** When this version was published. */
  readonly at: string;
  readonly isRetracted: boolean;
  /** Where the desk is: "http://127.0.0.1:4310". */
  readonly origin: string;
}

/** One line that names author, title, version, day and address, and says when it was retracted. */
export const citationOf = (
  { title, asOf }: Pick<Content, "title" | "asOf">,
  { slug, author, version, at, isRetracted, origin }: Cited,
): string =>
  `${author}, “${title}”, assessment as of ${dayInWords(asOf)}, version ${version}, ${dayInWords(at.slice(0, 10))}${isRetracted ? " (retracted)" : ""}. Entente. ${origin}${versionAddress(slug, version)}`;
