/** Words for none: as determiners, and alone. */
export const nones: ReadonlySet<string> = new Set(["no", "neither"]);
export const nobody: ReadonlySet<string> = new Set(["none", "nobody", "nothing", "neither", "noone", "few"]);
