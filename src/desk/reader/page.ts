/** The reader: one page with its layers over the real text, beside it what explains each record, below it the thread. */
import type { Block, Comment, Copy, Report } from "../../contract/index.ts";
import type { StoredDocument } from "../../store/index.ts";
import { dyadAddress, readerAddress } from "../app/address.ts";
import { type Html, html, joined, safeAddress, toText } from "../html/html.ts";
import { page } from "../html/page.ts";
import { thread } from "../report/thread.ts";
import { basisInWords, dateInWords } from "../text/dates.ts";
import { headlineOf, outletOf } from "../text/words.ts";
import { formsOf, twinLinks, twins } from "../twins/twins.ts";
import { besideBlocks } from "./cards.ts";
import { type Layer, layers, layerWords, marksOf, pointedAt } from "./layers.ts";
import { badgeStrip, headlineVerdict } from "./strip.ts";
import { actorList, claimTable, eventTable, findingList, messageList } from "./tables.ts";
import { type Place, pageText, sentenceText, type TextParts } from "./text.ts";

/** The whole thread is shown up to here; beyond it a browser slows down. */
const mostComments = 2000;

export interface ReaderParts extends StoredDocument {
  /** The outlet as one word of an address. */
  readonly site: string | null;
  readonly sentences: readonly Place[];
  readonly dyads: readonly (readonly [string, string])[];
  /** State code → its name. */
  readonly names: (id: string) => string;
  /** Pages that have the text of this one or lent it theirs, with their outlets. */
  readonly copies: readonly { readonly copy: Copy; readonly other: string; readonly label: string }[];
  readonly asked: {
    readonly layers: readonly Layer[];
    readonly at: { readonly start: number; readonly end: number } | null;
  };
}

const switches = ({ asked }: ReaderParts): Html =>
  html`<fieldset class="layers"><legend>Layers</legend>${layers.map(
    (id) =>
      html`<label><input type="checkbox" id="layer-${id}" data-layer="${id}"${asked.layers.includes(id) && html` checked`}> <mark class="l-${id}">${layerWords[id]}</mark></label> `,
  )}</fieldset>`;

/** The Internet Archive's copy nearest to the day of publication. */
const archived = (address: string, { published }: Report): string =>
  `https://web.archive.org/web/${(published[0]?.to ?? published[0]?.from ?? "2").replaceAll("-", "")}/${address}`;

const addresses = (report: Report): Html | null => {
  const url = report.metadata.canonicalUrl[0]?.value ?? report.source.url;
  const safe = safeAddress(url);
  if (!url) return null;
  if (!safe) return html` · ${url}`;
  return html` · <a href="${safe}" rel="noreferrer nofollow">original</a> · <a href="${archived(safe, report)}" rel="noreferrer nofollow">archived</a>`;
};

const origin = ({ report, site }: ReaderParts): Html => {
  const date = report.published[0];
  const basis = basisInWords(date);
  const outlet = outletOf(report);
  const address = readerAddress(report.id);
  return html`<p class="meta">${site ? html`<a href="/s/${site}">${outlet}</a>` : outlet} · ${dateInWords(date)}${basis && ` (${basis})`}${addresses(report)} · ${twinLinks(twins(address, formsOf.reader))}</p>`;
};

const pairs = ({ dyads, names }: ReaderParts): Html | null =>
  dyads.length === 0
    ? null
    : html`<p class="meta">Tells of: ${joined(
        dyads.map((dyad) => html`<a href="${dyadAddress(dyad)}">${dyad.map(names).join(" and ")}</a>`),
        "; ",
      )}</p>`;

const copyList = ({ copies }: ReaderParts): Html | null =>
  copies.length === 0
    ? null
    : html`<section aria-labelledby="copies-title"><h2 id="copies-title">Copies and rewrites</h2><ul class="plain">${copies.map(
        ({ copy, other, label }) =>
          html`<li><a href="${readerAddress(other)}">${label}</a>: ${copy.why}</li>`,
      )}</ul></section>`;

const threadKinds = new Set<Block["kind"]>(["comment", "comment-header", "tombstone"]);

/** What is shown as a thread below is left out of the text; what could not be read as comments stays. */
const bodyBlocks = ({ blocks, comments }: Report): Block[] => {
  const first = Math.min(...comments.map(({ start }) => start));
  const last = Math.max(...comments.map(({ end }) => end));
  return blocks.filter(
    ({ kind, start, end }) =>
      !threadKinds.has(kind) || comments.length === 0 || end <= first || start >= last,
  );
};

const commentWords =
  ({ marks, sentences, at }: TextParts) =>
  (report: Report, { body }: Comment): readonly Html[] => {
    if (body === null) return [];
    const within = (span: { readonly start: number; readonly end: number }): boolean =>
      span.start < body.end && span.end > body.start;
    return [
      html`<p>${sentenceText(report, body, { marks: marks.filter(within), sentences: sentences.filter(within), at })}</p>`,
    ];
  };

/** The whole page. */
export const readerPage = (parts: ReaderParts): string => {
  const { report, coded, sentences, asked, names } = parts;
  const pointed = asked.at ? [pointedAt(report.text, asked.at.start, asked.at.end)] : [];
  const marks = [...marksOf(report, coded, names), ...pointed];
  const text: TextParts = { marks, sentences, at: asked.at?.start ?? null };
  const comments = thread(report, { key: "t", limit: mostComments, words: commentWords(text) });
  return toText(
    page({
      title: `${headlineOf(report)} (${outletOf(report)})`,
      description: `What is said on this page, and on whose word: ${headlineOf(report)}`,
      home: "/",
      script: "reader",
      alternates: twins(readerAddress(report.id), formsOf.reader),
      body: html`<main id="main" class="wide reader"><p class="kicker">Reader</p><h1>${headlineOf(report)}</h1>${origin(parts)}${pairs(parts)}${badgeStrip(report)}${headlineVerdict(report.id, coded)}
${switches(parts)}
${pageText(report, bodyBlocks(report), { ...text, beside: besideBlocks(report, coded, names) })}
${comments && html`<section id="thread" aria-labelledby="thread-title"><h2 id="thread-title">What readers wrote</h2><p>Quoted as they wrote it; it counts as no evidence.</p><div class="page-text">${comments}</div></section>`}
${findingList(report.id, coded)}${eventTable(report.id, coded, names)}${claimTable(report, coded)}${actorList(coded)}${copyList(parts)}${messageList(report)}</main>`,
    }),
  );
};
