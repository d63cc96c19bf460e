import { type Command, dataOption } from "../command.ts";
import { dataFolderFor } from "../data.ts";
import type { Invocation } from "../invocation.ts";
import type { Io } from "../io.ts";

async function run(invocation: Invocation, io: Io): Promise<number> {
  const [{ loadKnowledge }, { calibrate }, { sayPactModel }] = await Promise.all([
    import("../../knowledge/index.ts"),
    import("../../pipeline/import/calibrate.ts"),
    import("../../record/index.ts"),
  ]);
  const { trained, path } = await calibrate(await dataFolderFor(invocation, io), loadKnowledge());
  const years = `Trained on ${trained.trainYears.join(", ")}; tested on ${trained.testYears.join(", ")}, each fifth of the pairs by a model that never saw it.`;
  await io.out(`${years}\n${sayPactModel(trained.models)}\n`);
  io.say(`entente: wrote ${path}\n`);
  return 0;
}

export const calibrateCommand: Command = {
  name: "calibrate",
  usage: ["[--data FOLDER]"],
  about:
    "Trains, on the record data imported into the folder, the model that says how much a pair's record looks like that of treaty allies, and prints how good it is on pairs and years it never saw. It takes alliances (atop) and at least one of events, votes and exercises. Assessments with the same --data use it for their priors instead of the shipped one.",
  options: [dataOption],
  examples: [
    "entente import --as atop atop5_1dy.csv",
    "entente import --as icews events.*.tab",
    "entente calibrate",
  ],
  run,
};
