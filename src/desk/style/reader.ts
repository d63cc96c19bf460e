/** The text of a page with its layers. */
export const reader = `mark { color: inherit; background: none; border-radius: 2px; padding: .05em 0; }
mark:target, :target > .comment-by, .block:target { outline: 2px solid var(--accent); outline-offset: 2px; }
.l-claim { background: var(--mark-claim); }
.l-finding { background: var(--mark-finding); }
.l-for { background: var(--mark-for); }
.l-against { background: var(--mark-against); }
.l-event { background: var(--mark-for); }
.l-actor, .l-voice { text-decoration: underline dotted var(--accent) 2px; text-underline-offset: .2em; }
.l-cue { font-style: italic; }
.l-hedge { text-decoration: underline wavy var(--against) 1px; text-underline-offset: .2em; }
.page-text .block { margin: 0 0 .7rem; white-space: pre-line; }
.page-text .block p { margin: 0; }
.page-text .headline { font-size: 1.35rem; font-weight: 700; line-height: 1.25; }
.page-text .lead { font-weight: 600; }
.page-text .subheading { font-weight: 700; }
.page-text .quote, .page-text .pull-quote { padding-left: 1rem; border-left: 2px solid var(--line); }
.page-text .kind { display: block; }
.page-text :is(.boilerplate + .boilerplate, .related + .related) { margin-top: -.5rem; }
.coded tbody th { min-width: 13rem; }
.page-text :is(.boilerplate, .related, .advert, .notice, .counter, .badge, .byline, .dateline, .kicker, .comment-header, .tombstone) { color: var(--soft); font: .875rem/1.45 var(--sans); }
.page-text .comment { border-left: 2px solid var(--line); padding-left: .8rem; font-size: 1rem; }
.l-at { outline: 2px solid var(--accent); outline-offset: 2px; }
::highlight(l-claim) { background-color: var(--mark-claim); }
::highlight(l-finding) { background-color: var(--mark-finding); }
::highlight(l-event) { background-color: var(--mark-for); }
::highlight(l-hedge) { text-decoration: underline wavy var(--against) 1px; }
::highlight(l-actor) { text-decoration: underline dotted var(--accent) 2px; }
.s:target { background: var(--panel); outline: 2px solid var(--accent); outline-offset: 2px; }
.strip { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1rem; padding: 0; margin: 0 0 .8rem; font: .875rem/1.4 var(--sans); }
.strip li { border: 1px solid var(--line); border-radius: 3px; padding: .2rem .6rem; }
.strip .weak { border-color: var(--against); }
.headline-verdict { border-left: 3px solid var(--against); padding-left: .9rem; max-width: var(--measure); }
.headline-verdict.sound { border-color: var(--for); }
.line { display: block; }
.cards { margin: 0 0 1rem; font: .875rem/1.4 var(--sans); }
.card { margin: 0 0 .25rem; border-left: 3px solid var(--line); padding-left: .6rem; }
.card summary { font: .8125rem/1.45 var(--sans); color: var(--ink); padding-block: .2rem; }
.card-kind { color: var(--soft); }
.k-event { border-color: var(--for); } .k-claim { border-color: var(--accent); } .k-remark { border-color: var(--against); }
.furniture { margin-bottom: .7rem; } .furniture > summary { color: var(--soft); font-size: .8125rem; }
.sentences { margin: 0; } .sentences summary { font-size: .8125rem; color: var(--soft); padding-block: .15rem; }
.sentences ul { margin: 0; padding-left: 1rem; columns: 2; }
.attributes { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .1rem .7rem; margin: .3rem 0 .4rem; }
.attributes dt { color: var(--soft); }
.attributes dd { margin: 0; overflow-wrap: anywhere; }
:target > .attributes { outline: 2px solid var(--accent); outline-offset: 3px; }
code { font: .875em/1.4 ui-monospace, "Liberation Mono", monospace; }
@media (min-width: 60rem) {
  .line { display: grid; grid-template-columns: minmax(0, var(--measure)) minmax(0, 1fr); gap: 0 2rem; align-items: start; }
  .reader > :is(section, .layers, .strip) { max-width: calc(var(--measure) + 8rem); }
}
.sentence-title { font-size: clamp(1.4rem, 1.2rem + 1vw, 1.9rem); line-height: 1.3; text-wrap: pretty; }
.context { margin: 0 0 1.2rem; padding: .6rem 1rem; background: var(--panel); white-space: pre-line; }
.context p { margin: 0 0 .4rem; }
.layers { border: 1px solid var(--line); padding: .4rem .8rem .6rem; margin: 0 0 1.2rem; font: .875rem/1.5 var(--sans); }
.layers legend { color: var(--soft); padding-inline: .3rem; }
.layers label { display: inline-block; margin-right: 1.1rem; }
body:has(#layer-actor:not(:checked)) .page-text .l-actor { text-decoration: none; }
body:has(#layer-event:not(:checked)) .page-text .l-event { background: none; }
body:has(#layer-claim:not(:checked)) .page-text .l-claim { background: none; }
body:has(#layer-hedge:not(:checked)) .page-text .l-hedge { text-decoration: none; }
body:has(#layer-finding:not(:checked)) .page-text .l-finding { background: none; }`;
