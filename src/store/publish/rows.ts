/** Rows as what they mean. */
import type { SQLOutputValue } from "node:sqlite";
import {
  type ClaimCheck,
  checkFindings,
  type Dissent,
  type Signed,
  type Written,
  type WrittenAct,
  type WrittenLine,
  type WrittenState,
  type WrittenVersion,
} from "./types.ts";

type Row = Record<string, SQLOutputValue>;

const textOrNull = (value: SQLOutputValue | undefined): string | null =>
  typeof value === "string" ? value : null;

const signedOf = (row: Row): Signed => ({
  by: String(row.by),
  name: String(row.by_name),
  at: String(row.at),
});

const withoutDraft = (row: Row): Omit<Written, "draft"> => ({
  slug: String(row.slug),
  dyad: [String(row.a), String(row.b)],
  author: String(row.author),
  authorName: String(row.author_name),
  state: String(row.state) as WrittenState,
  askedAt: textOrNull(row.asked_at),
  edit: Number(row.edit),
  madeAt: String(row.made_at),
  changedAt: String(row.changed_at),
  views: Number(row.views),
  version: Number(row.version),
});

export const toWritten = (row: Row): Written => ({ ...withoutDraft(row), draft: String(row.draft) });

export const toLine = (row: Row): WrittenLine => ({
  ...withoutDraft(row),
  content: String(row.content ?? row.draft),
  publishedAt: textOrNull(row.published_at),
  revisedAt: textOrNull(row.revised_at),
});

export const toVersion = (row: Row): WrittenVersion => ({
  ...signedOf(row),
  version: Number(row.version),
  content: String(row.content),
  note: String(row.note),
});

export const toAct = (row: Row): WrittenAct => ({
  ...signedOf(row),
  what: String(row.what) as WrittenAct["what"],
  why: String(row.why),
});

export const toDissent = (row: Row): Dissent => ({
  ...signedOf(row),
  number: Number(row.number),
  version: Number(row.version),
  content: String(row.content),
  withdrawnAt: textOrNull(row.withdrawn_at),
});

export const toCheck = (row: Row): ClaimCheck => ({
  ...signedOf(row),
  number: Number(row.number),
  target: String(row.target),
  quote: String(row.quote),
  finding: checkFindings.find((one) => one === row.finding) ?? "not-checkable",
  source: String(row.source),
  note: String(row.note),
  withdrawnAt: textOrNull(row.withdrawn_at),
});
