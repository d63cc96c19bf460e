/** The page of an assessment that a person wrote. */
import type { Dissent, Written, WrittenAct, WrittenVersion } from "../../../store/index.ts";
import { dyadAddress } from "../../app/address.ts";
import { type Embed, embedOffer, oembedLink } from "../../embed/code.ts";
import { type Html, html, type Part, toText } from "../../html/html.ts";
import { page } from "../../html/page.ts";
import { bullets } from "../../report/section.ts";
import { dayInWords } from "../../text/dates.ts";
import { counted } from "../../text/words.ts";
import { versionAddress, writtenAddress, writtenHome } from "../address.ts";
import { type Checked, checkedLabel } from "../checked.ts";
import { citationOf } from "../cite.ts";
import { type Content, type DissentContent, linesOf } from "../content.ts";
import { checkSection, dissentSection } from "./beside.ts";
import { type NoteParts, noteList, textWithNotes } from "./notes.ts";
import { verdicts } from "./verdicts.ts";

export interface WrittenPageParts {
  readonly written: Written;
  /** The version that is shown; null for a draft. */
  readonly version: WrittenVersion | null;
  readonly content: Content;
  readonly versions: readonly WrittenVersion[];
  readonly acts: readonly WrittenAct[];
  readonly dissents: readonly { readonly dissent: Dissent; readonly content: DissentContent }[];
  readonly checked: Checked;
  readonly isHere: NoteParts["isHere"];
  readonly names: (id: string) => string;
  readonly origin: string;
  /** The same for programs; none of a draft. */
  readonly linkedData: object | undefined;
  /** Id of the one who reads, and what this one may do here. */
  readonly mine: string;
  readonly may: {
    readonly edit: boolean;
    readonly manage: boolean;
    readonly check: boolean;
    readonly dissent: boolean;
  };
  /** What stands below: the discussion. */
  readonly below: Part;
}

const lastAct = (acts: readonly WrittenAct[], what: WrittenAct["what"]): WrittenAct | undefined =>
  acts.findLast((act) => act.what === what);

/** What a reader must know before reading on. */
export const notice = ({
  written,
  version,
  acts,
}: Pick<WrittenPageParts, "written" | "version" | "acts">): Html | null => {
  const { state, slug } = written;
  const retraction = state === "retracted" ? lastAct(acts, "retract") : undefined;
  if (retraction)
    return html`<div class="note failed" role="note"><p><strong>Retracted on ${dayInWords(retraction.at.slice(0, 10))} by ${retraction.name}.</strong> ${retraction.why}</p><p>It stays readable so that what was said, and taken back, can be followed. Do not cite it for what it says.</p></div>`;
  if (state === "unpublished")
    return html`<div class="note" role="note"><p><strong>Not public.</strong> It was taken down; readers see the reason, and its author and editors see the text.</p></div>`;
  if (version === null)
    return html`<div class="note" role="note"><p><strong>Draft.</strong> Only its author and editors see it.</p></div>`;
  if (version.version < written.version)
    return html`<div class="note" role="note"><p><strong>This is version ${version.version} of ${written.version}.</strong> <a href="${writtenAddress(slug)}">Read the latest</a>, or <a href="${writtenAddress(slug)}/diff?from=${version.version}&amp;to=${written.version}">see what changed since</a>.</p></div>`;
  return null;
};

const byline = ({ written, version, may }: WrittenPageParts): Html => {
  const address = writtenAddress(written.slug);
  const forms = version
    ? html` · <a href="${address}.json">JSON</a> · <a href="${address}.md">Markdown</a> · <a href="${address}.csv">CSV of the evidence</a> · <a href="${address}.schema.jsonld">schema.org</a> · <a href="${address}.atom">feed of its versions</a>`
    : null;
  const own = [
    may.edit && html` · <a href="${address}/edit">${version ? "Revise" : "Edit"}</a>`,
    may.manage && html` · <a href="${address}/manage">${written.version === 0 ? "Publish" : "Manage"}</a>`,
  ];
  return html`<p class="meta">By <strong>${written.authorName}</strong> · ${
    version
      ? html`version ${version.version}, ${dayInWords(version.at.slice(0, 10))}`
      : html`draft, saved ${dayInWords(written.changedAt.slice(0, 10))}`
  }${forms}${own}</p>`;
};

const contentNotes = ({ content, checked, isHere, may, written, version }: WrittenPageParts): NoteParts => ({
  evidence: content.evidence,
  checked: new Map(checked.items.map((one) => [one.citation.key, one])),
  isHere,
  checkAddress:
    may.check && version
      ? (key) => `${writtenAddress(written.slug)}/check?key=${encodeURIComponent(key)}`
      : null,
  prefix: "n",
  seen: new Set(),
});

/** Title, verdicts, text, notes: what a preview shows too. */
export const writtenBody = (
  content: Content,
  {
    notes,
    checked,
    isFrozen,
  }: { readonly notes: NoteParts; readonly checked: Checked; readonly isFrozen: boolean },
): Html => {
  const change = bullets(
    linesOf(content.wouldChange).map(
      (line) => html`<div class="one-line">${textWithNotes(line, notes)}</div>`,
    ),
  );
  return html`${content.summary && html`<p class="standfirst">${content.summary}</p>`}
${verdicts(content, { isFrozen, checked: checkedLabel(checked), notes })}
<div class="prose">${textWithNotes(content.text, notes, true)}</div>
${change && html`<section id="change" aria-labelledby="change-title"><h2 id="change-title">What would change it</h2>${change}</section>`}
${notes.evidence.length > 0 && html`<section id="evidence" aria-labelledby="evidence-title"><h2 id="evidence-title">What it rests on</h2>${noteList(notes)}</section>`}`;
};

const versionItem = ({ version, at, name, note }: WrittenVersion, slug: string): Html =>
  html`<li data-item><a href="${versionAddress(slug, version)}">Version ${version}</a>, ${dayInWords(at.slice(0, 10))}, published by ${name}${note && html`: ${note}`}${version > 1 && html` · <a href="${writtenAddress(slug)}/diff?from=${version - 1}&amp;to=${version}">what changed</a>`}</li>
`;

const actWords: Readonly<Record<WrittenAct["what"], string>> = {
  publish: "Published",
  unpublish: "Taken down",
  retract: "Retracted",
};

const history = ({ versions, acts, written }: WrittenPageParts): Html | null => {
  const others = acts.filter(({ what }) => what !== "publish");
  if (versions.length === 0) return null;
  return html`<section id="versions" aria-labelledby="versions-title"><h2 id="versions-title">Versions</h2><ol class="plain" reversed>${versions.toReversed().map((one) => versionItem(one, written.slug))}</ol>${
    others.length > 0 &&
    html`<ul class="plain">${others.map(({ what, at, name, why }) => html`<li>${actWords[what]} on ${dayInWords(at.slice(0, 10))} by ${name}: ${why}</li>`)}</ul>`
  }</section>`;
};

const embedFor = (title: string, slug: string, origin: string): Embed => {
  const address = writtenAddress(slug);
  return { src: `${origin}/embed${address}`, title, page: `${origin}${address}` };
};

const citation = ({ written, version, content, origin }: WrittenPageParts): Html | null =>
  version &&
  html`<section id="cite" aria-labelledby="cite-title"><h2 id="cite-title">How to cite</h2><blockquote class="cite"><p>${citationOf(content, { slug: written.slug, author: written.authorName, version: version.version, at: version.at, isRetracted: written.state === "retracted", origin })}</p></blockquote><p class="meta">The address leads to this version, which never changes.</p>${embedOffer(embedFor(content.title, written.slug, origin))}</section>`;

const views = ({ written, version }: WrittenPageParts): Html | null =>
  version &&
  html`<p class="meta" id="views">Viewed ${counted(written.views, "time")}. Counted is each time a browser opened this page. Not counted: its author, programs and robots, other forms and feeds, pages loaded ahead. Nothing is kept about who read it, so one reader who comes twice counts twice.</p>`;

export const writtenPage = (parts: WrittenPageParts): string => {
  const { written, version, content, names, below, checked, mine, may, dissents, isHere, origin } = parts;
  const notes = contentNotes(parts);
  const address = writtenAddress(written.slug);
  const pair = content.dyad.map(names).join(" and ");
  return toText(
    page({
      title: `${content.title} (${pair})`,
      description: content.summary || `An assessment of ${pair}.`,
      home: "/",
      linkedData: parts.linkedData,
      alternates: version
        ? [
            { type: "application/json", href: `${address}.json`, title: "JSON" },
            { type: "text/markdown", href: `${address}.md`, title: "Markdown" },
            { type: "application/ld+json", href: `${address}.schema.jsonld`, title: "schema.org" },
            { type: "application/atom+xml", href: `${address}.atom`, title: "Versions of this assessment" },
            oembedLink(embedFor(content.title, written.slug, origin)),
          ]
        : [],
      body: html`<main id="main" class="written"><p class="kicker"><a href="${writtenHome}">Assessments</a> · <a href="${dyadAddress(content.dyad)}">${pair}</a></p><h1>${content.title || "Without a title"}</h1>${byline(parts)}${notice(parts)}
${writtenBody(content, { notes, checked, isFrozen: version !== null })}
${dissentSection({ slug: written.slug, dissents, mine, latest: written.version, mayDissent: may.dissent, notesOf: (dissent, { evidence }) => ({ evidence, checked: new Map(), isHere, checkAddress: null, prefix: `d${dissent.number}-n`, seen: new Set() }) })}
${version && checkSection({ slug: written.slug, checked, mine, checkAddress: notes.checkAddress })}
${history(parts)}${citation(parts)}${views(parts)}
${below}</main>`,
    }),
  );
};

/** What is left of one that was taken down. */
export const takenDownPage = (
  { written, acts }: Pick<WrittenPageParts, "written" | "acts">,
  title: string,
): string => {
  const act = lastAct(acts, "unpublish");
  return toText(
    page({
      title: `Taken down: ${title}`,
      description: "This assessment was taken down.",
      home: "/",
      body: html`<main id="main"><p class="kicker"><a href="${writtenHome}">Assessments</a></p><h1>${title}</h1><div class="note failed" role="note"><p><strong>Taken down${act && html` on ${dayInWords(act.at.slice(0, 10))} by ${act.name}`}.</strong> ${act?.why}</p></div><p>Its text is not public. <a href="${dyadAddress(written.dyad)}">What the pages say of the pair</a></p></main>`,
    }),
  );
};
