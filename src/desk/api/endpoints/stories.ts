import { z } from "zod";
import { EntenteError } from "../../../errors/index.ts";
import type { ListedStory } from "../../../store/index.ts";
import type { StoryKept } from "../../weigh/stories.ts";
import { word } from "../asked.ts";
import { type Endpoint, reads } from "../endpoint.ts";
import { StoryInFull, StoryInList } from "../shapes.ts";
import { listOfPair } from "./of-pair.ts";

const inShort = ({ id, dyad, json }: ListedStory): z.infer<typeof StoryInList> => {
  const { story, origins } = JSON.parse(json) as StoryKept;
  const named = origins.filter(({ speaker }) => speaker !== null);
  return { id, dyad, title: story.title, reports: story.reports.length, origins: named.length };
};

const list = listOfPair({
  name: "listStories",
  path: "/stories",
  about: "Stories of the pairs that have been weighed: reports that tell the same, in the order of ids.",
  gives: StoryInList,
  rows: ({ store }, slice) => store.lists.stories(slice),
  placeOf: ({ id }) => id,
  told: (_, story) => inShort(story),
});

const one = reads({
  name: "getStory",
  path: "/stories/{id}",
  about: "A story: its reports, who took it from whom, and the origins behind it.",
  action: "page.read",
  params: z.strictObject({ id: word.describe("id of a story") }),
  query: z.strictObject({}),
  gives: StoryInFull,
  errors: ["E874"],
  answer: ({ store }, { params: { id } }) => {
    const kept = store.story(id);
    if (!kept) throw new EntenteError("E874", { what: "story", id, list: "/api/v1/stories" });
    return { data: JSON.parse(kept.json), links: { page: `/story/${encodeURIComponent(id)}` } };
  },
});

export const storyEndpoints: readonly Endpoint[] = [list, one];
