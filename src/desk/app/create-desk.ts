/** The desk: the store as pages a person reads and data a program reads. */
import { type Context, Hono } from "hono";
import { routePath } from "hono/route";
import { EntenteError } from "../../errors/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import { outcomeOf } from "../../pipeline/index.ts";
import type { Store } from "../../store/index.ts";
import { allowOrigins } from "../api/cors.ts";
import { apiRoutes } from "../api/routes.ts";
import { discussRoutes } from "../discuss/index.ts";
import { type DiscussionSettings, settingsOf } from "../discuss/settings.ts";
import { embedRoutes } from "../embed/routes.ts";
import { mcpRoutes } from "../mcp/http.ts";
import type { Accounts } from "../people/accounts.ts";
import { TooMany } from "../people/limiter.ts";
import { assertRuled } from "../people/rule.ts";
import { guest, type Viewer } from "../people/viewer.ts";
import { publishRoutes } from "../publish/index.ts";
import { rememberSentences } from "../reader/sentences.ts";
import { accountRoutes } from "../routes/account.ts";
import { actorRoutes } from "../routes/actor.ts";
import { addRoutes } from "../routes/add.ts";
import { assetRoutes } from "../routes/assets.ts";
import { boardRoutes } from "../routes/board.ts";
import { compareRoutes } from "../routes/compare.ts";
import type { Desk } from "../routes/desk.ts";
import { dyadRoutes } from "../routes/dyad.ts";
import { methodRoutes } from "../routes/method.ts";
import { outletRoutes } from "../routes/outlet.ts";
import { peopleRoutes } from "../routes/people.ts";
import { readerRoutes } from "../routes/reader.ts";
import { recordRoutes } from "../routes/records.ts";
import { reviewRoutes } from "../routes/review.ts";
import { searchRoutes } from "../routes/search.ts";
import { settingRoutes } from "../routes/settings.ts";
import { signInRoutes } from "../routes/sign-in.ts";
import { storyRoutes } from "../routes/story.ts";
import { actorWords } from "../text/actor-words.ts";
import { type Assessor, createAssessor } from "../weigh/assessor.ts";
import { apiRoot, isForPrograms, withQuery } from "./address.ts";
import { asksToSignIn, errorPage, shapeOf, statusOf, toldError } from "./failure.ts";
import { gate, secure } from "./gate.ts";
import { rememberPages } from "./remember.ts";

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
  /** Signing in; then who asks is told by sessions and tokens, and `hosts` by its address. */
  readonly accounts?: Accounts;
  /** Nobody may write, whoever asks. */
  readonly readOnly?: boolean;
  /** The time by which what people write is dated; the clock of this machine when not given. */
  readonly now?: () => Date;
  /** How discussion is kept in bounds, where it is to be otherwise than admins set it. */
  readonly discussion?: Partial<DiscussionSettings>;
  /** Origins whose pages may read the API in a browser, such as `https://a.example`; none when not given. */
  readonly apiOrigins?: readonly string[];
  /** Is told of what went wrong inside, which the one who asked is not. */
  readonly onFailure?: (cause: unknown, route: string) => void;
}

const routes = [
  accountRoutes,
  addRoutes,
  assetRoutes,
  boardRoutes,
  compareRoutes,
  dyadRoutes,
  readerRoutes,
  recordRoutes,
  actorRoutes,
  outletRoutes,
  storyRoutes,
  reviewRoutes,
  settingRoutes,
  searchRoutes,
  methodRoutes,
  peopleRoutes,
  signInRoutes,
  ...publishRoutes,
  ...discussRoutes,
  apiRoutes,
  mcpRoutes,
  embedRoutes,
];

/** An error as a page or, where data were asked for, as JSON. */
const failWith =
  ({ accounts }: { readonly accounts: Accounts | null }) =>
  (cause: unknown, context: Context): Response | Promise<Response> => {
    const error = toldError(context, cause);
    secure(context, accounts);
    accounts?.noteRefusal(context, error);
    if (error instanceof TooMany) context.header("retry-after", String(error.seconds));
    const told = context.get("failurePage");
    if (told) return context.html(told(error), statusOf(error));
    const { path } = context.req;
    const forPrograms = isForPrograms(path);
    // RFC 9110, 11.6.1: who may come in with a token is told so.
    if (forPrograms && statusOf(error) === 401) context.header("www-authenticate", "Bearer");
    if (forPrograms || /\.(json|jsonld|csv|md|atom|svg)$/.test(path))
      return context.json(shapeOf(error), statusOf(error));
    const to = context.req.method === "GET" ? context.req.path : "/account";
    const signIn = accounts && asksToSignIn(error) ? withQuery("/sign-in", { to }) : null;
    return context.html(errorPage(error, signIn), statusOf(error));
  };

/** Routes over an open store; gives a Hono app, which answers `fetch` requests and starts nothing. */
export const createDesk = ({
  store,
  knowledge,
  hosts,
  assessor = createAssessor({ store, knowledge, queue: null }),
  code = outcomeOf,
  viewer = () => guest,
  accounts: given,
  readOnly = false,
  now = () => new Date(),
  discussion = {},
  apiOrigins = [],
  onFailure,
}: DeskOptions): Hono => {
  const app = new Hono();
  const accounts = given ?? null;
  const nameOf = (id: string): string => actorWords(id, knowledge);
  const desk: Desk = {
    store,
    knowledge,
    assessor,
    code,
    queue: assessor.catchUp,
    accounts,
    readOnly,
    nameOf,
    now,
    sentences: rememberSentences(),
    discussion: () => ({ ...settingsOf(store.settings), ...discussion }),
  };

  app.use(async (context, next) => {
    context.set("noteFailure", (cause) =>
      onFailure?.(cause, `${context.req.method} ${routePath(context, -1)}`),
    );
    await next();
  });
  app.use(gate({ viewer, accounts, hosts: hosts ?? null, readOnly }));
  app.use(`${apiRoot}/*`, allowOrigins(new Set(apiOrigins)));
  app.use(async (context, next) => {
    await next();
    secure(context, accounts);
  });
  app.use(rememberPages(store.version));
  for (const add of routes) add(app, desk);
  assertRuled(app);
  app.notFound((context) => {
    throw new EntenteError("E803", { path: context.req.path });
  });
  app.onError(failWith({ accounts }));
  return app;
};
