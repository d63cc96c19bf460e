/** A row of GDELT 1.0. */
export function gdelt(day: string, actor: string, recipient: string, code: string, columns = 58): string {
  const cells = Array.from({ length: columns }, () => "");
  for (const [at, cell] of [
    [0, "1"],
    [1, day],
    [2, day.slice(0, 6)],
    [3, day.slice(0, 4)],
    [7, actor],
    [17, recipient],
    [26, code],
    [31, "4"],
  ] as const)
    cells[at] = cell;
  return cells.join("\t");
}
