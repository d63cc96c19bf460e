/** Reading Universal Dependencies trees (UD v2, English): the helpers every rule of this room is made of. */
export * from "./clause.ts";
export * from "./coordination.ts";
export * from "./span.ts";
export * from "./tree.ts";
export * from "./walk.ts";
