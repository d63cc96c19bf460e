/** A desk with several people at it, and a clock that the test moves. */
import type { Hono } from "hono";
import { parseHTML } from "linkedom";
import { createDesk } from "../../../src/desk/index.ts";
import { guest, type Viewer } from "../../../src/desk/people/viewer.ts";
import { deskParts } from "../app/kit.ts";

export { guest };

const person = (id: string, name: string, role: Viewer["role"], held = false): Viewer => ({
  id,
  name,
  role,
  held,
});

export const ada = person("p-ada", "Ada Lind", "analyst");
export const ben = person("p-ben", "Ben Okoro", "analyst");
export const eva = person("p-eva", "Eva Sand", "editor");
export const finn = person("p-finn", "Finn Moreau", "editor");
export const mia = person("p-mia", "Mia Ruiz", "member");
export const newcomer = person("p-new", "Newcomer", "member", true);
export const root = person("p-root", "Root", "admin");

export const at = (path: string) => `http://desk.example${path}`;

export const peopleAt = () => {
  const { remove, ...parts } = deskParts();
  let time = Date.parse("2026-03-02T09:00:00Z");
  const now = () => new Date(time);
  const apps = new Map<string, Hono>();
  const appOf = (viewer: Viewer): Hono => {
    const app = apps.get(viewer.id) ?? createDesk({ ...parts, viewer: () => viewer, now });
    apps.set(viewer.id, app);
    return app;
  };
  const get = async (viewer: Viewer, path: string, headers: Record<string, string> = {}) =>
    appOf(viewer).request(at(path), { headers });
  const post = async (viewer: Viewer, path: string, fields: Readonly<Record<string, string>> = {}) =>
    appOf(viewer).request(at(path), { method: "POST", body: new URLSearchParams(fields) });
  return {
    ...parts,
    remove,
    now,
    appOf,
    get,
    post,
    later: (minutes: number) => {
      time += minutes * 60_000;
    },
    /** The words of a page, without its markup. */
    words: async (viewer: Viewer, path: string): Promise<string> => {
      const { document } = parseHTML(await (await get(viewer, path)).text());
      return (document.querySelector("main")?.textContent ?? "").replaceAll(/\s+/g, " ");
    },
    json: async <T>(viewer: Viewer, path: string): Promise<T> =>
      ((await (await get(viewer, path)).json()) as { readonly data: T }).data,
  };
};

export const draft: Readonly<Record<string, string>> = {
  title: "Drills without a duty",
  summary: "The two train together and owe each other nothing.",
  first: "Russia",
  second: "China",
  framework: "military-alliance",
  day: "",
  text: "They exercise every year.[^e:v1] One expert sees no promise.[^s:signal#s3]\n\n## What follows\n\nNothing yet.",
  hypothesis: "strategic-partner",
  word: "likely",
  confidence: "moderate",
  why: "Two origins only.",
  change: "- A treaty with a duty to defend\n- A joint command",
  edit: "",
  do: "save",
};
