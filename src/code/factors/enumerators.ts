/** How an item of a list of reasons opens. */
export type Opening = "first" | "later" | "number" | "noun" | "named" | "further";

export interface Enumerator {
  readonly opening: Opening;
  /** Characters it takes up, with the space behind it. */
  readonly length: number;
}

const first =
  /^(?:first(?:ly| of all| and foremost)?|in the first place|to begin with|to start with|for one(?: thing)?|for a start)(?:,|:| [–—-])\s+/i;
const later =
  /^(?:and )?(?:second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth(?:ly)?|sixth(?:ly)?|seventh(?:ly)?|in the (?:second|third) place|for another|next|finally|lastly|last(?:,)? but not least|last)(?:,|:| [–—-])\s+|^(?:firstly|secondly|thirdly|fourthly|fifthly|finally|then)\s+/i;
const number = /^(?:\(?(?:\d{1,2}|[a-h])[.)]|[•▪●*])(?:\s+|$)/;
const further =
  /^(?:in addition(?: to (?:this|that))?|moreover|furthermore|besides(?: (?:this|that))?|additionally|also|what is more|on top of (?:this|that)|added to (?:this|that) (?:is|are)|to (?:this|that) (?:is|must be) added|not least|apart from (?:this|that)|as well as that)(?:,\s*|\s+)/i;
const ordinal =
  "first|second|third|fourth|fifth|sixth|last|final|other|next|main|strongest|clearest|most \\w+";
const noun = new RegExp(
  `^(?:one|another|a further|yet another|an(?: additional)?|a (?:second|third|fourth|fifth|final|last)|the (?:${ordinal}))(?: such)?(?: ([a-z]+))?(?: (?:of|for) (?:it|this|that|them|these|those|an? [a-z ]{3,30}|the [a-z ]{3,30}))?\\s*(?:is that|was that|is|was|are|were|lies in|lay in|consists in|consisted in|concerns|comes from|came from|:|—|–|,)\\s+`,
  "i",
);

const lengthOf = (pattern: RegExp, text: string): number => pattern.exec(text)?.[0].length ?? 0;

/**
 * Reads how a sentence opens: "Firstly, ...", "2. ...", "Another sign is ...", "In addition, ...".
 * @param isReason whether the noun of "another N is" is one that items of a list go by
 * @returns `null` for a sentence that opens like any other
 */
export const enumeratorOf = (text: string, isReason: (noun: string) => boolean): Enumerator | null => {
  const tried: readonly (readonly [Opening, RegExp])[] = [
    ["first", first],
    ["later", later],
    ["number", number],
    ["further", further],
  ];
  for (const [opening, pattern] of tried) {
    const length = lengthOf(pattern, text);
    if (length > 0)
      return { opening: opening === "later" && /^firstly/i.test(text) ? "first" : opening, length };
  }
  const match = noun.exec(text);
  if (!match || (match[1] !== undefined && !isReason(match[1].toLowerCase()))) return null;
  return { opening: match[1] === undefined ? "noun" : "named", length: match[0].length };
};
