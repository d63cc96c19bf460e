/** Adding a page, and what was understood of it. */
import type { Block } from "../../contract/index.ts";
import type { EntenteError } from "../../errors/index.ts";
import type { StoredDocument } from "../../store/index.ts";
import { dyadAddress, readerAddress } from "../app/address.ts";
import { type Html, html, joined, type Part, toText } from "../html/html.ts";
import { page } from "../html/page.ts";
import { attributes } from "../reader/cards.ts";
import { headlineVerdict } from "../reader/strip.ts";
import { basisInWords, dateInWords } from "../text/dates.ts";
import { counted, findingTitle, headlineOf, outletOf } from "../text/words.ts";

/** What was typed, so that nothing is lost when it cannot be used. */
export interface Typed {
  readonly text: string;
  readonly url: string;
}

export const addPage = (
  typed: Typed,
  { failed, most }: { readonly failed: EntenteError | null; readonly most: number },
): string =>
  toText(
    page({
      title: "Add a page",
      description: "Paste a page, choose a file, or give an address.",
      home: "/",
      body: html`<main id="main"><h1>Add a page</h1>${
        failed
          ? html`<div class="note failed" role="alert"><p><strong>${failed.message}</strong> (${failed.code})</p><p>${failed.todo}</p></div>`
          : html`<p>Give one page in one of three ways. It is read, parsed and coded at once, and you see what was understood.</p>`
      }
<form class="add" action="/add" method="post" enctype="multipart/form-data">
<div class="field"><label for="add-text">Paste its text, or its HTML</label><textarea id="add-text" name="text" rows="12" spellcheck="false">${typed.text}</textarea><p class="meta" id="text-help">All of it, headline, byline and comments included: what is furniture is told apart.</p></div>
<div class="field"><label for="add-file">Or choose a file</label><input id="add-file" type="file" name="file" accept=".html,.htm,.xhtml,.txt,text/html,text/plain"></div>
<div class="field"><label for="add-url">Or give its address on the web</label><input id="add-url" class="long" name="url" type="url" value="${typed.url}" placeholder="https://"><p class="meta">With text or a file it is only noted where the page is from; alone it is fetched, from the public web only.</p></div>
<button class="primary" type="submit">Read it</button> <span class="meta">up to ${Math.round(most / 1_000_000)} MB</span></form></main>`,
    }),
  );

/** Kinds of block as counts, the story first. */
const blockWords = (blocks: readonly Block[]): string =>
  [...Map.groupBy(blocks, ({ kind }) => kind)]
    .map(([kind, all]) => counted(all.length, kind.replaceAll("-", " ")))
    .join(", ");

const found = ({ coded }: StoredDocument): string =>
  [
    counted(coded.mentions.length, "mention of an actor", "mentions of actors"),
    counted(coded.events.length, "event"),
    counted(coded.claims.length, "claim"),
    counted(coded.factors.length, "reason offered", "reasons offered"),
  ].join(", ");

const remarks = ({ coded }: StoredDocument): Part =>
  coded.findings.length > 0 && [...new Set(coded.findings.map(findingTitle))].join("; ");

export interface AddedParts extends StoredDocument {
  readonly dyads: readonly (readonly [string, string])[];
  readonly names: (id: string) => string;
}

const pairs = ({ dyads, names }: AddedParts): Html =>
  dyads.length === 0
    ? html`<p>It tells of no pair of states: no event between two of them, and no claim about their tie, could be coded. It is kept and can be found, but it moves no verdict.</p>`
    : html`<p>It tells of ${joined(
        dyads.map((dyad) => html`<a href="${dyadAddress(dyad)}">${dyad.map(names).join(" and ")}</a>`),
        "; ",
      )}: open a pair to see it weighed with this page.</p>`;

export const addedPage = (parts: AddedParts): string => {
  const { report, coded } = parts;
  const date = report.published[0];
  const basis = basisInWords(date);
  return toText(
    page({
      title: `Read: ${headlineOf(report)}`,
      description: "What was understood of the page.",
      home: "/",
      body: html`<main id="main"><p class="kicker">Read and kept</p><h1 class="sentence-title">${headlineOf(report)}</h1>${headlineVerdict(report.id, coded)}
${attributes([
  ["outlet", report.metadata.outlet.length > 0 ? outletOf(report) : "not told by the page"],
  ["published", `${dateInWords(date)}${basis ? ` (${basis})` : ""}`],
  ["by", report.metadata.authors.map(({ value }) => value).join(", ")],
  ["language", report.metadata.language[0]?.value ?? null],
  ["blocks", blockWords(report.blocks)],
  ["badges", report.badges.map(({ label }) => label.text).join(", ")],
  ["thread", report.comments.length > 0 && counted(report.comments.length, "comment")],
  ["coded", found(parts)],
  ["remarks", remarks(parts)],
])}
${pairs(parts)}<p><a href="${readerAddress(report.id)}">Read it with everything marked</a> · <a href="/add">Add another</a></p></main>`,
    }),
  );
};
