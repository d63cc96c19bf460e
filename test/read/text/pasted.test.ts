import assert from "node:assert/strict";
import { test } from "node:test";
import { read } from "../../../src/read/index.ts";

const page = `Straits Navigator East
News | Analytics | Video
Experts: Rabat and Nouakchott are on the threshold of a military alliance
12.05.2024, 18:44
Fact-checked ✅

Morocco and Mauritania have practically formed a defensive union, the political scientist Idriss Belhaj believes.
According to him, both general staffs have met three times this spring, and a fourth meeting is being prepared.

Comments: 4
sahel_man   12.05.2024 19:02
Let them sign it already
    Reply
    dakhla -> sahel_man  12.05.2024 19:40
    There is nothing to sign, we are neighbours
Guest   13.05.2024 08:11
The message was deleted by the administrator
Prof_Atlas  13.05.2024 09:30
The drones are a fake.
Read more: Spain sends howitzers to the south
`;

test("the name over the row of sections is the outlet's, and the headline stands below", () => {
  const { metadata, blocks, text } = read(page, { name: "page.txt" });
  assert.equal(
    metadata.title[0]?.value,
    "Experts: Rabat and Nouakchott are on the threshold of a military alliance",
  );
  assert.equal(metadata.outlet[0]?.value, "Straits Navigator East");
  const lead = blocks.find(({ kind }) => kind === "lead");
  assert.ok(text.slice(lead?.start, lead?.end).startsWith("Morocco and Mauritania"));
});

test("a thread with one deleted comment keeps the others, who answers whom, and whose comment went", () => {
  const { comments, text } = read(page, { name: "page.txt" });
  assert.deepEqual(
    comments.map(({ author, state, parent, body }) => [
      author?.text,
      state,
      parent,
      body && text.slice(body.start, body.end),
    ]),
    [
      ["sahel_man", "shown", null, "Let them sign it already"],
      ["dakhla", "shown", "c1", "There is nothing to sign, we are neighbours"],
      ["Guest", "deleted", null, null],
      ["Prof_Atlas", "shown", null, "The drones are a fake."],
    ],
  );
});
