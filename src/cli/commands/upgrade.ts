import { type Command, dataOption } from "../command.ts";
import { dataFolderFor } from "../data.ts";
import type { Invocation } from "../invocation.ts";
import type { Io } from "../io.ts";
import { counted } from "../views/words.ts";

async function run(invocation: Invocation, io: Io): Promise<number> {
  const folder = await dataFolderFor(invocation, io);
  const { upgrade } = await import("../../store/index.ts");
  const { from, to, reports, backup } = await upgrade(folder, {
    withBackup: !invocation.has("no-backup"),
    at: new Date().toISOString(),
    onStep: (step) => io.say(`entente: ${step}\n`),
  });
  if (from === to) {
    await io.out(`up to date  ${folder}\n  ${counted(reports, "report")}, schema ${to}\n`);
    return 0;
  }
  await io.out(
    `upgraded  ${folder}\n  ${counted(reports, "report")}, schema ${from} to ${to}, all of it read and sound\n`,
  );
  if (backup !== null) await io.out(`  the store as it was is in ${backup}\n`);
  return 0;
}

export const upgradeCommand: Command = {
  name: "upgrade",
  usage: [""],
  about:
    "Brings a store that an earlier version made up to date: backs it up into a folder beside it, changes it in one transaction, and reads all of it through. Every other command upgrades a store that it opens as well, without the backup. When it cannot be done the store stays as it was.",
  options: [dataOption, { name: "no-backup", help: "keep no copy of the store as it was" }],
  examples: ["entente upgrade", "entente upgrade --data ./corpus"],
  run,
};
