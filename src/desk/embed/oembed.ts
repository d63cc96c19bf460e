/** What a page of this desk looks like on another page, for programs that ask: https://oembed.com */
import { cardHeight, cardWidth, embedCode } from "./code.ts";

/** Smaller than this a card cannot be read. */
const least = { width: 240, height: 160 } as const;

export interface Room {
  readonly maxwidth?: number | undefined;
  readonly maxheight?: number | undefined;
}

/** As it was typed, where it cannot be read otherwise. */
const decoded = (name: string): string => {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};

/** The page of a card: "/d/rus-chn" or "/a/SLUG"; null for a page that has none. */
export const embeddable = (path: string): { readonly kind: "d" | "a"; readonly name: string } | null => {
  const [, kind, name] = /^\/([da])\/([^/.]+)(?:\/v\/\d+)?$/.exec(path) ?? [];
  return (kind === "d" || kind === "a") && name !== undefined ? { kind, name: decoded(name) } : null;
};

const within = (
  usual: number,
  { most, least: floor }: { readonly most: number | undefined; readonly least: number },
) => Math.max(floor, Math.min(usual, most ?? usual));

/** @param embed the card, as others write it */
export const oembed = (
  embed: { readonly src: string; readonly title: string; readonly author?: string },
  origin: string,
  { maxwidth, maxheight }: Room,
): object => {
  const width = within(cardWidth, { most: maxwidth, least: least.width });
  const height = within(cardHeight, { most: maxheight, least: least.height });
  return {
    version: "1.0",
    type: "rich",
    title: embed.title,
    ...(embed.author !== undefined && { author_name: embed.author }),
    provider_name: "Entente",
    provider_url: origin,
    cache_age: 3600,
    width,
    height,
    html: embedCode(embed, width, height),
  };
};
