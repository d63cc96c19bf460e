/** Where a command reads and writes. Handed in, so that the whole command line runs inside a test. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdinIsTerminal: boolean;
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  /** Width of the terminal in columns, when there is one. */
  readonly columns: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Writes a piece of the result; resolves when it is taken, so that a slow reader holds us back. */
  out(piece: string | Uint8Array): Promise<void>;
  /** Writes talk: progress, warnings, errors. */
  say(text: string): void;
  /** Resolves when the user or the system asks a server to stop. */
  untilStopped(): Promise<void>;
}

/** The reader of our result has gone (`entente code ... | head`): no error, but nothing more to do. */
export class ReaderGone extends Error {}

const isBrokenPipe = (error: NodeJS.ErrnoException): boolean =>
  error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED";

const write = (stream: NodeJS.WritableStream, piece: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(piece, (error) => {
      if (!error) resolve();
      else reject(isBrokenPipe(error) ? new ReaderGone() : error);
    });
  });

const stopSignals = ["SIGINT", "SIGTERM"] as const;

const untilSignal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of stopSignals) process.once(signal, () => resolve());
  });

/** The streams of this process. */
export function processIo(): Io {
  const { stdin, stdout, stderr, env } = process;
  // The failed write itself is told by its callback; without a listener the event would end the process.
  stdout.on("error", () => {});
  stderr.on("error", () => {});
  return {
    stdin,
    stdinIsTerminal: stdin.isTTY === true,
    stdoutIsTerminal: stdout.isTTY === true,
    stderrIsTerminal: stderr.isTTY === true,
    columns: stdout.columns,
    env,
    out: (piece) => write(stdout, piece),
    say: (text) => {
      stderr.write(text);
    },
    untilStopped: untilSignal,
  };
}
