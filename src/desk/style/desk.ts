/** What only the desk has: the way around, forms, the list of pairs. */
export const desk = `.places { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; align-items: center; margin-top: .45rem; }
.places ul { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; margin: 0; padding: 0; }
.places a { color: var(--soft); text-decoration: none; padding-block: .25rem; display: inline-block; }
.places a:hover { color: var(--accent); text-decoration: underline; }
.seek { display: flex; gap: .4rem; align-items: center; margin-left: auto; }
input, select, button, textarea { font: .9375rem/1.4 var(--sans); color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 3px; padding: .28rem .5rem; max-width: 100%; }
button { cursor: pointer; background: var(--panel); }
button:hover { border-color: var(--accent); color: var(--accent); }
button.primary { background: var(--accent); border-color: var(--accent); color: var(--paper); }
input[type="checkbox"], input[type="radio"] { accent-color: var(--accent); }
main.wide { max-width: calc(66rem + 2rem); }
body:has(main.wide) :is(.masthead, .foot) { padding-inline: max(1rem, calc((100vw - 66rem) / 2)); }
main.wide > :is(p, h1) { max-width: var(--measure); }
.filters { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: end; margin: 0 0 1rem; font: .875rem/1.5 var(--sans); }
.filters label { color: var(--soft); display: grid; gap: .15rem; }
.filters select { max-width: 14rem; }
.count { margin-bottom: 1rem; }
.note { border-left: 3px solid var(--accent); padding: .2rem 0 .2rem .9rem; font: .9375rem/1.45 var(--sans); }
.board { list-style: none; padding: 0; margin: 0 0 1.5rem; }
.board > li { border-top: 1px solid var(--line); padding: 1rem 0 .6rem; }
.board h2 { font-size: 1.3rem; margin-bottom: .25rem; }
.board p { margin-bottom: .35rem; }
.gap.practice, .gap.paper { color: var(--against); }
@media (min-width: 56rem) {
  .board > li { display: grid; grid-template-columns: 15rem minmax(0, 1fr) 15rem; gap: .2rem 2rem; }
  .board h2 { grid-row: span 3; }
  .board > li > .verdict-line, .board > li > .pairs, .board > li > .talk { grid-column: 2; }
  .board > li > .meta { grid-column: 3; grid-row: 1 / span 2; }
}
.long { width: min(34rem, 82vw); }
.tabs ul { list-style: none; display: flex; gap: 1.2rem; padding: 0; margin: 0 0 1rem; border-bottom: 1px solid var(--line); font: .9375rem/1.4 var(--sans); }
.tabs a { display: inline-block; padding: .3rem 0; text-decoration: none; color: var(--soft); }
.tabs a[aria-current] { color: var(--ink); border-bottom: 2px solid var(--accent); }
.results { padding-left: 0; list-style: none; }
.results > li { border-top: 1px solid var(--line); padding: .7rem 0 .4rem; }
.results p { margin: .2rem 0; }
.reviewing form { margin: 0; } .reviewing .sentence-title { font-size: 1.15rem; margin-bottom: .4rem; }
.verdicts { display: flex; gap: .6rem; }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 0 1.2rem; margin-top: .6rem; }
.fields :is(input:not([type="checkbox"]), select) { width: 100%; }
form.inline { display: inline; }
.beside { margin-bottom: 1.5rem; }
@media (min-width: 56rem) { .beside { display: grid; grid-template-columns: minmax(0, var(--measure)) 14rem; gap: 3rem; } }
.facets h2 { font-size: 1.1rem; } .facets h3 { font-size: .9375rem; margin-top: .8rem; }
.facets ul { font: .875rem/1.4 var(--sans); }
.field { margin-bottom: 1.1rem; font: .9375rem/1.5 var(--sans); }
.field label { display: block; font-weight: 600; }
.field textarea { width: 100%; font: .9375rem/1.5 var(--serif); }
.failed { border-color: var(--against); } .failed p { margin: 0 0 .2rem; }
.numbers dt { font-weight: 600; margin-top: .7rem; } .numbers dd { margin: 0; }
.pager { display: flex; gap: 1rem; font: .9375rem/1.4 var(--sans); margin-bottom: 2rem; }
[data-item].here { outline: 2px solid var(--accent); outline-offset: 4px; }
dialog { color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 4px; max-width: 30rem; padding: 1rem 1.4rem; }
dialog dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1rem; margin: 0 0 1rem; font: .9375rem/1.4 var(--sans); }
dialog dd { margin: 0; }
kbd { font: .875em/1 var(--sans); border: 1px solid var(--soft); border-radius: 3px; padding: .1em .4em; }
.how { grid-template-columns: minmax(0, max-content) minmax(9rem, 1fr); }
@media print { .places, .filters, .tabs, .facets, .pager { display: none; } }
.embed { margin: 0 0 1.2rem; font: .875rem/1.45 var(--sans); }
.embed pre, .wrapped { white-space: pre-wrap; overflow-wrap: anywhere; }`;
