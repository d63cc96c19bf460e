/** A line of the list with what its latest version, or its draft, says. */
import type { WrittenLine } from "../../../store/index.ts";
import type { Desk } from "../../routes/desk.ts";
import type { Draft } from "../content.ts";
import type { Listed } from "../pages/list.ts";

export const listedOf = ({ store }: Pick<Desk, "store">, line: WrittenLine): Listed => {
  const { title, summary, judgement } = JSON.parse(line.content) as Draft;
  return {
    line,
    content: { title, summary, judgement },
    comments: line.version === 0 ? 0 : store.discussion.counts(`a/${line.slug}`).shown,
  };
};
