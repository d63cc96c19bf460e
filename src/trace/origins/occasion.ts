import type { Member } from "../member.ts";
import { mayConcern } from "../subjects.ts";
import { distance } from "../time.ts";

/** What a politician says within a week is one occasion for several papers; elicited. */
export const occasionDays = 7;

/** Whether two reports may be about one thing and stand within a week of each other. */
export const onSameMatter = (a: Member, b: Member): boolean =>
  (distance(a.published, b.published) ?? 0) <= occasionDays && mayConcern(a.subjects, b.subjects);
