/** The cookie that holds a session. */
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { sessionLongest } from "./lifetimes.ts";
import type { Origin } from "./origin.ts";

/** `__Host-` binds it to this one name over https; on this machine alone there is no https. */
export const cookieName = ({ isSecure }: Pick<Origin, "isSecure">): string =>
  isSecure ? "__Host-entente" : "entente";

const attributes = ({ isSecure }: Pick<Origin, "isSecure">) =>
  ({ path: "/", httpOnly: true, sameSite: "Lax", secure: isSecure }) as const;

export const sessionSecret = (context: Context, origin: Origin): string | null =>
  getCookie(context, cookieName(origin)) ?? null;

export const giveSession = (context: Context, origin: Origin, secret: string): void =>
  setCookie(context, cookieName(origin), secret, { ...attributes(origin), maxAge: sessionLongest / 1000 });

export const takeSession = (context: Context, origin: Origin): void => {
  deleteCookie(context, cookieName(origin), attributes(origin));
};
