/** Addresses of the desk as others have to write them: in feeds, exports, embeds, citations. */
import type { Context } from "hono";

declare module "hono" {
  interface ContextVariableMap {
    /** Where people open the desk, which behind a server in front is not what the request was made to. */
    origin: string;
  }
}

/** "https://desk.example" */
export const originOf = (context: Context): string =>
  context.get("origin") ?? new URL(context.req.url).origin;

/** "/d/rus-chn" → "https://desk.example/d/rus-chn" */
export const fromOutside = (context: Context, address: string): string => `${originOf(context)}${address}`;
