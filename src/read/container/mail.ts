/** E-mail and saved web pages (MHTML): both are MIME. */
import type { Email } from "postal-mime";
import { EntenteError } from "../../errors/index.ts";
import type { ContainedPage, FileInMemory } from "./contained.ts";
import { dates, values } from "./fragment.ts";

/** Deeper nesting than this is an attack: mail has five levels at most. */
const limits = { maxNestingDepth: 50, maxHeadersSize: 1_000_000 } as const;

const parsed = async (bytes: Uint8Array, name: string): Promise<Email> => {
  const { default: PostalMime } = await import("postal-mime");
  try {
    return await PostalMime.parse(bytes, limits);
  } catch (error) {
    throw new EntenteError("E109", {
      path: name,
      why: error instanceof Error ? error.message : String(error),
    });
  }
};

const header = ({ headers }: Email, key: string): string | undefined =>
  headers.find((one) => one.key === key)?.value;

const senderOf = ({ from }: Email): string | undefined =>
  from && "address" in from ? from.name || from.address : from?.name;

/** Text of a mail as `read` takes it: the subject stands over it as a headline does. */
const textOf = (mail: Email): string => `${mail.subject ?? ""}\n\n${mail.text ?? ""}`;

/**
 * The page of a mail: its HTML, or without that its text under its subject.
 * @throws EntenteError E109 when it is no MIME message, E110 when it holds no text
 */
export async function* mailPages({ name, bytes, kind }: FileInMemory): AsyncGenerator<ContainedPage> {
  const mail = await parsed(bytes, name);
  if (!mail.html && !mail.text?.trim()) throw new EntenteError("E110", { path: name, what: "text" });
  const saved = kind === "web-archive";
  const url =
    header(mail, "snapshot-content-location") ?? (saved ? header(mail, "content-location") : undefined);
  const known = saved
    ? {}
    : {
        title: values("mail subject", mail.subject),
        authors: values("mail from", senderOf(mail)),
        published: dates("mail date", header(mail, "date") ?? mail.date),
      };
  yield {
    content: mail.html ?? textOf(mail),
    options: { name, form: mail.html ? "html" : "text", known, ...(url !== undefined && { url }) },
  };
}
