/** Takes a piece of a file; resolves when it is taken, so that a slow reader holds the writer back. */
export type Sink = (piece: string | Uint8Array) => Promise<void>;
