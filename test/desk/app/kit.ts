/** A desk over a store in a folder of its own, with the hand-made assessment kept in it as if it had been weighed. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Assessment, Story, Traced } from "../../../src/contract/index.ts";
import type { DeskOptions } from "../../../src/desk/index.ts";
import { localViewer } from "../../../src/desk/people/viewer.ts";
import { lineOf } from "../../../src/desk/weigh/line.ts";
import { shownOf } from "../../../src/desk/weigh/shown.ts";
import { storiesOf } from "../../../src/desk/weigh/stories.ts";
import { type Knowledge, loadKnowledge } from "../../../src/knowledge/index.ts";
import { shippedFrameworks, weighingVersion } from "../../../src/pipeline/index.ts";
import { openStore, type Store } from "../../../src/store/index.ts";
import * as sample from "../sample.ts";

/** What is kept as if it had been weighed. */
export interface Kept {
  readonly assessment: Assessment;
  readonly traced: Traced;
}

export const freshStore = (): { readonly store: Store; readonly remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), "entente-desk-"));
  const store = openStore(folder);
  const remove = () => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { store, remove };
};

const story: Story = {
  type: "story",
  id: "told",
  stage: { name: "sample", version: "1" },
  title: "China and Russia: joint-exercises",
  thesis: null,
  reports: ["signal", "lantern"],
  origins: ["o1"],
  tellings: [["v1"]],
};

/** Keeps the hand-made assessment, so that pages show it and nothing is weighed. */
export const keepSample = (
  store: Store,
  knowledge: Knowledge,
  { assessment, traced }: Kept = sample,
): void => {
  const [framework] = shippedFrameworks(knowledge);
  if (!framework) throw new Error("no framework");
  const before = [
    {
      day: "2021-03-24",
      paper: assessment.paper,
      practice: {
        ...assessment.practice,
        rungs: assessment.practice.rungs.map((rung) => ({ ...rung, state: "absent" as const })),
      },
    },
    { day: "2022-03-24", paper: assessment.paper, practice: assessment.practice },
  ];
  const line = lineOf(assessment, {
    before,
    reports: sample.documents.map(({ report }) => report),
    regional: knowledge.regional,
  });
  store.keep({
    dyad: ["CHN", "RUS"],
    framework: framework.id,
    asOf: "",
    knowledge: weighingVersion(knowledge, framework),
    ...store.standing(),
    verdict: line.leading.id,
    paper: line.paperLevel,
    gap: line.gap,
    board: JSON.stringify(line),
    shown: JSON.stringify(shownOf(assessment, traced)),
    whole: JSON.stringify({ assessment, traced }),
    evidence: assessment.evidence,
  });
  store.keepStories(["CHN", "RUS"], storiesOf({ ...traced, stories: [story] }));
};

export const deskParts = (): DeskOptions & { readonly store: Store; readonly remove: () => void } => {
  const { store, remove } = freshStore();
  const knowledge = loadKnowledge();
  for (const document of sample.documents) store.put(document);
  keepSample(store, knowledge);
  return { store, knowledge, viewer: () => localViewer, remove };
};
