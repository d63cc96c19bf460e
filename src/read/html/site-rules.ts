/** Rules for single outlets: `knowledge/pages/sites.yaml`. */
import { parse } from "yaml";
import { z } from "zod";
import { readData } from "../cues/folder.ts";
import { attribute } from "./parse.ts";
import { around, type Scope } from "./scope.ts";
import type { Run } from "./segment.ts";

const selector = z.string().regex(/^(?:[a-z][\w-]*)?(?:[.#][\w-]+|\[[\w-]+(?:=[^\]]+)?\])*$/u);

/** The file of rules, as `entente doctor` and the tests check it. */
export const SiteFile = z.strictObject({
  sites: z.array(
    z.strictObject({
      host: z.string(),
      body: z.array(selector).default([]),
      not: z.array(selector).default([]),
    }),
  ),
});
type Site = z.infer<typeof SiteFile>["sites"][number];

type Test = (scope: Scope) => boolean;

const testOf = (part: string): Test => {
  const name = part.slice(1);
  if (part.startsWith(".")) return ({ element }) => attribute(element, "class").split(/\s+/u).includes(name);
  if (part.startsWith("#")) return ({ element }) => attribute(element, "id") === name;
  if (!part.startsWith("[")) return ({ tag }) => tag === part;
  const [key = "", value] = part.slice(1, -1).split("=");
  return ({ element }) =>
    element.attrs.some((one) => one.name === key && (value === undefined || one.value === value));
};

const compiled = (selectors: readonly string[]): Test => {
  const all = selectors.map((text) => (text.match(/^[a-z][\w-]*|[.#][\w-]+|\[[^\]]+\]/gu) ?? []).map(testOf));
  return (scope) => all.some((tests) => tests.length > 0 && tests.every((holds) => holds(scope)));
};

let cached: readonly Site[] | undefined;

const siteOf = (url: string): Site | undefined => {
  cached ??= SiteFile.parse(parse(readData("sites.yaml"))).sites;
  if (!URL.canParse(url)) return undefined;
  const { hostname } = new URL(url);
  return cached.find(({ host }) => hostname === host || hostname.endsWith(`.${host}`));
};

/** What a rule makes of a run: the article's, not the article's, or nothing said. */
export type SiteVerdict = "body" | "not" | null;

/** What the rules of an outlet say of each run of its page; null for an outlet without rules. */
export const siteVerdicts = (runs: readonly Run[], url: string | null): readonly SiteVerdict[] | null => {
  const site = url === null ? undefined : siteOf(url);
  if (!site) return null;
  const [isBody, isNot] = [compiled(site.body), compiled(site.not)];
  const inside = (run: Run, holds: Test): boolean => around(run.parts[0]?.scope ?? run.scope).some(holds);
  const body = runs.map((run) => site.body.length > 0 && inside(run, isBody));
  const found = body.includes(true);
  return runs.map((run, index): SiteVerdict => {
    if (inside(run, isNot)) return "not";
    return found ? (body[index] ? "body" : "not") : null;
  });
};
