/** An assessment with all that stands beside it, as far as the one who asks may see it. */
import type { Context } from "hono";
import { EntenteError } from "../../errors/index.ts";
import type { Dissent, Signed, Written, WrittenAct, WrittenVersion } from "../../store/index.ts";
import { may } from "../people/permissions.ts";
import { isSignedIn, type Viewer, viewerOf } from "../people/viewer.ts";
import type { Desk } from "../routes/desk.ts";
import { type Checked, checkedOf } from "./checked.ts";
import { Content, DissentContent } from "./content.ts";
import { parseDraft } from "./fields.ts";

export interface Loaded {
  readonly written: Written;
  readonly versions: readonly WrittenVersion[];
  readonly acts: readonly WrittenAct[];
  readonly dissents: readonly { readonly dissent: Dissent; readonly content: DissentContent }[];
}

/** Who writes, with the time: goes beside what is written. */
export const signedBy = (desk: Desk, { id, name }: Viewer): Signed => ({
  by: id,
  name,
  at: desk.now().toISOString(),
});

export const isAuthor = (viewer: Viewer, { author }: Written): boolean =>
  isSignedIn(viewer) && viewer.id === author;

/** Whether the one who asks may see what is not public. */
export const seesAll = (viewer: Viewer, written: Written): boolean =>
  isAuthor(viewer, written) || may(viewer, "assessment.publish");

/** @throws EntenteError E850 when there is none, or none that this one may know of */
export const writtenOf = ({ store }: Pick<Desk, "store">, viewer: Viewer, slug: string): Written => {
  const written = store.written.of(slug);
  if (!written || (written.state === "draft" && !seesAll(viewer, written)))
    throw new EntenteError("E850", { slug });
  return written;
};

/** @throws EntenteError E850 when there is none, E856 when another wrote it */
export const ownOf = (desk: Desk, context: Context, slug: string): Written => {
  const viewer = viewerOf(context);
  const written = writtenOf(desk, viewer, slug);
  if (!isAuthor(viewer, written))
    throw new EntenteError("E856", {
      what: "Editing this assessment",
      who: `its author, ${written.authorName}`,
    });
  return written;
};

export const parseContent = ({ content }: Pick<WrittenVersion, "content">): Content =>
  Content.parse(JSON.parse(content));

export const load = ({ store }: Pick<Desk, "store">, written: Written): Loaded => ({
  written,
  versions: store.written.versions(written.slug),
  acts: store.written.acts(written.slug),
  dissents: store.written
    .dissents(written.slug)
    .map((dissent) => ({ dissent, content: DissentContent.parse(JSON.parse(dissent.content)) })),
});

/** What a version says; a draft has no machine's verdict of its own yet. */
export const contentOf = (written: Written, version: WrittenVersion | null): Content =>
  version ? parseContent(version) : { ...parseDraft(written), machine: null };

export const checkedIn = ({ store }: Pick<Desk, "store">, written: Written, content: Content): Checked =>
  checkedOf(content.evidence, {
    checks: store.written.checks(content.evidence.map(({ key }) => key)),
    machine: content.machine?.checks ?? [],
    author: written.author,
  });
