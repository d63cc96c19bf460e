/** Numbers in rows of one width, kept in one stretch of memory: pages have thousands of runs. */
export interface Table {
  readonly width: number;
  readonly count: number;
  readonly values: Float32Array;
}

/** Writes the rows of a table one after the other. */
export class TableWriter implements Table {
  readonly width: number;
  readonly count: number;
  readonly values: Float32Array;
  private at = 0;

  constructor(width: number, count: number) {
    this.width = width;
    this.count = count;
    this.values = new Float32Array(width * count);
  }

  /** The next value of the row that is being written. */
  put(value: number): void {
    this.values[this.at++] = value;
  }

  putAll(values: readonly number[]): void {
    for (const value of values) this.put(value);
  }
}
