/** The desk's own script files: compiled in the package, stripped of their types in the source tree. */
import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { EntenteError } from "../../errors/index.ts";
import { answer } from "../app/answer.ts";
import { allow } from "../people/rule.ts";
import { parameter, type Routes } from "./desk.ts";

/** File names without their ending; nothing else of the folder can be asked for. */
const files = new Set(["desk", "moderation", "passkey", "reader", "review"]);

const isSource = import.meta.url.endsWith(".ts");
const made = new Map<string, string>();

/** @throws EntenteError E803 when there is no such file */
const scriptOf = (name: string): string => {
  if (!files.has(name)) throw new EntenteError("E803", { path: `/assets/${name}.js` });
  const known = made.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`../client/${name}${isSource ? ".ts" : ".js"}`, import.meta.url), "utf8");
  const script = isSource
    ? stripTypeScriptTypes(text).replaceAll(/(from\s*"\.\/[\w-]+)\.ts"/g, '$1.js"')
    : text;
  made.set(name, script);
  return script;
};

/** `/assets/desk.js` */
export const assetRoutes: Routes = (app) => {
  app.get("/assets/:file", allow("page.read"), (context) => {
    const script = scriptOf(parameter(context, "file").replace(/\.js$/, ""));
    return answer(context, "text/javascript; charset=utf-8", script);
  });
};
