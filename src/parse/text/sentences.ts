/** Groups tokens into sentences. */
import { gluedEnds } from "./core.ts";
import type { Language } from "./language.ts";
import { isAbbreviation } from "./language.ts";
import type { Piece } from "./piece.ts";

const terminal = /^(?:[.!?]+|\u2026|[\u3002\uff01\uff1f])$/;
const closing = /^[)\]}"'\u201d\u2019\u00bb\u203a]+$|^''$/;
const quote = /["\u201c\u201d\u00ab\u00bb\u2018\u2019']|''|``/;
/** Lines shorter than this were ended by their writer; longer ones by the width of the page (mails wrap at 60 to 78). */
const shortLine = 50;

interface View {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly language: Language;
  /** Length of the longest line. */
  readonly longestLine: number;
}

const form = ({ text, pieces }: View, index: number): string => {
  const piece = pieces[index];
  return piece ? text.slice(piece.start, piece.end) : "";
};

const glued = ({ pieces }: View, index: number): boolean => pieces[index - 1]?.end === pieces[index]?.start;

/** The first word at or after `index` that is no opening quote or bracket. */
const firstWord = (view: View, index: number): string => {
  let at = index;
  while (at < view.pieces.length && /^["'([{\u201c\u2018\u00ab\u2014\u2013-]+$|^``$/.test(form(view, at)))
    at++;
  return form(view, at);
};

const startsSmall = (word: string): boolean => /^\p{Ll}/u.test(word);

const startsSentence = (word: string, language: Language): boolean =>
  /^\p{Lu}/u.test(word) && language.starters.has(word.toLowerCase());

/** Whether a sentence may end after an abbreviation that carries its own period. */
const endsAfterAbbreviation = (word: string, next: string, language: Language): boolean => {
  const bare = word.replace(/\.$/, "").toLowerCase();
  if (language.titles.has(bare) || language.neverLast.has(bare)) return false;
  if (language.endsBeforeNames.has(bare)) return /^\p{Lu}/u.test(next);
  if (/^\p{L}$/u.test(bare)) return bare !== "i" && startsSentence(next, language) && next !== "A";
  return startsSentence(next, language);
};

/** A reporting verb in the few words after a closed quotation: "..." the minister asked. */
const reportsAfter = (view: View, index: number): boolean => {
  for (let at = index; at < Math.min(index + 6, view.pieces.length); at++) {
    const word = form(view, at).toLowerCase();
    if (view.language.reportingVerbs.has(word)) return at > index || !/^\p{Lu}/u.test(form(view, at));
    if (terminal.test(word) || word === ",") return false;
  }
  return false;
};

/** Index after the closing quotes and brackets that stand behind `index`. */
const afterClosers = (view: View, index: number): number => {
  let at = index;
  while (at < view.pieces.length && closing.test(form(view, at)) && glued(view, at)) at++;
  const reference =
    /^\[$/.test(form(view, at)) && /^\d{1,3}$/.test(form(view, at + 1)) && form(view, at + 2) === "]";
  return reference ? at + 3 : at;
};

/** Whether the period at `index` ends a sentence whose follower lost the white space before it. */
const endsGlued = ({ text, pieces }: View, index: number): boolean => {
  const { start = 0, end = 0 } = pieces[index] ?? {};
  return gluedEnds(text.slice(Math.max(0, start - 6), end + 4)).includes(Math.min(6, start));
};

const endsAt = (view: View, index: number, first: number): number => {
  const word = form(view, index);
  const abbreviation =
    word.length > 1 && word.endsWith(".") && isAbbreviation(word.slice(0, -1), " 1", view.language);
  if (!terminal.test(word) && !abbreviation) return -1;
  if (index === first && !/[!?]/.test(word)) return -1;
  if (index === first + 1 && glued(view, index) && /^(?:\d{1,3}|\p{L})$/u.test(form(view, first))) return -1;
  const next = afterClosers(view, index + 1);
  if (next >= view.pieces.length) return next;
  if (glued(view, next) && next === index + 1) return endsGlued(view, index) ? next : -1;
  const follower = firstWord(view, next);
  if (abbreviation) return endsAfterAbbreviation(word, follower, view.language) ? next : -1;
  const quoted = next > index + 1 && quote.test(form(view, next - 1));
  if (quoted && word !== "." && (startsSmall(follower) || reportsAfter(view, next))) return -1;
  if (startsSmall(follower) && (!/^[.!?]$/.test(word) || quoted || next > index + 1)) return -1;
  if (/^[,;:)\]]/.test(form(view, next))) return -1;
  if (/^Yahoo$/i.test(form(view, index - 1)) && word === "!") return -1;
  return next;
};

/** Whether a line was ended on purpose between two tokens: it is short, or the next word would have fitted on it. */
const breaksLine = (view: View, index: number, lineStart: number): boolean => {
  const [before, after] = [view.pieces[index - 1], view.pieces[index]];
  if (!before || !after) return false;
  const gap = view.text.slice(before.end, after.start);
  const lines = gap.match(/\r\n|[\n\r\u2028\u2029]/g)?.length ?? 0;
  if (lines === 0) return false;
  if (lines > 1) return true;
  const length = before.end - lineStart;
  const fits = length + 1 + (after.end - after.start) <= view.longestLine;
  return length < shortLine || fits || /^[-*\u2022\u25cf\u2014]$|^\d+[.)]$/.test(form(view, index));
};

/** Judges whether a sentence ends before token `index` where no sign says so; `first` is where it began. */
export type Judge = (forms: readonly string[], index: number, first: number) => boolean;

const isName = (view: View, index: number): boolean => /^\p{Lu}\p{Ll}/u.test(form(view, index));

/** The index before "(ret.)" that ends before `index`, or -1. */
const beforeRemark = (view: View, index: number): number => {
  if (form(view, index - 1) !== ")") return -1;
  const open = [index - 3, index - 4].find((at) => form(view, at) === "(");
  return open === undefined ? -1 : open - 1;
};

/** "Kim Jong Un", "Commodore (ret.) Karim Doss": the next capitalised word is still the name unless it is one that opens sentences. */
const insideName = (view: View, index: number): boolean =>
  isName(view, index) &&
  !startsSentence(form(view, index), view.language) &&
  ((isName(view, index - 1) && isName(view, index - 2)) || isName(view, beforeRemark(view, index)));

/** Half-open ranges of tokens, one a sentence; together they hold every token in order. */
export const splitSentences = (
  text: string,
  pieces: readonly Piece[],
  { language, judge }: { readonly language: Language; readonly judge: Judge },
): [number, number][] => {
  const lines = text.slice(pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0).split(/[\n\r]+/);
  const longestLine = lines.reduce((most, line) => Math.max(most, line.trim().length), 0);
  const view = { text, pieces, language, longestLine };
  const forms = pieces.map(({ start, end }) => text.slice(start, end));
  const sentences: [number, number][] = [];
  let first = 0;
  let lineStart = pieces[0]?.start ?? 0;
  const close = (end: number): void => {
    if (end > first) sentences.push([first, end]);
    first = end;
  };
  for (let index = 0; index < pieces.length; ) {
    if (index > first && breaksLine(view, index, lineStart)) close(index);
    if (index > 0 && /[\n\r]/.test(text.slice(pieces[index - 1]?.end, pieces[index]?.start)))
      lineStart = pieces[index]?.start ?? 0;
    const end = endsAt(view, index, first);
    if (end > index) close(end);
    index = Math.max(end, index + 1);
    const unsigned =
      index > first && index < pieces.length && !glued(view, index) && !insideName(view, index);
    if (unsigned && judge(forms, index, first)) close(index);
  }
  close(pieces.length);
  return sentences;
};
