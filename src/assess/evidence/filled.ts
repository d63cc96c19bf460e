import type {
  ChangeIndicator,
  HostilityIndicator,
  Indicator,
  PracticeIndicator,
} from "../framework/schema.ts";
import { decay } from "./context.ts";

/** An indicator that events and facts fill. */
export type Filled = PracticeIndicator | HostilityIndicator | ChangeIndicator;

export const isFilled = (indicator: Indicator): indicator is Filled =>
  indicator.axis === "practice" || indicator.axis === "hostility" || indicator.axis === "change";

/** What age leaves of an item's weight; changes are read off the years themselves. */
export const weightLeft = (indicator: Filled, age: number): number =>
  indicator.axis === "change" ? 1 : decay(age, indicator.halfLife);
