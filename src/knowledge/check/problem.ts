/** Something wrong in a file under `knowledge/`. */
export interface Problem {
  readonly path: string;
  /** Line in the file, from 1; null when the whole file is meant. */
  readonly line: number | null;
  /** What is wrong, with the line in front: enough to mend it. */
  readonly why: string;
}

export const problemAt = (path: string, line: number | null, why: string): Problem => ({
  path,
  line,
  why: line === null ? why : `line ${line}: ${why}`,
});
