import type { Copy } from "../../contract/index.ts";
import type { Member } from "../member.ts";
import { mayConcern } from "../subjects.ts";
import { distance, isBefore } from "../time.ts";

/** A corpus by outlet and address. */
export interface CorpusIndex {
  /** The report of the corpus that a citation of an outlet means. */
  reportFor(member: Member, outlet: string): string | null;
  /** The reports of an outlet that this one may have read: not later, and at most 14 days earlier. */
  recentOf(member: Member, outlet: string): readonly Member[];
  /** The report that stands at an address. */
  reportAt(address: string): Member | null;
  /** The outlet whose reports stand under a host. */
  outletAt(host: string): string | null;
}

/** A paper cites what another wrote this week or last; older pieces are cited by date, which we do not match on. */
const recent = 14;

/** An address without scheme, `www.`, query and trailing marks. */
export const bareAddress = (url: string): string =>
  url
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/[?#].*$/, "")
    .replace(/[/.,;:]+$/, "");

/** The addresses a report is known by. */
export const addressesOf = (member: Member): string[] =>
  [member.report.source.url, ...member.report.metadata.canonicalUrl.map(({ value }) => value)]
    .filter((url) => url !== null)
    .map(bareAddress);

const hostOf = (address: string): string => address.split("/")[0] ?? "";

/**
 * Indexes a corpus. A cited outlet means the report of that outlet that this one copies, else the only one that
 * may be on the same subject, not later and at most 14 days earlier; when several fit, none is named.
 *
 * @param members in order of id
 */
export function corpusIndex(members: readonly Member[], copies: readonly Copy[]): CorpusIndex {
  const byOutlet = Map.groupBy(members, ({ outlet }) => outlet);
  const byAddress = new Map(
    members.flatMap((member) => addressesOf(member).map((at) => [at, member] as const)),
  );
  const byHost = new Map([...byAddress].map(([at, { outlet }]) => [hostOf(at), outlet]));
  const copied = new Set(copies.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
  const isRecent = (member: Member, other: Member): boolean =>
    (distance(member.published, other.published) ?? 0) <= recent;
  const before = (member: Member, outlet: string): Member[] =>
    (byOutlet.get(outlet) ?? []).filter(
      (other) => other.id !== member.id && !isBefore(member.published, other.published),
    );
  return {
    recentOf: (member, outlet) => before(member, outlet).filter((other) => isRecent(member, other)),
    reportAt: (address) => byAddress.get(bareAddress(address)) ?? null,
    outletAt: (host) => byHost.get(host) ?? null,
    reportFor(member, outlet) {
      const others = before(member, outlet);
      const same = others.filter(({ id }) => copied.has(`${member.id} ${id}`));
      const fits =
        same.length > 0
          ? same
          : others.filter((other) => isRecent(member, other) && mayConcern(member.subjects, other.subjects));
      return fits.length === 1 ? (fits[0]?.id ?? null) : null;
    },
  };
}
