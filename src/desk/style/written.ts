/** Assessments that people write, and the discussion under them. */
export const written = `.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
div.note { margin-bottom: 1.2rem; }
div.note > :last-child { margin-bottom: 0; }
.prose { margin: 1.4rem 0 1.8rem; }
.prose h2 { font-size: 1.35rem; margin-top: 1.6rem; }
.prose blockquote, .comment-text blockquote { margin: 0 0 .8rem; padding-left: 1rem; border-left: 2px solid var(--line); color: var(--soft); }
.prose :is(ul, ol), .comment-text :is(ul, ol) { margin: 0 0 .8rem; padding-left: 1.4rem; }
:is(.prose, .comment-text) :is(pre, code) { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .875em; }
:is(.prose, .comment-text) pre { background: var(--panel); padding: .6rem .8rem; margin: 0 0 .8rem; }
.facts .why p, .facts dd > p, .one-line p { margin: 0 0 .3rem; }
.note-mark { font: .75em/1 var(--sans); vertical-align: .45em; }
.note-mark a { padding: .1em .2em; text-decoration: none; }
.note-mark a:target, .notes li:target { outline: 2px solid var(--accent); outline-offset: 3px; }
.unresolved { background: var(--mark-against); }
.notes { padding-left: 1.8rem; font-size: 1rem; }
.notes > li { margin-bottom: 1rem; }
.notes p { margin: 0 0 .2rem; }
.check-list { list-style: none; padding: 0; margin-top: .6rem; }
.check-list > li { border-top: 1px solid var(--line); padding: .7rem 0 .2rem; }
.check-list p { margin: 0 0 .25rem; }
.dissent { border-left: 3px solid var(--against); padding-left: .9rem; margin-bottom: 1.4rem; }
.dissent h3 { margin-top: 0; }
.dissent .prose { margin: .6rem 0; }
.list-title { font-size: 1.2rem; line-height: 1.3; }
.retracted { color: var(--against); font: 600 .8125rem/1.4 var(--sans); }
.group { border: 1px solid var(--line); border-radius: 3px; padding: .6rem .9rem 0; margin: 0 0 1.1rem; min-width: 0; }
.group legend { font: 600 .9375rem/1.5 var(--sans); padding: 0 .3rem; }
.filters > .field { margin: 0; } .filters > .field .long { width: 11rem; }
.filters > .field select { display: block; max-width: 18rem; }
.write .filters { margin-bottom: 1.1rem; }
.ready { margin-top: -.5rem; }
.ready code { font-size: .8125rem; overflow-wrap: anywhere; }
.acts { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-bottom: 1rem; }
.preview-body { border: 1px dashed var(--soft); padding: 1rem; margin-bottom: 1.5rem; }
.preview-headline { font: 700 1.6rem/1.2 var(--serif); }
.difference { white-space: pre-wrap; overflow-wrap: anywhere; }
ins { background: var(--mark-for); text-decoration: none; border-bottom: 2px solid var(--for); }
del { background: var(--mark-against); text-decoration: line-through; }
.changed > div { border-top: 1px solid var(--line); padding: .5rem 0; }
.changed dt { font: 600 .8125rem/1.7 var(--sans); color: var(--soft); } .changed dd { margin: 0; }
.comment:target { outline: 2px solid var(--accent); outline-offset: 4px; }
.comment-by { margin: 0 0 .2rem; }
.comment-by .meta { font-size: inherit; }
.comment-acts { margin: 0 0 .3rem; }
.comment-acts a { display: inline-block; padding: .2rem 0; }
.thread.above { opacity: .9; font-size: 1rem; }
.comment-form { margin-top: 1.2rem; }
.queue-item p { margin: .2rem 0; }
.why-waiting { list-style: disc; font: .9375rem/1.45 var(--sans); margin-top: .4rem; }
.decide .field { display: flex; flex-wrap: wrap; gap: .3rem .6rem; align-items: center; }
.decide .acts { gap: .35rem; margin: .5rem 0; } .decide button { font-size: .875rem; }
.talk { font: .9375rem/1.45 var(--sans); }
@media print { .acts, .comment-acts, .comment-form, .decide { display: none; } }`;
