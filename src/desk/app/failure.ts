/** Errors of the desk in the one error shape, as a page or as JSON. */
import type { Context } from "hono";
import { EntenteError, type ErrorCode } from "../../errors/index.ts";
import { html, toText } from "../html/html.ts";
import { page } from "../html/page.ts";

declare module "hono" {
  interface ContextVariableMap {
    /** How a failure is told on a page that is not one of the desk's own. */
    failurePage: (error: EntenteError) => string;
    /** Tells whoever runs the desk what went wrong inside. */
    noteFailure: (cause: unknown) => void;
  }
}

/** What every failed request says. */
export interface ErrorShape {
  readonly error: { readonly code: string; readonly message: string; readonly todo: string };
}

/** Codes that mean "not here" or "not so"; every other error is the desk's own. */
type Status = 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 421 | 422 | 429 | 501 | 502 | 503 | 504;
const statuses: Readonly<Record<string, Status>> = {
  E102: 415,
  E103: 422,
  E104: 413,
  E107: 504,
  E108: 413,
  E111: 413,
  E401: 404,
  E402: 400,
  E403: 400,
  E603: 404,
  E611: 422,
  E612: 422,
  E613: 404,
  E802: 502,
  E803: 404,
  E804: 421,
  E807: 404,
  E808: 403,
  E809: 403,
  E810: 400,
  E811: 422,
  E812: 404,
  E830: 401,
  E831: 403,
  E832: 401,
  E833: 429,
  E834: 422,
  E835: 410,
  E836: 403,
  E837: 404,
  E838: 409,
  E839: 409,
  E840: 404,
  E843: 401,
  E844: 413,
  E845: 401,
  E846: 403,
  E850: 404,
  E851: 422,
  E852: 422,
  E853: 409,
  E854: 422,
  E855: 409,
  E856: 403,
  E857: 503,
  E860: 404,
  E861: 429,
  E862: 409,
  E870: 400,
  E871: 422,
  E872: 503,
  E873: 405,
  E874: 404,
  E875: 415,
  E876: 501,
  E877: 404,
};

export const statusOfCode = (code: ErrorCode): Status | 500 => statuses[code] ?? 500;

export const statusOf = ({ code }: EntenteError): Status | 500 => statusOfCode(code);

/** An unforeseen error is told with its own code and without its inside. */
export const knownError = (error: unknown): EntenteError =>
  error instanceof EntenteError ? error : new EntenteError("E805");

/** The same where a page tells of it itself: an unforeseen one reaches whoever runs the desk all the same. */
export const toldError = (context: Context, cause: unknown): EntenteError => {
  const error = knownError(cause);
  if (error !== cause) context.get("noteFailure")(cause);
  return error;
};

/** Errors that signing in, or signing in again, may overcome. */
export const asksToSignIn = ({ code }: EntenteError): boolean => code === "E830" || code === "E836";

export const shapeOf = ({ code, message, todo }: EntenteError): ErrorShape => ({
  error: { code, message, todo },
});

/** @param signIn where one signs in to go on, when that would help */
export const errorPage = (error: EntenteError, signIn: string | null = null): string =>
  toText(
    page({
      title: `${error.message} (${error.code})`,
      description: error.message,
      home: "/",
      body: html`<main id="main"><p class="kicker">${error.code}</p><h1>${error.message}</h1><p>${error.todo}</p><p>${signIn !== null && html`<a href="${signIn}">Sign in</a> · `}<a href="/">All pairs of states</a></p></main>`,
    }),
  );
