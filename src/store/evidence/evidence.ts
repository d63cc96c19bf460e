/** The evidence of kept assessments, item by item. */
import type { DatabaseSync } from "node:sqlite";
import type { EvidenceItem } from "../../contract/index.ts";
import { packed, unpacked } from "../packing.ts";
import { prepared } from "../prepared.ts";

/** What is asked for of the evidence of one assessment. */
export interface EvidenceQuery {
  /** Speaks to this rung or indicator, by id; to any when not given. */
  readonly indicator?: string | undefined;
  /** Only items whose id comes after this one. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Items of one piece: as many as a page of a list holds at most, so that a page reads two pieces. */
const pieceLength = 100;

const byId = (a: EvidenceItem, b: EvidenceItem): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Writes the evidence of the assessment of a number down, in the transaction that keeps the assessment. */
export function keepEvidence(
  database: DatabaseSync,
  assessment: number,
  evidence: readonly EvidenceItem[],
): void {
  const add = prepared(database, "insert into evidence_piece values (?, ?, ?, ?, ?)");
  const sorted = evidence.toSorted(byId);
  for (const [indicator, items] of [["", sorted] as const, ...Map.groupBy(sorted, (item) => item.indicator)])
    for (let at = 0; at < items.length; at += pieceLength) {
      const piece = items.slice(at, at + pieceLength);
      add.run(
        assessment,
        indicator,
        piece[0]?.id ?? "",
        piece.at(-1)?.id ?? "",
        packed(JSON.stringify(piece)),
      );
    }
}

/** Items of the assessment of a number, in the order of ids. */
export function evidenceOf(
  database: DatabaseSync,
  assessment: number,
  { indicator = "", after = "", limit }: EvidenceQuery,
): readonly EvidenceItem[] {
  const pieces = prepared(
    database,
    `select items from evidence_piece where assessment = ? and indicator = ? and last > ?
      order by first limit ?`,
  ).all(assessment, indicator, after, Math.ceil(limit / pieceLength) + 1);
  return pieces
    .flatMap(({ items }) =>
      items instanceof Uint8Array ? (JSON.parse(unpacked(items)) as EvidenceItem[]) : [],
    )
    .filter(({ id }) => id > after)
    .slice(0, limit);
}

/** A migration: takes the evidence out of the assessments that are kept already, one at a time. */
export function keepAllEvidence(database: DatabaseSync): void {
  const read = database.prepare("select whole from assessment where number = ?");
  for (const { number } of database.prepare("select number from assessment").all()) {
    const whole = read.get(Number(number))?.whole;
    if (!(whole instanceof Uint8Array)) continue;
    const { assessment } = JSON.parse(unpacked(whole)) as {
      readonly assessment?: { readonly evidence?: readonly EvidenceItem[] };
    };
    keepEvidence(database, Number(number), assessment?.evidence ?? []);
  }
}
