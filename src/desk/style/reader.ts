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
.layers { border: 1px solid var(--line); padding: .4rem .8rem .6rem; margin: 0 0 1.2rem; font: .875rem/1.5 var(--sans); }
.layers legend { color: var(--soft); padding-inline: .3rem; }
.layers label { display: inline-block; margin-right: 1.1rem; }
body:has(#layer-actor:not(:checked)) .page-text .l-actor { text-decoration: none; }
body:has(#layer-event:not(:checked)) .page-text .l-event { background: none; }
body:has(#layer-claim:not(:checked)) .page-text .l-claim { background: none; }
body:has(#layer-hedge:not(:checked)) .page-text .l-hedge { text-decoration: none; }
body:has(#layer-finding:not(:checked)) .page-text .l-finding { background: none; }`;
