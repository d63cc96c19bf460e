/** Addresses of assessments that people write. */
import { withQuery } from "../app/address.ts";

export const writtenHome = "/a";
export const writtenAddress = (slug: string): string => `/a/${encodeURIComponent(slug)}`;
export const versionAddress = (slug: string, version: number): string =>
  `${writtenAddress(slug)}/v/${version}`;
export const newAddress = (dyad: readonly string[]): string =>
  withQuery("/a/new", { pair: dyad.join("-").toLowerCase() });

/** The forms in which one can be had besides HTML. */
export const writtenForms = ["schema.jsonld", "json", "md", "csv", "atom"] as const;
export type WrittenForm = (typeof writtenForms)[number];

/** "a-slug.json" → { slug: "a-slug", form: "json" }; a slug has no full stop. */
export const splitSlug = (last: string): { readonly slug: string; readonly form: WrittenForm | null } => {
  const form = writtenForms.find((one) => last.endsWith(`.${one}`)) ?? null;
  return { slug: form ? last.slice(0, -form.length - 1) : last, form };
};
