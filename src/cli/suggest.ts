/** Edit distance with neighbouring letters swapped counted once (optimal string alignment). */
function distance(a: string, b: string): number {
  let [beforeLast, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      const edits = [(last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + same];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) edits.push((beforeLast[column - 2] ?? 0) + 1);
      current.push(Math.min(...edits));
    }
    [beforeLast, last] = [last, current];
  }
  return last[b.length] ?? 0;
}

/** The choice that was probably meant, or none; at most a third of the letters may be wrong. */
export function suggest(given: string, choices: readonly string[]): string | undefined {
  const near = choices
    .map((choice) => ({ choice, edits: distance(given.toLowerCase(), choice) }))
    .filter(({ choice, edits }) => edits <= Math.max(1, Math.floor(choice.length / 3)))
    .sort((a, b) => a.edits - b.edits);
  return near[0]?.choice;
}

/** The name with what was probably meant behind it, for a message. */
export function withSuggestion(given: string, choices: readonly string[]): string {
  const meant = suggest(given, choices);
  return meant === undefined ? given : `${given} (did you mean ${meant}?)`;
}
