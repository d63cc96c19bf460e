/** The desk: the store as pages a person reads and JSON a program reads. */
import { Hono } from "hono";
import { EntenteError } from "../../errors/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import { resolveDyad } from "../../pipeline/index.ts";
import type { Store } from "../../store/index.ts";
import { renderAssessment } from "../report/index.ts";
import { home, readerAddress, splitName } from "./address.ts";
import { type Assessor, createAssessor } from "./assessor.ts";
import { errorPage, knownError, shapeOf, statusOf } from "./failure.ts";
import { securityHeaders } from "./headers.ts";
import { listOf, listPage } from "./list.ts";
import { readerPage } from "./reader.ts";

export interface DeskOptions {
  readonly store: Store;
  readonly knowledge: Knowledge;
  /**
   * Names under which the desk answers; a page elsewhere that points its own name at this machine gets
   * E804. Any name when not given.
   */
  readonly hosts?: ReadonlySet<string>;
  /** What weighs a pair; by default the pipeline, over the pages of the store. */
  readonly assessor?: Assessor;
}

const hostOf = (header: string | undefined): string => (header ?? "").replace(/:\d+$/, "").toLowerCase();

const dyadOf = (knowledge: Knowledge, name: string): readonly [string, string] => {
  const [one, other, ...more] = name.split("-");
  if (!one || !other || more.length > 0) throw new EntenteError("E803", { path: `/d/${name}` });
  return resolveDyad(knowledge, [one, other]);
};

const namesBoth = (dyad: readonly [string, string], countries: ReadonlySet<string>): boolean =>
  dyad.every((id) => countries.has(id));

/** Routes over an open store; gives a Hono app, which answers `fetch` requests and starts nothing. */
export const createDesk = ({
  store,
  knowledge,
  hosts,
  assessor = createAssessor(store, knowledge),
}: DeskOptions): Hono => {
  const app = new Hono();
  const nameOf = (id: string): string => knowledge.states.get(id)?.name ?? id;

  app.use(async (context, next) => {
    if (hosts && !hosts.has(hostOf(context.req.header("host"))))
      throw new EntenteError("E804", { host: hostOf(context.req.header("host")) });
    await next();
  });
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders())) context.header(name, value);
  });
  app.get(home, (context) => context.html(listPage(listOf(store, knowledge, assessor))));
  app.get("/index.json", (context) => context.json(listOf(store, knowledge, assessor)));
  app.get("/d/:name", (context) => {
    const { name, json } = splitName(context.req.param("name"));
    const dyad = dyadOf(knowledge, name);
    const found = assessor.of(dyad);
    if (!found) throw new EntenteError("E803", { path: `/d/${name}` });
    const { assessment, traced, documents } = found;
    if (json) return context.json({ assessment, traced });
    return context.html(renderAssessment(assessment, documents, { traced, home, readerAddress }));
  });
  app.get("/r/:id", (context) => {
    const { name: id, json } = splitName(context.req.param("id"));
    const document = store.get(id);
    if (!document) throw new EntenteError("E603", { id });
    if (json) return context.json(document);
    const countries = new Set(document.coded.mentions.flatMap(({ actor }) => actor.country ?? []));
    const dyads = store
      .dyads()
      .map(({ dyad }) => dyad)
      .filter((dyad) => namesBoth(dyad, countries));
    return context.html(readerPage({ ...document, dyads, names: nameOf }));
  });
  app.notFound((context) => {
    throw new EntenteError("E803", { path: context.req.path });
  });
  app.onError((cause, context) => {
    const error = knownError(cause);
    for (const [name, value] of Object.entries(securityHeaders())) context.header(name, value);
    if (context.req.path.endsWith(".json")) return context.json(shapeOf(error), statusOf(error));
    return context.html(errorPage(error), statusOf(error));
  });
  return app;
};
