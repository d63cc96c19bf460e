import type { Member } from "../member.ts";
import { type End, speakerKey } from "./end.ts";
import type { Group } from "./groups.ts";

/** One leg a report stands on: a speaker it hands on, or its own reporting. */
export interface Node {
  /** `report key`: unique in the corpus. */
  readonly id: string;
  readonly member: Member;
  readonly kind: End["kind"] | "own";
  readonly key: string | null;
  readonly words: string;
  readonly via: readonly string[];
  /** Authors of a report's own text: a report of theirs is what others mean when they cite them. */
  readonly aliases: readonly string[];
  /** The voice itself has no name; the key is of who answers for it. */
  readonly isAnswered: boolean;
  readonly weight: number;
}

/** The legs of one report, and the ends of the claims that are too small a part of it to be legs. */
export interface Legs {
  readonly nodes: readonly Node[];
  /** Claim id → id of the node it belongs to. */
  readonly nodeOf: ReadonlyMap<string, string>;
  /** Claim id → key of the speaker, where that is no leg of the report. */
  readonly minor: ReadonlyMap<string, string>;
}

/** A report's own reporting; with an agency's credit or dateline it is the agency's. */
export function ownNode(member: Member): Node {
  const agency = member.credits[0];
  const authors = member.report.metadata.authors.map(({ value }) => speakerKey(value));
  return {
    id: `${member.id} own`,
    member,
    kind: agency ? "outlet" : "own",
    key: agency?.cited ?? member.outlet ?? `report:${member.id}`,
    words: agency ? agency.quote.text : "its own reporting",
    via: agency ? [agency.cited] : [],
    aliases: agency ? [] : authors,
    isAnswered: false,
    weight: member.words.length,
  };
}

/** A voice as a leg. */
export function endNode(member: Member, key: string, { end, weight, via }: Group): Node {
  return {
    id: `${member.id} ${key}`,
    member,
    kind: end?.kind ?? "unnamed",
    key: end?.key ?? null,
    words: end?.words ?? "",
    via: [...via].sort(),
    aliases: [],
    isAnswered: end?.isAnswered ?? false,
    weight,
  };
}
