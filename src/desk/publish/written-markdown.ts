/** An assessment of the store as a Markdown file, and how it is cited. */
import type { WrittenVersion } from "../../store/index.ts";
import type { Desk } from "../routes/desk.ts";
import { citationOf } from "./cite.ts";
import { checkedIn, contentOf, type Loaded } from "./load.ts";
import { markdownFile } from "./markdown-file.ts";

export interface WrittenParts {
  readonly loaded: Loaded;
  /** Null for a draft. */
  readonly version: WrittenVersion | null;
  /** Where the desk is: "http://127.0.0.1:4310". */
  readonly origin: string;
}

export const citationFor = ({ loaded: { written }, version, origin }: WrittenParts): string =>
  citationOf(contentOf(written, version), {
    slug: written.slug,
    author: written.authorName,
    version: version?.version ?? 0,
    at: version?.at ?? written.changedAt,
    isRetracted: written.state === "retracted",
    origin,
  });

export const writtenMarkdown = (desk: Pick<Desk, "store" | "nameOf">, parts: WrittenParts): string => {
  const { written, acts, dissents } = parts.loaded;
  const content = contentOf(written, parts.version);
  return markdownFile({
    content,
    author: written.authorName,
    names: content.dyad.map(desk.nameOf),
    checked: checkedIn(desk, written, content),
    dissents: dissents
      .filter(({ dissent }) => dissent.withdrawnAt === null)
      .map(({ dissent, content: said }) => ({ name: dissent.name, at: dissent.at, content: said })),
    citation: citationFor(parts),
    retraction:
      written.state === "retracted" ? (acts.findLast(({ what }) => what === "retract")?.why ?? "") : null,
  });
};
