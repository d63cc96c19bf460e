/** Addresses of the desk: every page has one, and every one has `.json` beside it. */

export const home = "/";

/** `/d/rus-chn` */
export const dyadAddress = (dyad: readonly string[]): string => `/d/${dyad.join("-").toLowerCase()}`;

/** `/r/ID` */
export const readerAddress = (id: string): string => `/r/${encodeURIComponent(id)}`;

/** "rus-chn.json" → { name: "rus-chn", json: true } */
export const splitName = (last: string): { readonly name: string; readonly json: boolean } =>
  last.endsWith(".json") ? { name: last.slice(0, -".json".length), json: true } : { name: last, json: false };
