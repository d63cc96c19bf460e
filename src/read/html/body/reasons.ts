/** The features of the body model in words, for `--explain`. */

const own: Readonly<Record<string, string>> = {
  length: "its length",
  words: "its words",
  linked: "its share of links",
  strong: "its share of bold text",
  links: "its links",
  stops: "its sentences",
  commas: "its commas",
  sentence: "how it ends",
  capital: "how it begins",
  upper: "its capitals",
  digits: "its digits",
  wordLength: "the length of its words",
  lines: "its lines",
  quote: "its quotation marks",
  broken: "a line break before it",
  parts: "its pieces of markup",
  pipes: "its bars and dots",
  han: "its script",
  related: "words of a related link",
  relatedWhole: "words of a related link",
  caption: "words of a caption",
  boilerplate: "words of page furniture",
  advert: "words of an advert",
  notice: "words of a notice",
  byline: "words of a byline",
  date: "words of a date line",
  copyright: "words of a copyright line",
  email: "an e-mail address in it",
  contact: "words of contact",
  hashtag: "a hashtag in it",
  colonEnd: "a colon at its end",
  arrow: "an arrow in it",
  trails: "how it trails off",
  marked: "marked as the article's body",
  place: "its place among the blocks",
  placeInText: "its place in the text",
  runs: "the number of blocks",
  text: "the length of the page",
  paragraphText: "the prose on the page",
  inBest: "the element with the most prose",
  inSecond: "the element with the second most prose",
  depthFromBest: "its depth in the element with the most prose",
  inDescription: "the page's description",
  inStatedBody: "the body that JSON-LD gives",
  hasStatedBody: "the body that JSON-LD gives",
  repeated: "how often it stands on the page",
  inThread: "the comment thread",
  depth: "its depth",
  alike: "blocks with the same markup",
  alikeShare: "text with the same markup",
  alikeLinked: "links with the same markup",
  alikeTrails: "blocks with the same markup that trail off",
  sinceHeadline: "blocks since the headline",
  charsSinceHeadline: "text since the headline",
  afterHeadline: "before or after the headline",
  sinceRelated: "blocks since a heading of related links",
  sinceHeading: "blocks since a heading",
  upToHeadline: "how far the headline is in the markup",
  headlinesSince: "further headlines above it",
  articlesSince: "further articles above it",
  bylinesSince: "further bylines above it",
  datesSince: "further dates above it",
  first: "its first judgement",
  firstNear: "the blocks around it",
  firstBefore10: "the ten blocks before it",
  firstBehind10: "the ten blocks behind it",
  firstAlike: "the judgement of blocks with the same markup",
  bodyBefore: "the article's text before it",
  bodyBehind: "the article's text behind it",
  bodyText: "the article's text",
  sinceBody: "blocks since the article's last one",
  untilBody: "blocks until the article's next one",
  charsSinceBody: "text since the article's last block",
  fromBody: "the element that holds the article",
  fromBodyUp: "its depth in the element that holds the article",
  firstOfHeading: "the heading above it",
};

const about: Readonly<Record<string, string>> = {
  text: "text",
  share: "share of the page's text",
  linked: "links",
  paragraphs: "prose",
  position: "its place",
  length: "length",
  sentence: "ending",
  p: "tag",
  first: "judgement",
  firstShare: "share of the article",
};

const levels = ["its element", "the element around it"];

/** A feature of the model in words. */
export const featureInWords = (name: string): string => {
  const known = own[name];
  if (known !== undefined) return known;
  const tag = /^<(\w+)>$/u.exec(name);
  if (tag) return `whether it is <${tag[1]}>`;
  const named = /^(named|in) (\S+)$/u.exec(name);
  if (named) return named[1] === "in" ? `<${named[2]}> around it` : `named ${named[2]}`;
  const far = /^(\w+)@(-?\d)$/u.exec(name);
  if (far) {
    const step = Number(far[2]);
    return `${about[far[1] ?? ""] ?? far[1]} of the block ${Math.abs(step)} ${step < 0 ? "before" : "behind"}`;
  }
  const up = /^(\w+)\^(\d)$/u.exec(name);
  if (up) {
    const level = Number(up[2]);
    return `${about[up[1] ?? ""] ?? up[1]} in ${levels[level] ?? `the element ${level} up`}`;
  }
  return name;
};

/** "its length +1.8; <nav> around it -0.4": what moved a judgement, in log odds. */
export const reasonsInWords = (reasons: readonly (readonly [string, number])[]): string =>
  reasons
    .map(([name, moved]) =>
      moved === 0
        ? featureInWords(name)
        : `${featureInWords(name)} ${moved < 0 ? "−" : "+"}${Math.abs(moved).toFixed(1)}`,
    )
    .join("; ");
