import type { Check, Claim, Coded, Origin, Report } from "../contract/index.ts";

interface Page {
  readonly report: Report;
  readonly coded: Coded;
}

/** Words between quotation marks, as a page has them. */
interface Quotation {
  readonly claim: Claim;
  readonly report: Report;
  /** Without marks and case, one blank between words and around all. */
  readonly words: string;
  readonly text: string;
}

/** Fewer words than these are a phrase that anybody may use. Elicited. */
const leastWords = 4;

/** What turns a statement: without such a word the rest of a quotation adds and takes nothing back. */
const turn =
  /\b(?:but|although|though|however|yet|not|no|never|neither|nor|only|unless|except|while|whereas|if|until|without|in theory|theoretically)\b|n['’]t\b/i;

const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll("’", "'")
    .replaceAll(/[^\p{L}\p{N}']+/gu, " ")
    .trim()} `;

const quotationsOf = ({ report, coded }: Page): Quotation[] =>
  coded.claims
    .filter(({ within }) => within === "body")
    .flatMap((claim) =>
      [...claim.text.matchAll(/[“"«„]([^”"»“]{10,})[”"»“]/g)].map(([, text = ""]) => ({
        claim,
        report,
        text: text.trim(),
        words: plain(text),
      })),
    );

/** What the fuller one has before or behind the words of the other; null when it does not hold them, or holds nothing else. */
function omittedBy(cut: Quotation, full: Quotation): string | null {
  const at = full.words.indexOf(cut.words);
  if (at < 0 || full.words.length === cut.words.length) return null;
  const rest = [full.words.slice(0, at), full.words.slice(at + cut.words.length)];
  return rest
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .join(" … ");
}

const outletOf = ({ metadata, id }: Report): string => metadata.outlet[0]?.value ?? id;

function checkOf(cut: Quotation, others: readonly Quotation[]): Check[] {
  if (cut.words.trim().split(" ").length < leastWords) return [];
  const full = others
    .filter((other) => other.claim.id !== cut.claim.id && turn.test(omittedBy(cut, other) ?? ""))
    .sort((a, b) => b.words.length - a.words.length || (a.claim.id < b.claim.id ? -1 : 1))[0];
  return full === undefined
    ? []
    : [
        {
          claim: cut.claim.id,
          verdict: "partly-supported",
          measure: "the whole quotation in another report",
          says: `Quoted by half. ${outletOf(full.report)} has the same words in full: “${full.text}”`,
          facts: [full.claim.id],
        },
      ];
}

/** Origins with more quotations than these are gone through no further: nobody reads as many. */
const mostQuotations = 200;

/**
 * Quotations of one origin that a page cuts so that what turns them is left out, by the fuller words in another place of the
 * pages. Only origins with a known speaker are looked at.
 */
export function cutQuotations(pages: readonly Page[], origins: readonly Origin[]): Check[] {
  const all = pages.flatMap(quotationsOf);
  if (all.length < 2) return [];
  const byClaim = Map.groupBy(all, ({ claim }) => claim.id);
  return origins
    .filter(({ speaker }) => speaker !== null)
    .flatMap(({ claims }) => {
      const own = claims.flatMap((id) => byClaim.get(id) ?? []).slice(0, mostQuotations);
      return own.flatMap((one) => checkOf(one, own));
    })
    .sort((a, b) => (a.claim < b.claim ? -1 : 1));
}
