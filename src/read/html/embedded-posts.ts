/** Posts of social networks that a page shows inside its article: words the article quotes. */
import type { BodyScores } from "./body/model.ts";
import { around, type Scope } from "./scope.ts";
import type { Run } from "./segment.ts";

/** What the networks call the element that their embedding scripts fill; the words of the post stand in it as text. */
const named = /twitter-(?:tweet|video)|bluesky-embed|mastodon-embed|telegram-post|vk-post/u;

/** How many elements up the post's own one is looked for: a post is nested shallowly. */
const levels = 4;

const postOf = ({ scope }: Run): Scope | null => {
  let level = 0;
  for (const at of around(scope)) {
    if ((at.tag === "blockquote" || at.tag === "figure") && named.test(at.names)) return at;
    if (++level > levels) return null;
  }
  return null;
};

/** Whether a run stands in an embedded post. */
export const isEmbeddedPost = (run: Run): boolean => postOf(run) !== null;

/** The probability that a post between blocks of the article gets: it is there because the author put it there. */
const quoted = 0.8;

/**
 * Posts between the article's blocks, or right behind its last one, are part of it. The model is not asked: the sets it was fitted on leave
 * them out by habit of the tools they were drafted with, although a reader sees them.
 */
export const withPosts = (runs: readonly Run[], judged: BodyScores): BodyScores => {
  const posts = runs.map(isEmbeddedPost);
  if (!posts.includes(true)) return judged;
  const isBody = (index: number): boolean => !posts[index] && (judged.scores[index] ?? 0) > judged.cut;
  const first = runs.findIndex((_, index) => isBody(index));
  let last = runs.findLastIndex((_, index) => isBody(index));
  while (first !== -1 && posts[last + 1]) last++;
  return {
    ...judged,
    scores: judged.scores.map((score, index) =>
      posts[index] && index > first && index <= last ? Math.max(score, quoted) : score,
    ),
    reasons: (index, most) =>
      posts[index] ? [["a post shown in the article", 0]] : judged.reasons(index, most),
  };
};
