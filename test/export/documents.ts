import type { Exported } from "../../src/export/index.ts";
import { codePage } from "../../src/index.ts";

/** An invented page with a chain of two links, a quotation, a comment thread's worth of nothing, and an astral letter. */
export const text = `Norway and Estonia are allies in all but name, experts say

Photo: 🛰 above Tallinn.

Norway and Estonia are in fact allies, the military analyst Ines Falkenberg told the Harbour Courier.

"They may well sign a defence pact one day," she said.

The Norwegian defence ministry denied that it had offered troops to Estonia.
`;

export const document = (page = text, url = "https://courier.example/a page"): Exported =>
  codePage(page, { url });
