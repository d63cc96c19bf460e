/** The report: verdict, evidence, chains, thread. */
export const report = `.kicker { margin: 0; text-transform: none; }
.standfirst { font-size: 1.3rem; line-height: 1.42; margin-bottom: 1.1rem; }
.facts { margin: 0 0 1rem; border-top: 2px solid var(--ink); }
.facts > div { border-bottom: 1px solid var(--line); padding: .5rem 0; }
.facts dt { font: 600 .8125rem/1.7 var(--sans); color: var(--soft); }
.facts dd { margin: 0; font-size: 1rem; line-height: 1.45; }
@media (min-width: 40rem) { .facts > div { display: grid; grid-template-columns: 6.5rem 1fr; gap: 1rem; } }
.facts .why { color: var(--soft); }
.counts strong { font-size: 1.15rem; }
main > section { border-top: 1px solid var(--line); padding-top: 1.4rem; margin-top: 2.2rem; }
.contents { font: .875rem/1.4 var(--sans); padding-top: 1rem; }
.contents ol { list-style: none; margin: 0; padding: 0 0 .3rem; display: flex; gap: 1.1rem; overflow-x: auto; white-space: nowrap; }
.contents a { color: var(--soft); text-decoration: none; }
.contents a:hover { color: var(--accent); text-decoration: underline; }
.with-contents main { padding-inline: 0; }
@media (min-width: 70rem) {
  .with-contents { display: grid; grid-template-columns: 13rem minmax(0, 46rem); gap: 3rem; justify-content: center; padding: 0; }
  .masthead, .foot { padding-inline: max(1rem, calc((100vw - 62rem) / 2)); }
  .with-contents main { max-width: none; margin: 0; width: 100%; }
  .contents { position: sticky; top: 0; align-self: start; padding: 2.2rem 0 1rem; max-height: 100vh; overflow-y: auto; }
  .contents ol { display: block; white-space: normal; overflow: visible; }
  .contents li { margin-bottom: .45rem; }
  .broad { width: max-content; min-width: 100%; max-width: calc(46rem + (100vw - 62rem) / 2 - 1.5rem); }
}
.items, .claims, .thread { list-style: none; padding: 0; margin: 0 0 1rem; }
.item, .finding, .claim { border-left: 3px solid var(--line); padding: .1rem 0 .1rem .9rem; margin: 0 0 1rem; }
.item.for, .finding.sound { border-color: var(--for); }
.item.against, .finding.weak, .claim.denied, .claim.doubted { border-color: var(--against); }
.item p, .finding p, .claim p { margin: 0 0 .2rem; }
details { margin: 0 0 1rem; }
summary { font: .875rem/1.5 var(--sans); color: var(--accent); cursor: pointer; }
.facts-list { margin-top: .5rem; font-size: 1rem; line-height: 1.4; }
.quote .source { color: inherit; text-decoration-color: var(--line); }
.quote .source:hover { text-decoration-color: var(--accent); }
.source cite { font: .8125rem/1.4 var(--sans); color: var(--accent); white-space: nowrap; }
.rung h3 { display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: baseline; }
.state { font: .875rem/1.3 var(--sans); white-space: nowrap; }
.state.absent { color: var(--soft); }
.chain { list-style: none; display: flex; flex-wrap: wrap; gap: .15rem .4rem; padding: 0; margin: 0 0 .25rem; font: .9375rem/1.4 var(--sans); }
.chain li { max-width: 100%; }
.chain li + li::before { content: "\\2190\\a0"; color: var(--soft); }
.chain li:last-child { font-weight: 600; }
.chain .unnamed, .chain .unstated { color: var(--against); }
.chain .meta { font-weight: 400; }
.comment { border-left: 2px solid var(--line); padding-left: .8rem; margin-bottom: .9rem; }
.comment blockquote { margin: 0; }
.comment p { margin: 0 0 .3rem; }
.comment-by { font: .875rem/1.4 var(--sans); }
.tombstone { color: var(--soft); font-style: italic; }
.depth-1 { margin-left: .9rem; } .depth-2 { margin-left: 1.8rem; } .depth-3 { margin-left: 2.7rem; }
.depth-4 { margin-left: 3.4rem; } .depth-5 { margin-left: 4rem; }
.cite { margin: 0 0 1rem; padding: .6rem .9rem; background: var(--panel); }
.cite p { margin: 0; }
.source-page { margin-bottom: 2.5rem; }
.pairs { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: 0 0 .3rem; }
.pairs dt { font: .875rem/1.7 var(--sans); color: var(--soft); }
.pairs dd { margin: 0; }`;
