/** Columns of the things that lists hold. */
import type { Column } from "../../export/column.ts";
import type { RecordPlace, StoredReport } from "../../store/index.ts";

export const reportColumns: readonly Column<StoredReport>[] = [
  { name: "id", value: ({ id }) => id },
  { name: "title", value: ({ title }) => title },
  { name: "outlet", value: ({ outlet }) => outlet },
  { name: "site", value: ({ site }) => site },
  { name: "published_from", value: ({ publishedFrom }) => publishedFrom },
  { name: "published_to", value: ({ publishedTo }) => publishedTo },
  { name: "url", value: ({ url }) => url },
  { name: "events", value: ({ events }) => events },
  { name: "claims", value: ({ claims }) => claims },
];

export const placeColumns: readonly Column<RecordPlace>[] = [
  { name: "kind", value: ({ kind }) => kind },
  { name: "id", value: ({ id }) => id },
  { name: "report", value: ({ report }) => report },
  { name: "from", value: ({ from }) => from },
  { name: "to", value: ({ to }) => to },
  { name: "text", value: ({ text }) => text },
  { name: "about", value: ({ tags }) => tags.join(" ") },
];
