/** References of a text to what the desk holds: a sentence, a passage, a claim, an event, a fact or a treaty. */
import { EntenteError } from "../../errors/index.ts";

export type Reference =
  | { readonly kind: "sentence"; readonly report: string; readonly index: number }
  | { readonly kind: "passage"; readonly report: string; readonly start: number; readonly end: number }
  | { readonly kind: "claim" | "event" | "fact" | "treaty"; readonly id: string };

const id = "([\\w.:~-]{1,200})";
const letters = { c: "claim", e: "event", f: "fact", t: "treaty" } as const;

const shapes = {
  sentence: new RegExp(`^s:\\s*${id}#s?(\\d{1,6})$`),
  passage: new RegExp(`^s:\\s*${id}@(\\d{1,9})-(\\d{1,9})$`),
  record: new RegExp(`^([ceft]):\\s*${id}$`),
} as const;

/** An address of the desk as a reader copies it, in the short form: "/c/ID" → "c:ID". */
const shortOf = (text: string): string => {
  const path = text.replace(/^https?:\/\/[^/\s]+(?=\/)/i, "");
  if (!path.startsWith("/")) return text;
  return path
    .replace(/^\/r\/([^?#/]+)#(s\d+)$/, "s:$1#$2")
    .replace(/^\/r\/([^?#/]+)\?at=(\d+-\d+)(?:#at)?$/, "s:$1@$2")
    .replace(/^\/([ce])\/([^?#/]+)$/, "$1:$2");
};

/** What a text between `[^` and `]` refers to; null when it is no reference. */
export const parseReference = (text: string): Reference | null => {
  const short = shortOf(text.trim());
  const sentence = shapes.sentence.exec(short);
  if (sentence) return { kind: "sentence", report: sentence[1] ?? "", index: Number(sentence[2]) };
  const passage = shapes.passage.exec(short);
  if (passage)
    return {
      kind: "passage",
      report: passage[1] ?? "",
      start: Number(passage[2]),
      end: Number(passage[3]),
    };
  const record = shapes.record.exec(short);
  const letter = record?.[1] as keyof typeof letters | undefined;
  return letter ? { kind: letters[letter], id: record?.[2] ?? "" } : null;
};

/** The one way to write a reference, by which two are the same. */
export const keyOf = (reference: Reference): string => {
  if (reference.kind === "sentence") return `s:${reference.report}#s${reference.index}`;
  if (reference.kind === "passage") return `s:${reference.report}@${reference.start}-${reference.end}`;
  return `${reference.kind.slice(0, 1)}:${reference.id}`;
};

/** @throws EntenteError E851 when it is no reference */
export const referenceOf = (text: string): Reference => {
  const reference = parseReference(text);
  if (!reference)
    throw new EntenteError("E851", {
      reference: `[^${text.slice(0, 80)}]`,
      why: "a reference is s:REPORT#s12, s:REPORT@140-182, c:CLAIM, e:EVENT, f:FACT or t:TREATY, or the address of one on this desk",
    });
  return reference;
};
