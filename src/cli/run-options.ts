import type { CodePagesOptions } from "../pipeline/code-pages.ts";
import { given } from "./given.ts";
import type { Invocation } from "./invocation.ts";

/** Files of the user's that add actors and frames. */
export const dictionariesOf = (invocation: Invocation): readonly string[] | undefined =>
  invocation
    .text("dictionary")
    ?.split(",")
    .filter((path) => path !== "");

/** How a run over many pages was asked to go. */
export const runOptions = (invocation: Invocation): CodePagesOptions => ({
  ...given("workers", invocation.number("workers")),
  ...given("maxBytes", invocation.number("max-bytes")),
  ...given("seconds", invocation.number("timeout")),
  ...given("dictionaries", dictionariesOf(invocation)),
});
