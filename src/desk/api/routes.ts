/** The API on the desk: `/api/v1/...`, its document, and the page that explains both. */
import type { Context, Hono } from "hono";
import { EntenteError } from "../../errors/index.ts";
import { apiRoot } from "../app/address.ts";
import { answer, answerHtml, answerJson, answerPacked } from "../app/answer.ts";
import { originOf } from "../app/outside.ts";
import { allow } from "../people/rule.ts";
import { viewerOf } from "../people/viewer.ts";
import type { Desk, Routes } from "../routes/desk.ts";
import type { Endpoint } from "./endpoint.ts";
import { weighingSeconds } from "./endpoints/dyads.ts";
import { endpoints } from "./endpoints/index.ts";
import { openApi } from "./openapi.ts";
import { apiPage } from "./page.ts";

/** "/reports/{id}" → "/api/v1/reports/:id" */
const routeOf = (path: string): string => `${apiRoot}${path.replaceAll(/\{(\w+)\}/g, ":$1")}`;

const isJson = (type: string): boolean => /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type);

const sentTo = (context: Context) => async (): Promise<unknown> => {
  const type = context.req.header("content-type") ?? "";
  if (!isJson(type)) throw new EntenteError("E875", { type: type || "nothing that says what it is" });
  const text = await context.req.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new EntenteError("E871", { why: "it is not JSON" });
  }
};

const answerTo = async (desk: Desk, endpoint: Endpoint, context: Context): Promise<Response> => {
  const { pathname, searchParams } = new URL(context.req.url);
  const given = await endpoint.answer(desk, {
    params: context.req.param(),
    query: searchParams,
    viewer: viewerOf(context),
    path: pathname,
    body: sentTo(context),
  });
  if ("packed" in given) return answerPacked(context, given.packed, given.links);
  if (given.made === undefined) return answerJson(context, given.data, given.links);
  context.header("location", given.made);
  return context.json({ data: given.data, links: { self: given.made, ...given.links } }, 201);
};

/** While a pair is weighed, the answer says when to ask again. */
const tellWhen = (context: Context, error: unknown): never => {
  if (error instanceof EntenteError && error.code === "E872")
    context.header("retry-after", String(weighingSeconds));
  throw error;
};

/** What an address answers to, and that it answers to nothing else. */
const closePath = (app: Hono, path: string, methods: readonly string[]): void => {
  const allowed = methods.join(", ");
  app.options(path, allow("page.read"), (context) => {
    context.header("allow", allowed);
    return context.body(null, 204);
  });
  app.all(path, allow("page.read"), (context) => {
    context.header("allow", allowed);
    throw new EntenteError("E873", { method: context.req.method, path: context.req.path, allowed });
  });
};

const documentRoutes: Routes = (app) => {
  // The same for as long as the program runs; made when it is first asked for.
  let written: string | undefined;
  app.get(`${apiRoot}/openapi.json`, allow("page.read"), (context) => {
    written ??= `${JSON.stringify(openApi())}\n`;
    return answer(context, "application/vnd.oai.openapi+json;version=3.1", written);
  });
  app.get("/api", allow("page.read"), (context) => answerHtml(context, apiPage(originOf(context))));
  app.get(apiRoot, allow("page.read"), (context) => {
    const links = endpoints
      .filter(({ path, method }) => method === "get" && !path.includes("{"))
      .map(({ path }) => [path.slice(1), `${apiRoot}${path}`]);
    return answerJson(
      context,
      { version: "v1" },
      {
        openapi: `${apiRoot}/openapi.json`,
        page: "/api",
        ...Object.fromEntries(links),
      },
    );
  });
  for (const path of [`${apiRoot}/openapi.json`, "/api", apiRoot])
    closePath(app, path, ["GET", "HEAD", "OPTIONS"]);
};

export const apiRoutes: Routes = (app, desk) => {
  documentRoutes(app, desk);
  for (const [path, all] of Map.groupBy(endpoints, (one) => one.path)) {
    for (const endpoint of all)
      app.on(endpoint.method.toUpperCase(), routeOf(path), allow(endpoint.action), (context) =>
        answerTo(desk, endpoint, context).catch((error: unknown) => tellWhen(context, error)),
      );
    const gets = all.some(({ method }) => method === "get");
    const methods = [
      ...(gets ? ["GET", "HEAD"] : []),
      ...all.filter(({ method }) => method === "post").map(() => "POST"),
      "OPTIONS",
    ];
    closePath(app, routeOf(path), methods);
  }
  app.all("/api/*", allow("page.read"), ({ req: { path } }) => {
    throw new EntenteError("E877", { path });
  });
};
