/** What web archives add to the pages they keep: a bar over the page, and their own address before every address in it. */
import { attribute, type Element } from "./parse.ts";

/** Ids of the bars of the Wayback Machine, archive.today and the caches of search engines. */
const barIds =
  /^(?:wm-ipp(?:-base|-print)?|donato|(?:bn-)?google-cache-hdr|hashtags|header_archive|msn_cache_header)$/iu;

/** Whether an element is an archive's bar, not the page's. */
export const isArchiveBar = (element: Element): boolean => barIds.test(attribute(element, "id"));

/** A snapshot's address: host, a time of 4 to 14 digits with an optional flag, then the address of the page itself. */
const snapshot =
  /^(?:https?:)?\/\/(?:web\.archive\.org\/web|(?:www\.)?archive\.(?:today|is|ph|md|vn|fo|li)|arquivo\.pt\/(?:noFrame\/replay|wayback)|webarchive\.[a-z.]+\/\w+)\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/\/.+)$/iu;

/** The address of the page that an archive's address stands for; any other address as it is. */
export const originalUrl = (url: string): string => snapshot.exec(url)?.[1] ?? url;
