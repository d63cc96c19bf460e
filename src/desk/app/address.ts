/** Addresses of the desk: every page has one, and its whole state stands in it. */

export const home = "/";

/** What programs ask: the API, and the tools for language models. */
export const apiRoot = "/api/v1";
export const mcpPath = "/mcp";
export const isForPrograms = (path: string): boolean => path.startsWith("/api/") || path === mcpPath;

/** `/d/rus-chn` */
export const dyadAddress = (dyad: readonly string[]): string => `/d/${dyad.join("-").toLowerCase()}`;

/** `/r/ID` */
export const readerAddress = (id: string): string => `/r/${encodeURIComponent(id)}`;

/** The words from `start` to `end` on the reader's page, marked: `/r/ID?at=140-182#at` */
export const placeAddress = (id: string, start: number, end: number): string =>
  `${readerAddress(id)}?at=${start}-${Math.max(end, start)}#at`;

/** The forms in which a page can be had besides HTML; the longest ending first. */
export const forms = [
  "annotations.jsonld",
  "schema.jsonld",
  "stix.json",
  "json",
  "csv",
  "md",
  "atom",
  "svg",
] as const;
export type Form = (typeof forms)[number];

/** "rus-chn.json" → { name: "rus-chn", form: "json" } */
export const splitName = (last: string): { readonly name: string; readonly form: Form | null } => {
  const form = forms.find((one) => last.endsWith(`.${one}`)) ?? null;
  return { name: form ? last.slice(0, -form.length - 1) : last, form };
};

/** An address with what is asked for behind it; nothing stands for what is not asked. */
export const withQuery = (
  path: string,
  query: Readonly<Record<string, string | number | undefined | null>>,
): string => {
  const asked = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== null && value !== "",
  );
  const words = new URLSearchParams(
    Object.fromEntries(asked.map(([name, value]) => [name, String(value)])),
  ).toString();
  return words ? `${path}?${words}` : path;
};
