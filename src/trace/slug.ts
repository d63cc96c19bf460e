/** A name as a key: without accents, lower-cased, words joined by hyphens. */
export const slug = (name: string): string =>
  name
    .normalize("NFD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
