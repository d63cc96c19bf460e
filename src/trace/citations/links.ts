import type { Citation } from "../../contract/index.ts";
import type { Member } from "../member.ts";
import { traceStage } from "../stage.ts";
import { addressesOf, bareAddress, type CorpusIndex } from "./cited-report.ts";

const address = /https?:\/\/[^\s<>"'“”«»)\]]+/g;

/** Links written in a report's text, before its thread, that lead away from it. */
export function linksOf(member: Member, index: CorpusIndex): Citation[] {
  const { text, comments } = member.report;
  const threadStart = comments.reduce((least, { start }) => Math.min(least, start), text.length);
  const own = new Set(addressesOf(member));
  return [...text.slice(0, threadStart).matchAll(address)].flatMap((match): Citation[] => {
    const target = bareAddress(match[0]);
    if (own.has(target)) return [];
    const exact = index.reportAt(target);
    const host = target.split("/")[0] ?? "";
    const outlet = exact?.outlet ?? index.outletAt(host);
    return [
      {
        type: "citation",
        stage: traceStage,
        report: member.id,
        quote: { start: match.index, end: match.index + match[0].length, text: match[0] },
        kind: "link",
        cited: outlet ?? `site:${host}`,
        citedReport: exact?.id ?? (outlet === null ? null : index.reportFor(member, outlet)),
      },
    ];
  });
}
