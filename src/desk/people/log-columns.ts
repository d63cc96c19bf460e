/** The audit log as a table, on the desk and in the terminal alike. */
import type { Column } from "../../export/column.ts";
import type { AuditEntry } from "../../store/index.ts";

export const logColumns: readonly Column<AuditEntry>[] = [
  { name: "number", value: ({ number }) => number },
  { name: "at", value: ({ at }) => at },
  { name: "what", value: ({ what }) => what },
  { name: "by", value: ({ by }) => by },
  { name: "about", value: ({ about }) => about },
  { name: "detail", value: ({ detail }) => JSON.stringify(detail) },
  { name: "hash", value: ({ hash }) => hash },
];
