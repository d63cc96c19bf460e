/** The list of assessments that people wrote. */
import type { WrittenLine } from "../../../store/index.ts";
import { dyadAddress, withQuery } from "../../app/address.ts";
import { type Html, html, toText } from "../../html/html.ts";
import { page } from "../../html/page.ts";
import { dayInWords } from "../../text/dates.ts";
import { counted } from "../../text/words.ts";
import { newAddress, writtenAddress, writtenHome } from "../address.ts";
import type { Draft } from "../content.ts";
import { judgementWords } from "./verdicts.ts";

/** A line with what its latest version, or its draft, says. */
export interface Listed {
  readonly line: WrittenLine;
  readonly content: Pick<Draft, "title" | "summary" | "judgement">;
  /** How many comments stand under it. */
  readonly comments: number;
}

export interface ListPageParts {
  readonly published: readonly Listed[];
  readonly total: number;
  readonly at: number;
  readonly pages: number;
  /** Drafts of the one who reads. */
  readonly own: readonly Listed[];
  /** Those whose authors ask for publication, for those who may publish. */
  readonly asked: readonly Listed[];
  readonly pair: readonly [string, string] | null;
  readonly names: (id: string) => string;
  readonly mayWrite: boolean;
}

const stateWords: Readonly<Record<WrittenLine["state"], string>> = {
  draft: "draft",
  published: "published",
  unpublished: "taken down",
  retracted: "retracted",
};

const when = ({ version, revisedAt, changedAt }: WrittenLine): string =>
  version === 0
    ? `draft, saved ${dayInWords(changedAt.slice(0, 10))}`
    : `version ${version}, ${dayInWords((revisedAt ?? changedAt).slice(0, 10))}`;

export const listItem = (
  { line, content, comments }: Listed,
  names: ListPageParts["names"] | null,
): Html => html`<li data-item><p class="list-title"><a href="${writtenAddress(line.slug)}">${content.title || "Without a title"}</a>${
  (line.state === "retracted" || line.state === "unpublished") &&
  html` <strong class="retracted">${stateWords[line.state]}</strong>`
}</p>${content.summary && html`<p>${content.summary}</p>`}<p class="meta">${judgementWords(content.judgement)}</p><p class="meta">${names && html`<a href="${dyadAddress(line.dyad)}">${line.dyad.map(names).join(" and ")}</a> · `}by ${line.authorName} · ${when(line)}${line.version > 0 && ` · viewed ${counted(line.views, "time")}`}${comments > 0 && html` · <a href="${writtenAddress(line.slug)}#discussion">${counted(comments, "comment")}</a>`}</p></li>
`;

const empty = ({ mayWrite, pair }: ListPageParts): Html =>
  html`<p class="standfirst">Nobody has published an assessment${pair && " of this pair"} yet.</p><p>The machine weighs what pages say; a person’s assessment says what to make of it: a text whose every footnote is a sentence of a page or a fact of the record, with a verdict, how sure it is, and what would change it. It is published beside the machine’s verdict of that day, stays readable in every version, and anybody who may write can set dissent beside it.</p>${
    mayWrite
      ? html`<p><a href="${pair ? newAddress(pair) : "/a/new"}">Write the first</a></p>`
      : html`<p>Analysts write them; you have to be signed in as one.</p>`
  }`;

const waiting = (title: string, list: readonly Listed[], names: ListPageParts["names"]): Html | null =>
  list.length === 0
    ? null
    : html`<section><h2>${title}</h2><ol class="results">${list.map((one) => listItem(one, names))}</ol></section>`;

const pager = ({ at, pages, pair }: ListPageParts): Html | null => {
  if (pages < 2) return null;
  const to = (page: number): string =>
    withQuery(writtenHome, { pair: pair?.join("-").toLowerCase(), page: page === 1 ? null : page });
  return html`<nav class="pager" aria-label="Pages of the list">${at > 1 && html`<a href="${to(at - 1)}" rel="prev">newer</a>`}<span>page ${at} of ${pages}</span>${at < pages && html`<a href="${to(at + 1)}" rel="next">older</a>`}</nav>`;
};

export const listPage = (parts: ListPageParts): string => {
  const { published, total, own, asked, pair, names, mayWrite } = parts;
  const ofPair = pair ? ` of ${pair.map(names).join(" and ")}` : "";
  const query = { pair: pair?.join("-").toLowerCase() };
  const feed = withQuery("/a.atom", query);
  return toText(
    page({
      title: `Assessments${ofPair}`,
      description: `Assessments${ofPair} that people wrote, with the evidence they rest on.`,
      home: "/",
      alternates: [
        { type: "application/atom+xml", href: feed, title: "Published assessments" },
        { type: "application/json", href: withQuery("/a.json", query), title: "JSON" },
      ],
      body: html`<main id="main"><h1>Assessments${ofPair}</h1>${pair && html`<p class="meta"><a href="${writtenHome}">All assessments</a> · <a href="${dyadAddress(pair)}">What the machine makes of the pair</a></p>`}
${waiting("Waiting to be published", asked, names)}${waiting("Your drafts", own, names)}${
  published.length === 0
    ? empty(parts)
    : html`<p class="meta">${counted(total, "assessment")}, the latest first · <a href="${feed}">Atom feed</a> · <a href="${withQuery("/a.json", query)}">JSON</a>${mayWrite && html` · <a href="${pair ? newAddress(pair) : "/a/new"}">write one</a>`}</p>${own.length + asked.length > 0 && html`<h2>Published</h2>`}<ol class="results">${published.map((one) => listItem(one, pair ? null : names))}</ol>${pager(parts)}`
}</main>`,
    }),
  );
};
