/** Titles: the headline that readers see, then what the markup says, without the outlet's name. */
import type { MetadataValue } from "../../contract/index.ts";

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");

/** "Two ports close - The Fjord Review" → "Two ports close", when the outlet is called so. */
const withoutOutlet = (title: MetadataValue, outlets: ReadonlySet<string>): MetadataValue => {
  if (title.span) return title;
  const parts = title.value.split(/\s+[|\-–—·:»«]+\s+/u);
  const [first = ""] = parts;
  const last = parts.at(-1) ?? "";
  if (parts.length > 1 && outlets.has(plain(last))) {
    const cut = title.value.lastIndexOf(last);
    return { ...title, value: title.value.slice(0, cut).replace(/[\s|\-–—·:»«]+$/u, "") };
  }
  if (parts.length > 1 && outlets.has(plain(first)))
    return { ...title, value: title.value.slice(first.length).replace(/^[\s|\-–—·:»«]+/u, "") };
  return title;
};

/** The visible headline first, because it is what is published; the rest in the order given. */
export const rankTitles = (
  titles: readonly MetadataValue[],
  outlet: readonly MetadataValue[],
): MetadataValue[] => {
  const outlets = new Set(outlet.map(({ value }) => plain(value)));
  const all = titles.map((title) => withoutOutlet(title, outlets));
  return [...all.filter(({ span }) => span !== null), ...all.filter(({ span }) => span === null)];
};
