/** The queue: records that nobody has looked at yet, and those that were put right. */
import type { Correction } from "../../contract/index.ts";
import { withQuery } from "../app/address.ts";
import { type Html, html, toText } from "../html/html.ts";
import { page } from "../html/page.ts";
import { recordAddress } from "../record/record-list.ts";
import { counted, shortened } from "../text/words.ts";
import { type ReviewItem, reviewItem } from "./item.ts";

export interface ReviewQuery {
  readonly kind: "event" | "claim" | undefined;
  /** Words that the record is about. */
  readonly about: string;
  readonly report: string | undefined;
  /** One record, whether somebody has spoken of it or not. */
  readonly record: string | undefined;
  readonly skip: number;
}

export interface ReviewParts {
  readonly query: ReviewQuery;
  readonly items: readonly ReviewItem[];
  readonly more: number;
  /** What was said last, the newest first. */
  readonly latest: readonly Correction[];
  readonly said: number;
}

export const reviewAddress = ({ kind, about, report, record, skip }: ReviewQuery): string =>
  withQuery("/review", {
    ...(kind ? { kind } : {}),
    ...(about === "" ? {} : { about }),
    ...(report ? { report } : {}),
    ...(record ? { record } : {}),
    ...(skip === 0 ? {} : { skip }),
  });

const filters = ({ kind, about, report }: ReviewQuery): Html =>
  html`<form class="filters" role="search" action="/review"><label>Records <select name="kind"><option value="">events and claims</option><option value="event"${kind === "event" && html` selected`}>events</option><option value="claim"${kind === "claim" && html` selected`}>claims</option></select></label>
<label>About <input type="search" name="about" value="${about}" placeholder="RUS CHN planned" maxlength="200"></label>${report && html`<input type="hidden" name="report" value="${report}">`}
<button>Show</button></form>`;

const verdictWords: Readonly<Record<Correction["verdict"], string>> = {
  accepted: "found right",
  corrected: "put right",
  rejected: "found to be none",
  withdrawn: "left to the program again",
};

const said = ({ machine, verdict, by, at, why }: Correction, back: string): Html =>
  html`<li>${verdict === "rejected" ? shortened(machine.text, 140) : html`<a href="${recordAddress({ kind: machine.type, id: machine.id })}">${shortened(machine.text, 140)}</a>`} <span class="meta">${machine.type} · ${verdictWords[verdict]} by ${by}, ${at.slice(0, 10)}${why !== "" && `: ${why}`}</span>${
    verdict !== "withdrawn" &&
    html` <form method="post" action="/review" class="inline"><input type="hidden" name="record" value="${machine.id}"><input type="hidden" name="back" value="${back}"><button name="verdict" value="withdrawn" aria-label="Take back: ${shortened(machine.text, 60)}">Take it back</button></form>`
  }</li>
`;

const empty = html`<p class="note">Nothing is left to look at here. <a href="/add">Add a page</a>, or widen what is shown above.</p>`;

export const reviewPage = ({ query, items, more, latest, said: all }: ReviewParts): string => {
  const back = reviewAddress(query);
  const next = reviewAddress({ ...query, skip: query.skip + items.length });
  return toText(
    page({
      title: "Review: records that nobody has looked at yet",
      description: "Accept, correct or reject what the program read off pages.",
      home: "/",
      script: "review",
      alternates: [
        { type: "application/x-ndjson", href: "/review.ndjson", title: "What people said, as data" },
      ],
      body: html`<main id="main"><p class="kicker">Review · <a href="/review.ndjson">what people said, as data</a></p><h1>Is this what the page says?</h1>
<p class="standfirst">What you say wins over the program, now and when the page is read again, and is kept as data. ${counted(all, "word")} of people so far.</p>
${filters(query)}${items.length === 0 ? empty : html`<ol class="results reviewing" start="${query.skip + 1}">${items.map(reviewItem)}</ol>`}
${more > 0 && html`<p class="pager"><a href="${next}" rel="next">Leave these for later</a></p>`}
${latest.length > 0 && html`<section><h2>What was said last</h2><ul class="plain">${latest.map((one) => said(one, back))}</ul></section>`}</main>`,
    }),
  );
};
