/** What somebody pastes into a page of their own to have a card there. */
import { type Html, html, toText } from "../html/html.ts";

/** A card as the pages of the desk offer it. */
export interface Embed {
  /** The card, as others write it: "https://desk.example/embed/d/rus-chn". */
  readonly src: string;
  readonly title: string;
  /** The page that it is a card of, as others write it. */
  readonly page: string;
}

/** Room for a card of usual length at usual widths; a longer one scrolls. */
export const cardWidth = 640;
export const cardHeight = 440;

/** The frame may open the page it links to, and nothing else. */
export const embedCode = (
  { src, title }: Omit<Embed, "page">,
  width: number | "100%" = "100%",
  height = cardHeight,
): string =>
  toText(
    html`<iframe src="${src}" title="${title}" width="${width}" height="${height}" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer" frameborder="0"></iframe>`,
  );

export const embedOffer = (embed: Embed): Html =>
  html`<details class="embed"><summary>Show this on a page of your own</summary><p>Paste this where it is to stand. The card has no script, sets nothing, and follows what the desk finds later. <a href="${embed.src}">See the card</a></p><pre><code>${embedCode(embed)}</code></pre></details>`;

/** The link by which programs that know oEmbed find the card of a page. */
export const oembedLink = ({ page, title }: Embed) => ({
  type: "application/json+oembed",
  href: `${new URL(page).origin}/oembed?${new URLSearchParams({ url: page })}`,
  title: `Card: ${title}`,
});
