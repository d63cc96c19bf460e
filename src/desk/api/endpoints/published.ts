import { z } from "zod";
import { EntenteError } from "../../../errors/index.ts";
import type { Written, WrittenLine } from "../../../store/index.ts";
import { guest } from "../../people/viewer.ts";
import { versionAddress, writtenAddress } from "../../publish/address.ts";
import { type Checked, type CheckedItem, checkedLabel } from "../../publish/checked.ts";
import { checkedIn, load, parseContent, writtenOf } from "../../publish/load.ts";
import { listedOf } from "../../publish/routes/listed.ts";
import type { Desk } from "../../routes/desk.ts";
import { word } from "../asked.ts";
import { type Endpoint, reads } from "../endpoint.ts";
import { PublishedInFull, PublishedInList } from "../shapes.ts";
import { listOfPair } from "./of-pair.ts";

/** Of what readers may see there are two kinds. */
const standingOf = ({ state }: Pick<Written, "state">): "published" | "retracted" =>
  state === "retracted" ? state : "published";

const inShort = (desk: Desk, line: WrittenLine): z.infer<typeof PublishedInList> => {
  const { title, summary, judgement } = listedOf(desk, line).content;
  const { slug, authorName, version, publishedAt, revisedAt, dyad } = line;
  return {
    slug,
    dyad,
    state: standingOf(line),
    title,
    summary,
    author: authorName,
    version,
    publishedAt,
    revisedAt,
    judgement,
  };
};

const list = listOfPair({
  name: "listPublished",
  path: "/assessments",
  about: "Assessments that people wrote and published, in the order of their slugs; retracted ones say so.",
  gives: PublishedInList,
  rows: ({ store }, slice) => store.written.bySlug(slice),
  placeOf: ({ slug }) => slug,
  told: inShort,
});

const itemTold = ({ number, citation, state, people, machine }: CheckedItem) => ({
  note: number,
  key: citation.key,
  state,
  people: people.map(({ name, at, finding, source, note, isAuthor }) => ({
    name,
    at,
    finding,
    source,
    note,
    isAuthor,
  })),
  machine,
});

const checkedTold = (checked: Checked) => ({
  says: checkedLabel(checked),
  done: checked.done,
  of: checked.of,
  items: checked.items.map(itemTold),
});

/** What everybody may read of it. @throws EntenteError E850, E855 */
const inFull = (desk: Pick<Desk, "store">, slug: string): z.infer<typeof PublishedInFull> => {
  const written = writtenOf(desk, guest, slug);
  const loaded = load(desk, written);
  const latest = loaded.versions.at(-1);
  if (written.state === "unpublished" || !latest)
    throw new EntenteError("E855", { what: "Reading it", state: "taken down" });
  const content = parseContent(latest);
  return {
    slug,
    state: standingOf(written),
    author: written.authorName,
    version: written.version,
    views: written.views,
    content,
    checked: checkedTold(checkedIn(desk, written, content)),
    dissents: loaded.dissents.map(({ dissent, content: said }) => ({
      name: dissent.name,
      at: dissent.at,
      version: dissent.version,
      withdrawnAt: dissent.withdrawnAt,
      content: dissent.withdrawnAt === null ? said : null,
    })),
    versions: loaded.versions.map(({ version, at, name, note }) => ({ version, at, name, note })),
    acts: loaded.acts.map(({ what, at, name, why }) => ({ what, at, name, why })),
  };
};

const one = reads({
  name: "getPublished",
  path: "/assessments/{slug}",
  about:
    "An assessment that a person published: its latest version with the machine's verdict beside it, what was checked, dissent and history.",
  action: "page.read",
  params: z.strictObject({ slug: word.describe("its name in the address `/a/SLUG`") }),
  query: z.strictObject({}),
  gives: PublishedInFull,
  errors: ["E850", "E855"],
  answer: (desk, { params: { slug } }) => {
    const data = inFull(desk, slug);
    const address = writtenAddress(slug);
    return {
      data,
      links: {
        page: versionAddress(slug, data.version),
        evidence: `${address}.csv`,
        versions: `${address}.atom`,
        discussion: `/discussion/a/${encodeURIComponent(slug)}.json`,
      },
    };
  },
});

export const publishedEndpoints: readonly Endpoint[] = [list, one];
