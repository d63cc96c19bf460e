/** Posts of a forum's topic: all alike in markup, the first the piece itself, the others its answers. */
import { profileNames } from "./comment-parts.ts";
import { attribute } from "./parse.ts";
import { around, type Scope } from "./scope.ts";
import type { Run } from "./segment.ts";

/** Ids by which phpBB, vBulletin, XenForo, SMF, MyBB, Discuz and Disqus number the posts of a page. */
const postId = /^(?:js-)?(?:p|post|pid|msg|message|reply)[-_]?\d+$/iu;

/** Whether an element is numbered as a post. */
export const isNumberedPost = ({ tag, element }: Scope): boolean =>
  tag !== "a" && tag !== "span" && postId.test(attribute(element, "id"));

/** The post around a run that stands in what a forum tells of its poster, or null. */
const postOfProfile = (run: Run): Scope | null => {
  let profiled = false;
  for (const at of around(run.scope)) {
    profiled ||= profileNames.test(at.names);
    if (profiled && isNumberedPost(at)) return at;
  }
  return null;
};

/**
 * The posts of a topic behind its first. A blog numbers its entries so too, but tells nothing of their posters: posts
 * without a profile are none, and a page with one such post is no topic.
 */
export const answersOf = (runs: readonly Run[]): ReadonlySet<Scope> => {
  const posts = new Set<Scope>();
  for (const run of runs) {
    const post = run.hidden ? null : postOfProfile(run);
    if (post) posts.add(post);
  }
  return new Set([...posts].slice(1));
};
