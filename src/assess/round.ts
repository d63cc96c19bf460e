/** Six places: beyond them figures differ by the order of adding up alone. */
export const round = (value: number): number => Math.round(value * 1e6) / 1e6;
