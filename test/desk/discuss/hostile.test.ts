/** Whatever people write into any field, every page shows it as words. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { parseHTML } from "linkedom";
import type { Viewer } from "../../../src/desk/people/viewer.ts";
import { hostile } from "../hostile-corpus.ts";
import { ada, ben, draft, eva, guest, mia, peopleAt } from "../publish/kit.ts";

const desk = peopleAt();
after(desk.remove);
const { get, post, store, later } = desk;

/** The desk's own script files, and nothing else, may be loaded; nothing runs, frames, or sends elsewhere. */
const assertHarmless = (markup: string, what: string): void => {
  const { document } = parseHTML(markup);
  for (const element of document.querySelectorAll("script:not([type='application/ld+json'])"))
    assert.match(element.getAttribute("src") ?? "", /^\/assets\/[a-z]+\.js$/, what);
  // Data, which runs nothing: no tag may begin in it, or it could end.
  for (const element of document.querySelectorAll("script[type='application/ld+json']"))
    assert.doesNotMatch(element.textContent ?? "<", /</, what);
  assert.equal(
    document.querySelectorAll(
      "img, iframe, object, embed, base, math, video, audio, animate, link:not([rel=alternate])",
    ).length,
    0,
    what,
  );
  assert.equal(document.querySelectorAll("style").length, 1, what);
  for (const element of document.querySelectorAll("*"))
    for (const { name, value } of element.attributes) {
      assert.doesNotMatch(name, /^on|^style$|^srcdoc$|^formaction$/i, what);
      if (name === "href" || name === "action")
        assert.match(value, /^(?:#|https?:\/\/|\/(?![/\\])|$)/i, `${what}: ${value}`);
      if (name === "action") assert.match(value, /^\//, `${what}: ${value}`);
    }
};

const visit = async (viewer: Viewer, path: string, what: string): Promise<void> => {
  const response = await get(viewer, path);
  assert.ok(response.status < 500, `${path} answers ${response.status}`);
  assertHarmless(await response.text(), `${path} with ${what}`);
};

const evil = (viewer: Viewer, words: string): Viewer => ({
  ...viewer,
  name: words.slice(0, 80),
  id: `${viewer.id}-${words.length}`,
});

/** Everything of an assessment filled with one attack; gives its slug. */
const writeAll = async (words: string): Promise<string | null> => {
  const author = evil(ada, words);
  const fields = {
    ...draft,
    title: words.slice(0, 200) || "x",
    summary: words,
    text: `${words}\n\nIt rests on this.[^e:v1] ${words}`,
    why: `Because ${words}`,
    change: `- ${words}`,
  };
  const preview = await post(author, "/a/new", { ...fields, do: "preview" });
  assertHarmless(await preview.text(), `the preview of ${words}`);
  const made = await post(author, "/a/new", fields);
  if (made.status !== 303) assertHarmless(await made.clone().text(), `the form with ${words}`);
  const slug = /^\/a\/([^/]+)\/edit/.exec(made.headers.get("location") ?? "")?.[1] ?? null;
  if (slug === null) return null;
  await visit(author, `/a/${slug}/edit`, words);
  await visit(author, `/a/${slug}/manage`, words);
  // Text that names no reference of the desk is published; an attack in a reference bars it, and is told.
  const refused = await post(eva, `/a/${slug}/publish`, { note: words.slice(0, 500), edit: "1" });
  if (refused.status !== 303) assertHarmless(await refused.text(), `the refusal of ${words}`);
  return slug;
};

test("through every field of an assessment, what stands beside it, and the forms that come back", async () => {
  for (const words of hostile) {
    later(5);
    const slug = await writeAll(words);
    if (slug === null || store.written.of(slug)?.state !== "published") continue;
    await post(evil(ben, words), `/a/${slug}/check`, {
      key: "e:v1",
      finding: "contested",
      source: words,
      note: words,
    });
    await post(evil(ben, words), `/a/${slug}/dissent`, {
      hypothesis: "adversary",
      word: "unlikely",
      confidence: "low",
      why: words,
      text: `${words} [^e:v1]`,
    });
    await post(evil(ben, words), `/a/${slug}/dissent`, {
      hypothesis: words,
      word: words,
      confidence: words,
      why: words,
      text: words,
    });
    for (const path of [
      `/a/${slug}`,
      `/a/${slug}/v/1`,
      `/a/${slug}/diff`,
      `/a/${slug}/check?key=e:v1`,
      `/a/${slug}/dissent`,
    ])
      await visit(eva, path, words);
    const csv = await (await get(guest, `/a/${slug}.csv`)).text();
    assert.doesNotMatch(csv, /(?:^|[,\n])"?[=+@](?!\d)/m, "a spreadsheet would run it");
    const feed = await (await get(guest, `/a/${slug}.atom`)).text();
    assert.doesNotMatch(feed, /<script|<img|<svg/i);
  }
  for (const path of ["/a", "/a?page=2", "/a?page=3", "/d/rus-chn", "/"]) await visit(eva, path, "all");
});

test("through comments, reports, decisions and appeals", async () => {
  for (const words of hostile) {
    later(5);
    const author = evil(mia, words);
    const said = await post(author, "/discussion/d/rus-chn", { text: words });
    if (said.status !== 303) {
      assertHarmless(await said.text(), words);
      continue;
    }
    const id = store.discussion.latest("d/chn-rus", 1)[0]?.id ?? "";
    await post(author, `/comments/${id}/change`, { text: `${words} changed` });
    await post(evil(ben, words), `/comments/${id}/report`, { reason: "other", note: words.slice(0, 500) });
    assertHarmless(
      await (await post(ben, `/comments/${id}/report`, { reason: words, note: words })).text(),
      words,
    );
    await visit(eva, "/moderation", words);
    await visit(guest, `/comments/${id}/history`, words);
    await post(evil(eva, words), `/comments/${id}/decide`, {
      decision: "other",
      note: words.slice(0, 500),
      back: "",
    });
    await post(author, `/comments/${id}/appeal`, { text: words });
    await visit(author, `/comments/${id}`, words);
    await visit(eva, "/moderation", words);
  }
  for (const path of [
    "/moderation/log",
    "/discussion/d/rus-chn",
    "/discussion/d/rus-chn?page=2",
    "/d/rus-chn",
  ])
    await visit(eva, path, "all");
  const feed = await (await get(guest, "/discussion/d/rus-chn.atom")).text();
  assert.doesNotMatch(feed, /<script|<img|<svg/i);
});
