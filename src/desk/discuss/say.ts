/** Puts what somebody says under a page, as far as it may be said. */
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { EntenteError } from "../../errors/index.ts";
import type { DeskComment } from "../../store/index.ts";
import { checkedFields } from "../app/form.ts";
import { tokensOf } from "../markdown/lexer.ts";
import type { Viewer } from "../people/viewer.ts";
import { needed, upTo } from "../publish/fields.ts";
import { signedBy } from "../publish/load.ts";
import type { Desk } from "../routes/desk.ts";
import { longestComment } from "./settings.ts";

const commentSchema = z.strictObject({ text: needed(longestComment) });
export const appealSchema = z.strictObject({ text: needed(2000) });
export const noteSchema = upTo(500);

/** @throws EntenteError E854 when it is empty, too long, or cannot be read as Markdown */
export const wordsOf = (typed: { readonly text: string }): string => {
  const { text } = checkedFields(commentSchema, { text: typed.text }, { text: "The comment" });
  // What could not be shown must not be kept.
  tokensOf(text);
  return text.trim();
};

/** @throws EntenteError E861 when this person wrote too much in a short time */
const assertRate = ({ store, now, discussion }: Desk, { id }: Viewer): void => {
  const since = (milliseconds: number): number =>
    store.discussion.writtenSince(id, new Date(now().getTime() - milliseconds).toISOString());
  const { perMinute, perHour } = discussion();
  if (since(60_000) >= perMinute) throw new EntenteError("E861", { most: perMinute, time: "minute" });
  if (since(3_600_000) >= perHour) throw new EntenteError("E861", { most: perHour, time: "hour" });
};

export interface Said {
  readonly place: string;
  readonly parent: string | null;
  readonly typed: { readonly text: string };
}

/** @throws EntenteError E854 or E861 when it cannot be kept */
export const say = (desk: Desk, viewer: Viewer, { place, parent, typed }: Said): DeskComment => {
  const text = wordsOf(typed);
  assertRate(desk, viewer);
  const id = randomBytes(9).toString("base64url");
  return desk.store.discussion.add({ id, place, parent, text, held: viewer.held }, signedBy(desk, viewer));
};
