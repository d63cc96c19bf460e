import { meets } from "../meets.ts";
import type { Member } from "../member.ts";
import { mayConcern } from "../subjects.ts";
import { distance } from "../time.ts";
import type { Story } from "./boilerplate.ts";

/** News of one thing is told within a week, as origins take it too. */
const week = 7;

/**
 * Whether two reports tell of one thing, by what is known beside their words: published more than a week apart, on other
 * states, or by one outlet (which does not print a story twice), they tell of two.
 */
export function storyOf(a: Member, b: Member): Story {
  if (a.outlet !== null && a.outlet === b.outlet) return "other";
  const days = distance(a.published, b.published);
  if (days !== null && days > week) return "other";
  const named = a.subjects.states.size > 0 && b.subjects.states.size > 0;
  if (named && !mayConcern(a.subjects, b.subjects)) return "other";
  return days !== null && meets(a.subjects.dyads, b.subjects.dyads) ? "same" : "unknown";
}
