/** Prints the figures of a bench as a table of Markdown, ready for bench/RESULTS.md. */
export function printFigures(rows: readonly (readonly [figure: string, value: string])[]): void {
  const width = Math.max(6, ...rows.map(([figure]) => figure.length));
  process.stdout.write(`| ${"figure".padEnd(width)} | value |\n| ${"-".repeat(width)} | --- |\n`);
  for (const [figure, value] of rows) process.stdout.write(`| ${figure.padEnd(width)} | ${value} |\n`);
}
