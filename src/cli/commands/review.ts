import type { Correction } from "../../contract/index.ts";
import { EntenteError } from "../../errors/index.ts";
import type { Store } from "../../store/index.ts";
import { type Command, dataOption, formatOption, outOption } from "../command.ts";
import { withStore } from "../data.ts";
import { emitterFor, type View } from "../emit.ts";
import { clean } from "../format/clean.ts";
import type { Invocation } from "../invocation.ts";
import type { Io } from "../io.ts";

const correctionView: View<Correction, Correction> = {
  columns: [
    { name: "report", value: ({ report }) => report },
    { name: "kind", value: ({ machine }) => machine.type },
    { name: "record", value: ({ machine }) => machine.id },
    { name: "verdict", value: ({ verdict }) => verdict },
    { name: "text", value: ({ machine }) => machine.text },
    { name: "by", value: ({ by }) => by },
    { name: "at", value: ({ at }) => at },
    { name: "why", value: ({ why }) => why },
  ],
  rows: (correction) => [correction],
  text: ({ at, verdict, machine, by, why }) =>
    clean(
      `${at.slice(0, 10)}  ${verdict.padEnd(9)}  ${machine.type}  ${machine.text}  ${by}${why === "" ? "" : `: ${why}`}`,
    ).concat("\n"),
};

const keyOf = ({ machine, at, by, verdict }: Correction): string => `${machine.id} ${at} ${by} ${verdict}`;

/** Puts corrections into the store; those it holds already are not written twice. */
function take(store: Store, corrections: readonly Correction[], io: Io): number {
  const held = new Set(store.corrections().map(keyOf));
  const told = { taken: 0, held: 0, absent: 0 };
  for (const correction of corrections) {
    if (held.has(keyOf(correction))) {
      told.held++;
      continue;
    }
    try {
      store.correct(correction);
      told.taken++;
    } catch (error) {
      if (!(error instanceof EntenteError) || error.code !== "E603") throw error;
      told.absent++;
    }
  }
  io.say(
    `entente: ${told.taken} corrections taken, ${told.held} held already, ${told.absent} of reports that are not in the store\n`,
  );
  return 0;
}

async function run(invocation: Invocation, io: Io): Promise<number> {
  const path = invocation.text("take");
  if (path !== undefined) {
    const { readCorrections } = await import("../corrections.ts");
    const corrections = await readCorrections(path, io);
    return withStore(invocation, io, async (store) => take(store, corrections, io));
  }
  return withStore(invocation, io, async (store) => {
    const emitter = emitterFor(io, correctionView, {
      format: invocation.text("format") ?? "ndjson",
      isOne: false,
    });
    for (const correction of store.corrections()) await emitter.emit(correction);
    await emitter.end();
    return 0;
  });
}

export const review: Command = {
  name: "review",
  usage: ["[--format FORMAT]", "--take FILE"],
  about:
    "Gives what people said of records in the review queue of the desk (entente serve, /review): each with the record as the program had made it and as it ought to be, which makes it gold for measuring. With --take it puts such a file into the store, where it wins over the program now and whenever a page is read again.",
  options: [
    {
      name: "take",
      value: "FILE",
      help: "a file of corrections to put into the store; - for stdin",
    },
    dataOption,
    formatOption(["ndjson", "json", "csv", "table"], "ndjson"),
    outOption,
  ],
  examples: [
    "entente review --out corrections.ndjson",
    "entente review --take corrections.ndjson",
    "entente code pages/ --corrections corrections.ndjson",
  ],
  run,
};
