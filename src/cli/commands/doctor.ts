import { type Command, dataOption, formatOption } from "../command.ts";
import { emitterFor, type View } from "../emit.ts";
import { type Examined, examine } from "../examine.ts";
import { hang } from "../format/wrap.ts";
import type { Invocation } from "../invocation.ts";
import type { Io } from "../io.ts";

const marks = { ok: "ok", warning: "warning", bad: "BAD" } as const;

const examinedView: View<Examined, Examined> = {
  columns: [
    { name: "state", value: ({ state }) => state },
    { name: "part", value: ({ part }) => part },
    { name: "says", value: ({ says }) => says },
  ],
  rows: (examined) => [examined],
  text: ({ part, state, says }, { style, width }) => {
    const colour = { ok: style.good, warning: style.warn, bad: style.bad }[state];
    return `${colour(marks[state].padEnd(8))} ${hang(`${part.padEnd(10)} `, says, width - 9)}\n`;
  },
};

async function run(invocation: Invocation, io: Io): Promise<number> {
  const emitter = emitterFor(io, examinedView, {
    format: invocation.text("format") ?? "table",
    isOne: false,
  });
  let status = 0;
  for await (const examined of examine(invocation, io)) {
    if (examined.state === "bad") status = 1;
    await emitter.emit(examined);
  }
  await emitter.end();
  return status;
}

export const doctor: Command = {
  name: "doctor",
  usage: [""],
  about:
    "Checks what the program stands on: the version of Node, every file of knowledge against its schema, the language model, the framework, and the store. Exit status 1 when something is bad.",
  options: [dataOption, formatOption(["table", "json", "ndjson", "csv"], "table")],
  examples: ["entente doctor", "entente doctor --data ./corpus"],
  run,
};
