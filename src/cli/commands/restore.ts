import { type Command, dataOption } from "../command.ts";
import { dataFolderFor } from "../data.ts";
import type { Invocation } from "../invocation.ts";
import type { Io } from "../io.ts";
import { counted } from "../views/words.ts";

async function run(invocation: Invocation, io: Io): Promise<number> {
  const [from] = invocation.positionals;
  if (from === undefined) throw invocation.needs("the folder of a backup");
  const folder = await dataFolderFor(invocation, io);
  const { restore } = await import("../../store/index.ts");
  const { backup, before } = await restore(from, folder, {
    replace: invocation.has("replace"),
    onStep: (step) => io.say(`entente: ${step}\n`),
  });
  await io.out(
    `restored  ${folder}\n  ${counted(backup.rows.report ?? 0, "report")}, schema ${backup.schema}, as of ${backup.made}\n`,
  );
  if (before !== null) await io.out(`  what was there before is in ${before}\n`);
  return 0;
}

export const restoreCommand: Command = {
  name: "restore",
  usage: ["BACKUP"],
  about:
    "Puts a backup in the place of the data folder. It is copied and checked beside it first, so a damaged backup changes nothing. Where there is a store already nothing is done, unless --replace is given: what was there is then moved aside, not deleted, and the command says where to. A store that some process has open is left alone. Killed midway it is gone on with when the store is next opened.",
  options: [dataOption, { name: "replace", help: "also where there is a store; it is moved aside and kept" }],
  examples: [
    "entente restore /mnt/disk/entente-monday --data ./corpus",
    "entente restore /mnt/disk/entente-monday --replace",
  ],
  run,
};
