/** SIPRI's trade register: each deal as a fact, each delivery's value as a yearly row. */
import type { RecordFact } from "../../contract/index.ts";
import type { DyadYear } from "../pact/rows.ts";
import {
  cell,
  type DataSet,
  type FileRow,
  type Given,
  numberIn,
  rowByRow,
  stateIn,
  yearIn,
} from "./reader.ts";
import type { StateCodes } from "./state-codes.ts";

const columns = {
  id: ["SIPRI AT Database ID"],
  supplier: ["Supplier", "supplier"],
  recipient: ["Recipient", "recipient"],
  designation: ["Designation", "Weapon designation"],
  description: ["Description", "Weapon description"],
  ordered: ["Order date", "Year of order"],
  delivered: ["Delivery year", "Year(s) of delivery", "Year of delivery"],
  value: ["TIV delivery values", "SIPRI TIV of delivered weapons"],
} as const;

/** "2015; 2016; 2017", or one year. */
const yearsIn = (text: string): number[] =>
  text.split(/[;,]/).flatMap((one) => yearIn(one.replaceAll(/[()]/g, "").trim()) ?? []);

function factOf(row: FileRow, supplier: string, recipient: string, years: readonly number[]): RecordFact[] {
  const [designation, description] = [cell(row, columns.designation), cell(row, columns.description)];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (designation === "" && description === "") return [];
  const ordered = cell(row, columns.ordered).replaceAll(/[()]/g, "");
  const what = [designation, description].filter((part) => part !== "").join(", ");
  return [
    {
      id: `fact:sipri-${cell(row, columns.id) || `${supplier}-${recipient}-${designation}-${first}`.toLowerCase().replaceAll(/[^a-z0-9-]+/g, "-")}`,
      rung: "military-technical-cooperation",
      countries: [supplier, recipient],
      from: `${first}-01-01`,
      to: `${last}-12-31`,
      course: "standing",
      what: `${what} delivered by ${supplier} to ${recipient}${ordered === "" ? "" : `, ordered ${ordered}`}`,
      source: "SIPRI Arms Transfers Database",
    },
  ];
}

function take(codes: StateCodes, row: FileRow): Given {
  const [from, to] = [cell(row, columns.supplier), cell(row, columns.recipient)];
  const [supplier, recipient] = [stateIn(codes, from), stateIn(codes, to)];
  if (supplier === null) return { skip: `no state we know (${from || "empty"})` };
  if (recipient === null) return { skip: `no state we know (${to || "empty"})` };
  if (supplier === recipient) return { skip: "both sides are one state here" };
  const years = yearsIn(cell(row, columns.delivered));
  if (years.length === 0) return { skip: "nothing delivered yet" };
  const value = numberIn(cell(row, columns.value));
  const dyads = years.map(
    (year): DyadYear => ({
      a: supplier,
      b: recipient,
      year,
      measure: "arms",
      value: (value ?? 0) / years.length,
    }),
  );
  return { dyads: value === null ? [] : dyads, facts: factOf(row, supplier, recipient, years) };
}

export const sipri: DataSet = {
  name: "sipri",
  about: "SIPRI Arms Transfers Database, trade register as CSV",
  needs: [columns.supplier, columns.recipient, columns.delivered, columns.value],
  open: (codes) => rowByRow((row) => take(codes, row)),
};

export const sipriYears: DataSet = {
  name: "sipri-years",
  about: "arms deliveries by supplier, recipient and year (sums of the register)",
  needs: [["supplier"], ["recipient"], ["delivery_year", "year"], ["tiv_million", "tiv", "value"]],
  open: (codes) =>
    rowByRow((row) => {
      const supplier = stateIn(codes, cell(row, ["supplier"]));
      const recipient = stateIn(codes, cell(row, ["recipient"]));
      const year = yearIn(cell(row, ["delivery_year", "year"]));
      const value = numberIn(cell(row, ["tiv_million", "tiv", "value"]));
      if (supplier === null || recipient === null) return { skip: "no state we know" };
      if (year === null || value === null) return { skip: "no year or no value" };
      if (supplier === recipient) return { skip: "both sides are one state here" };
      return { dyads: [{ a: supplier, b: recipient, year, measure: "arms", value }] };
    }),
};
