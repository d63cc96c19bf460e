/** Coded reports in forms that other programs read: pure functions from documents to text, and tables of events. */
import { claimsCsv } from "./claims-csv.ts";
import type { Layout } from "./layout.ts";
import { prov } from "./prov.ts";
import { schemaOrg } from "./schema-org.ts";
import { stix } from "./stix/bundle.ts";
import { webAnnotation } from "./web-annotation/index.ts";

export { claimWords } from "./claim-words.ts";
export { type ClaimRow, claimColumns } from "./claims-csv.ts";
export type { Cell, Column, ColumnType } from "./column.ts";
export { csv } from "./delimited.ts";
export { type EventTable, type EventTableOptions, eventTable } from "./events/event-table.ts";
export { type EventLayoutName, eventLayoutNames } from "./events/layouts/index.ts";
export type { Exported, Layout } from "./layout.ts";
export { assessmentMarkdown } from "./markdown/assessment.ts";
export { provenance } from "./prov.ts";
export { checkReviews, schemaOrgClaims, schemaOrgGraph } from "./schema-org.ts";
export type { Sink } from "./sink.ts";
export { type StixBundle, stixOfAssessment, stixOfPages } from "./stix/bundle.ts";
export type { StixObject } from "./stix/objects.ts";
export { annotationPage, webAnnotations } from "./web-annotation/index.ts";
export { type TableFormat, tableFormats, writeTable } from "./write-table.ts";

/** Every layout that `entente export --format` knows besides the records themselves. */
export const layouts: readonly Layout[] = [webAnnotation, prov, schemaOrg, stix, claimsCsv];

export const layoutCalled = (name: string): Layout | undefined =>
  layouts.find((layout) => layout.name === name);
