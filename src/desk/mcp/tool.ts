/** A tool: what it takes, and what it tells. Every one only reads, and reads only what everybody may. */
import type { CallToolResult, McpServer, StandardSchemaWithJSON } from "@modelcontextprotocol/server";
import { knownError } from "../app/failure.ts";
import type { DeskData } from "../routes/desk.ts";
import { fenced } from "./fence.ts";

export interface Told {
  /** In our own words, a line each. Nothing of a page and nothing that a person wrote may stand here. */
  readonly says: readonly string[];
  /** Ours too: ids, codes, dates, counts, words of the frameworks. */
  readonly own?: object;
  /** What comes from pages or people: it is fenced. */
  readonly quoted?: object;
  /** Where the same stands on the desk, for people. */
  readonly page?: string;
  /** Where a program finds it. */
  readonly api?: string;
}

interface ToolParts<T> {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly input: StandardSchemaWithJSON<unknown, T>;
  readonly tell: (data: DeskData, given: T) => Told | Promise<Told>;
}

export interface Tool {
  readonly name: string;
  /** @param origin of the desk, before addresses; empty where none is served */
  readonly register: (server: McpServer, data: DeskData, origin: string) => void;
}

const text = (words: string) => ({ type: "text" as const, text: words });

const resultOf = ({ says, own, quoted, page, api }: Told, origin: string): CallToolResult => {
  const at = origin || "on a desk of this store (entente serve), ";
  const places = [
    page !== undefined && `For people: ${at}${page}`,
    api !== undefined && `For programs: ${at}${api}`,
  ].filter((line) => line !== false);
  const head = [...says, ...(own ? [JSON.stringify(own, null, 1)] : []), ...places].join("\n");
  return { content: [text(head), ...(quoted ? [text(fenced(quoted))] : [])] };
};

/** What went wrong, for a model to mend: a failed call and no failed server. */
const failureOf = (cause: unknown): CallToolResult => {
  const { code, message, todo } = knownError(cause);
  return { isError: true, content: [text(`${code} ${message}. ${todo}`)] };
};

export const tool = <T>({ name, title, about, input, tell }: ToolParts<T>): Tool => ({
  name,
  register: (server, data, origin) => {
    server.registerTool(
      name,
      {
        title,
        description: about,
        inputSchema: input,
        annotations: {
          title,
          readOnlyHint: true,
          destructiveHint: false,
          idempotentHint: true,
          openWorldHint: false,
        },
      },
      async (given): Promise<CallToolResult> => {
        try {
          return resultOf(await tell(data, given), origin);
        } catch (cause) {
          return failureOf(cause);
        }
      },
    );
  },
});
