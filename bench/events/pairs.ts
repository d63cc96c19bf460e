/** PLV: the root of what a marked source does to a marked target. */
import { codePairs } from "../../src/code/index.ts";
import { parse } from "../../src/parse/index.ts";
import { type Figures, fixed, macroF1, rowsOf, type Tools } from "./shared.ts";

const quads: Readonly<Record<string, string>> = {
  AGREE: "1",
  CONSULT: "1",
  SUPPORT: "1",
  COOPERATE: "2",
  AID: "2",
  YIELD: "2",
  REQUEST: "3",
  ACCUSE: "3",
  REJECT: "3",
  THREATEN: "3",
  PROTEST: "4",
  MOBILIZE: "4",
  SANCTION: "4",
  COERCE: "4",
  ASSAULT: "4",
};
const asYield = (root: string): string => (root === "CONCEDE" || root === "RETREAT" ? "YIELD" : root);
const quadOf = (root: string): string => quads[root] ?? "";
const sideOf = (root: string): string => (quadOf(root) < "3" ? "cooperation" : "conflict");

interface PlvRow {
  readonly id: string;
  readonly text: string;
  readonly source_spans: [number, number][];
  readonly target_spans: [number, number][];
  readonly root: string;
}

export const pairFigures = ({ knowledge, model }: Tools): Figures => {
  const rows = rowsOf("events/open/plv_open.jsonl") as unknown as readonly PlvRow[] | null;
  if (!rows) return [];
  const given = rows.map((row) => asYield(codePairs(row, parse(row.text, model), knowledge).root));
  const wanted = rows.map((row) => row.root);
  return [
    ["PLV binary macro F1", fixed(macroF1(given.map(sideOf), wanted.map(sideOf)))],
    ["PLV quad macro F1", fixed(macroF1(given.map(quadOf), wanted.map(quadOf)))],
    ["PLV root macro F1", fixed(macroF1(given, wanted))],
  ];
};
