/** What is kept of each story that tracing found: its reports, who took from whom, and the origins behind it. */
import type { Citation, Copy, Origin, Story, Traced } from "../../contract/index.ts";
import type { KeptStory } from "../../store/index.ts";

export interface StoryKept {
  readonly story: Story;
  readonly origins: readonly Pick<Origin, "id" | "label" | "speaker" | "reports">[];
  readonly copies: readonly Copy[];
  readonly citations: readonly Citation[];
}

/** Stories of a pair, and rows of each kind in one: what a reader goes through. */
const most = 200;

const keptOf = (story: Story, { origins, copies, citations }: Traced): StoryKept => {
  const own = new Set(story.reports);
  const behind = new Set(story.origins);
  return {
    story,
    origins: origins
      .filter(({ id }) => behind.has(id))
      .map(({ id, label, speaker, reports }) => ({
        id,
        label,
        speaker,
        reports: reports.filter((one) => own.has(one)),
      })),
    copies: copies
      .filter(({ from, to }) => own.has(from) && own.has(to))
      .slice(0, most)
      .map((copy) => ({ ...copy, passages: [] })),
    citations: citations.filter(({ report }) => own.has(report)).slice(0, most),
  };
};

export const storiesOf = (traced: Traced): readonly KeptStory[] =>
  traced.stories
    .slice(0, most)
    .map((story) => ({ id: story.id, json: JSON.stringify(keptOf(story, traced)) }));
