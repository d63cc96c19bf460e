/** What was given, as a source to code. */
import { EntenteError } from "../../errors/index.ts";
import { fetchPublic, type Source } from "../../pipeline/index.ts";

/** The largest page that is taken over the web; the command line takes larger ones. */
export const mostBytes = 5_000_000;

/** Servers that answer at all answer in seconds. */
const fetchMilliseconds = 20_000;

export interface Given {
  readonly text: string;
  readonly url: string;
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
}

/** "https://a.example/b" or nothing; it is only noted, so it must be an address and no more. */
const notedUrl = (url: string): { readonly url?: string } => {
  if (url === "") return {};
  const isWeb = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  if (!isWeb) throw new EntenteError("E811", { url: url.slice(0, 200), why: "it is no address of the web" });
  return { url };
};

const fetched = async (url: string): Promise<Source> => {
  const {
    content,
    url: final,
    form,
  } = await fetchPublic(url, { maxBytes: mostBytes, milliseconds: fetchMilliseconds });
  return { kind: "given", name: final, content, url: final, ...(form !== undefined && { form }) };
};

/**
 * The file before the text before the address; an address alone is fetched.
 * @throws EntenteError E103 when nothing was given, E811 or E802 when the address cannot be fetched
 */
export const sourceOf = async ({ text, url, file }: Given): Promise<Source> => {
  const address = url.trim();
  if (file && file.bytes.byteLength > 0)
    return { kind: "given", name: file.name.slice(0, 200), content: file.bytes, ...notedUrl(address) };
  if (text.trim() !== "") return { kind: "given", name: "pasted text", content: text, ...notedUrl(address) };
  if (address !== "") return fetched(address);
  throw new EntenteError("E103", { path: "What was given" });
};
