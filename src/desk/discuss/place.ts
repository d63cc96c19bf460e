/** What people discuss: an assessment that somebody wrote, or a pair of states. */
import type { Context } from "hono";
import { EntenteError } from "../../errors/index.ts";
import { resolveDyad } from "../../pipeline/index.ts";
import { splitName } from "../app/address.ts";
import type { Viewer } from "../people/viewer.ts";
import { writtenAddress } from "../publish/address.ts";
import { contentOf, seesAll, writtenOf } from "../publish/load.ts";
import type { Desk } from "../routes/desk.ts";
import { inOrder } from "../weigh/weigh.ts";

export interface Place {
  /** "a/SLUG" or "d/chn-rus". */
  readonly key: string;
  /** The page under which it stands. */
  readonly page: string;
  readonly title: string;
  /** Whether anything may be added: not under what is not public. */
  readonly isOpen: boolean;
}

export const pairKey = (dyad: readonly [string, string]): string =>
  `d/${inOrder(dyad).join("-").toLowerCase()}`;

const pairPlace = (desk: Desk, name: string): Place | null => {
  const [one, other, ...more] = name.split("-");
  if (!one || !other || more.length > 0) return null;
  const dyad = inOrder(resolveDyad(desk.knowledge, [one, other]));
  const key = pairKey(dyad);
  return { key, page: `/${key}`, title: dyad.map(desk.nameOf).join(" and "), isOpen: true };
};

const writtenPlace = (desk: Desk, viewer: Viewer, slug: string): Place => {
  const written = writtenOf(desk, viewer, slug);
  const isPublic = written.state === "published" || written.state === "retracted";
  if (!isPublic && !seesAll(viewer, written)) throw new EntenteError("E850", { slug });
  const version = desk.store.written.versions(slug).at(-1) ?? null;
  const { title } = contentOf(written, version);
  return { key: `a/${slug}`, page: writtenAddress(slug), title, isOpen: isPublic };
};

/** @throws EntenteError E803 or E850 when nothing of that name is discussed by the one who asks */
export const placeOf = (desk: Desk, viewer: Viewer, key: string): Place => {
  const [, kind, name] = /^([ad])\/([^/]{1,120})$/.exec(key) ?? [];
  const place =
    kind === "d" ? pairPlace(desk, name ?? "") : kind === "a" ? writtenPlace(desk, viewer, name ?? "") : null;
  if (!place) throw new EntenteError("E803", { path: `/discussion/${key.slice(0, 120)}` });
  return place;
};

/** The place and the form that an address asks for: `/discussion/d/rus-chn.json` */
export const askedPlace = (
  context: Context,
): { readonly key: string; readonly form: "json" | "atom" | null } => {
  const kind = context.req.param("kind") ?? "";
  const { name, form } = splitName(context.req.param("name") ?? "");
  const known = form === "json" || form === "atom" ? form : null;
  return { key: `${kind}/${name}`, form: known };
};
