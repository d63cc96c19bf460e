import { noMetadata, type PageMetadata } from "../page/metadata.ts";
import type { Reading } from "../page/reading.ts";
import { readText } from "../text/read-text.ts";

/** Reads an HTML page. */
export const readHtml = (html: string): { readonly reading: Reading; readonly metadata: PageMetadata } => ({
  reading: readText(html),
  metadata: noMetadata,
});
