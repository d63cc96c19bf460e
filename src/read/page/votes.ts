/** Votes under a comment: "+3", "−2", "12 likes", "👍 5 👎 1". */

const against = /^(?:[−–-]|👎|▼|↓)/u;

/** The balance of the votes that a short line prints, or null when it prints none. */
export const readVotes = (line: string): number | null => {
  if (line.length > 40) return null;
  const bare = /^\(?\s*([+−–-]?)\s?(\d{1,6})\s*\)?$/u.exec(line);
  if (bare) return Number(bare[2]) * (bare[1] === "" || bare[1] === "+" ? 1 : -1);
  const marked = [...line.matchAll(/([+−–-]|👍|👎|▲|▼|↑|↓|♥|❤️?)\s?(\d{1,6})/gu)];
  if (marked.length === 0) return null;
  return marked.reduce(
    (sum, [, mark = "", digits]) => sum + Number(digits) * (against.test(mark) ? -1 : 1),
    0,
  );
};
