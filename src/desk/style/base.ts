/** Letters, links, tables: what every page shares. */
export const base = `*, *::before, *::after { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 var(--serif); overflow-wrap: break-word; }
.skip { position: absolute; left: -999rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .25rem .5rem; z-index: 1; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .16em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.masthead, .foot, main, .with-contents { padding-inline: 1rem; }
.masthead { border-bottom: 1px solid var(--line); padding-block: .7rem; font: .8125rem/1.4 var(--sans); color: var(--soft); }
.masthead .name { font: 700 1.25rem/1 var(--serif); color: var(--ink); text-decoration: none; margin-right: .6rem; letter-spacing: -.01em; }
.foot { border-top: 1px solid var(--line); margin-top: 3rem; padding-block: .6rem 1rem; font: .8125rem/1.5 var(--sans); color: var(--soft); }
body:not(:has(.with-contents)) :is(.masthead, .foot) { padding-inline: max(1rem, calc((100vw - var(--measure)) / 2)); }
main { max-width: calc(var(--measure) + 2rem); margin-inline: auto; padding-block: 1.5rem 1rem; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; letter-spacing: -.01em; }
h1 { font-size: clamp(1.9rem, 1.4rem + 2.4vw, 2.9rem); margin: .2rem 0 .6rem; }
h2 { font-size: 1.55rem; margin: 0 0 .7rem; }
h3 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; }
p { margin: 0 0 .8rem; }
section > p, .standfirst { text-wrap: pretty; }
q { quotes: "\\201c" "\\201d" "\\2018" "\\2019"; }
cite { font-style: normal; }
.meta, .kicker, .kind, .key { font: .8125rem/1.45 var(--sans); color: var(--soft); }
ul.plain { padding-left: 1.1rem; margin: 0 0 .8rem; }
ul.plain li { margin-bottom: .3rem; }
ul.plain li::marker { color: var(--soft); }
.scroll { overflow-x: auto; margin: 0 0 1rem; }
table { border-collapse: collapse; width: 100%; font: .875rem/1.4 var(--sans); font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--soft); padding-bottom: .35rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-top: 1px solid var(--line); font-weight: 400; }
thead th { border-top: 0; color: var(--soft); font-size: .8125rem; vertical-align: bottom; }
tbody th { font-weight: 600; min-width: 7rem; }
td:last-child { min-width: 5.2rem; }
th.number, td.number, .figure { text-align: right; white-space: nowrap; }`;
