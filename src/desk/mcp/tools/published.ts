import { z } from "zod";
import { EntenteError } from "../../../errors/index.ts";
import { guest } from "../../people/viewer.ts";
import { versionAddress, writtenAddress } from "../../publish/address.ts";
import { checkedIn, contentOf, load, writtenOf } from "../../publish/load.ts";
import { writtenMarkdown } from "../../publish/written-markdown.ts";
import { tool } from "../tool.ts";

export const published = tool({
  name: "get_published",
  title: "An assessment that a person published",
  about:
    "Reads an assessment that a person wrote and published on the desk: verdict beside the machine's, text with footnotes that are sentences of pages or facts of the record, what of it was checked by whom with which finding, dissent, and how to cite it.",
  input: z.strictObject({
    slug: z.string().min(1).max(200).describe("its name in the address /a/SLUG, from get_dyad"),
  }),
  tell: (data, { slug }) => {
    const written = writtenOf(data, guest, slug);
    if (written.state === "unpublished")
      throw new EntenteError("E855", { what: "Reading it", state: "taken down" });
    const loaded = load(data, written);
    const version = loaded.versions.at(-1) ?? null;
    const content = contentOf(written, version);
    const { done, of } = checkedIn(data, written, content);
    return {
      says: [
        `Version ${written.version} of ${slug}, ${written.state === "retracted" ? "RETRACTED: do not cite it for what it says" : "published"}; ${done} of ${of} checkable claims checked.`,
        "A person wrote it: it is that person's judgement, not the machine's.",
      ],
      quoted: { markdown: writtenMarkdown(data, { loaded, version, origin: "" }) },
      page: version ? versionAddress(slug, version.version) : writtenAddress(slug),
    };
  },
});
