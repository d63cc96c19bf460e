import type { Attribution } from "./attribution.ts";
import { contains } from "./spans.ts";

/**
 * The attributions that stand inside nobody else's words: "she believes" in "He said that she believes it" goes.
 * Annotation schemes with one source for each statement (PolNeAR) label these only; our chains need the others.
 */
export const outermost = (found: readonly Attribution[]): readonly Attribution[] =>
  found.filter((one) => {
    const place = one.cueSpan ?? one.source?.span;
    return (
      !place || !found.some((other) => other !== one && other.content.some((span) => contains(span, place)))
    );
  });
