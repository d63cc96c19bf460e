import { full } from "./full.ts";
import { icews } from "./icews.ts";
import { petrarch } from "./petrarch.ts";
import { polecat } from "./polecat.ts";

/** Every layout by its name. */
export const layouts = { full, petrarch, icews, polecat } as const;

export type EventLayoutName = keyof typeof layouts;

export const eventLayoutNames = Object.keys(layouts) as readonly EventLayoutName[];
