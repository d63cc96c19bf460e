/** What a kind of date phrase cannot do without: a cheap look that spares most texts most patterns. */
const signs = {
  digit: /\d/,
  century: /(?:1[5-9]|20)\d/,
  month: /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i,
  season: /spring|summer|autumn|fall|winter/i,
  part: /quarter|half/i,
  unit: /day|week|month|year|decade/i,
  past: /ago|earlier|before/i,
  time: /time/i,
  near: /yesterday|today|tonight|tomorrow/i,
  weekend: /weekend/i,
  weekday: /day/i,
} as const;

export type Sign = keyof typeof signs;

/** Tells of a text which signs it holds; each is looked for once. */
export const signsIn = (text: string): ((sign: Sign) => boolean) => {
  const known = new Map<Sign, boolean>();
  return (sign) => {
    const kept = known.get(sign);
    if (kept !== undefined) return kept;
    const holds = signs[sign].test(text);
    known.set(sign, holds);
    return holds;
  };
};
