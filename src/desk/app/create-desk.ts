/** The desk: the store as pages a person reads and data a program reads. */
import { type Context, Hono } from "hono";
import { EntenteError } from "../../errors/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import { outcomeOf } from "../../pipeline/index.ts";
import type { Store } from "../../store/index.ts";
import { assertRuled } from "../people/rule.ts";
import { guest, type Viewer } from "../people/viewer.ts";
import { addRoutes } from "../routes/add.ts";
import { assetRoutes } from "../routes/assets.ts";
import { boardRoutes } from "../routes/board.ts";
import type { Desk } from "../routes/desk.ts";
import { dyadRoutes } from "../routes/dyad.ts";
import { methodRoutes } from "../routes/method.ts";
import { readerRoutes } from "../routes/reader.ts";
import { recordPages } from "../routes/records.ts";
import { reviewRoutes } from "../routes/review.ts";
import { searchRoutes } from "../routes/search.ts";
import { type Assessor, createAssessor } from "../weigh/assessor.ts";
import { errorPage, knownError, shapeOf, statusOf } from "./failure.ts";
import { assertOwnHost, assertOwnPage } from "./guard.ts";
import { securityHeaders } from "./headers.ts";

export interface DeskOptions {
  readonly store: Store;
  readonly knowledge: Knowledge;
  /**
   * Names under which the desk answers; a page elsewhere that points its own name at this machine gets
   * E804. Any name when not given.
   */
  readonly hosts?: ReadonlySet<string>;
  /** What weighs a pair; by default in this process, while the reader waits. */
  readonly assessor?: Assessor;
  /** What codes a page that is added; by default this process, while all wait. */
  readonly code?: Desk["code"];
  /** Who asks; a guest, who may only read, when not given. */
  readonly viewer?: (context: Context) => Viewer;
  /** Nobody may write, whoever asks. */
  readonly readOnly?: boolean;
}

const routes = [
  addRoutes,
  assetRoutes,
  boardRoutes,
  dyadRoutes,
  readerRoutes,
  ...recordPages,
  reviewRoutes,
  searchRoutes,
  methodRoutes,
];

/** Routes over an open store; gives a Hono app, which answers `fetch` requests and starts nothing. */
export const createDesk = ({
  store,
  knowledge,
  hosts,
  assessor = createAssessor({ store, knowledge, queue: null }),
  code = outcomeOf,
  viewer = () => guest,
  readOnly = false,
}: DeskOptions): Hono => {
  const app = new Hono();
  const nameOf = (id: string): string => knowledge.states.get(id)?.name ?? id;
  const desk: Desk = { store, knowledge, assessor, code, queue: assessor.catchUp, readOnly, nameOf };

  app.use(async (context, next) => {
    if (hosts) assertOwnHost(context.req.raw, hosts);
    assertOwnPage(context.req.raw, readOnly);
    context.set("viewer", viewer(context));
    await next();
  });
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders())) context.header(name, value);
  });
  for (const add of routes) add(app, desk);
  assertRuled(app);
  app.notFound((context) => {
    throw new EntenteError("E803", { path: context.req.path });
  });
  app.onError((cause, context) => {
    const error = knownError(cause);
    for (const [name, value] of Object.entries(securityHeaders())) context.header(name, value);
    if (/\.(json|csv|atom|svg)$|^\/api\//.test(context.req.path))
      return context.json(shapeOf(error), statusOf(error));
    return context.html(errorPage(error), statusOf(error));
  });
  return app;
};
