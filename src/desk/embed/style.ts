/** The style sheet of cards: small, since a card is loaded by pages that have their own to load. */
import { tokens } from "../style/tokens.ts";

export const cardSheet = `${tokens}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.45 var(--serif); overflow-wrap: break-word; }
main { padding: .9rem 1.1rem 1rem; border: 1px solid var(--line); min-height: 100vh; }
.kicker, .source, dl { font: .8125rem/1.45 var(--sans); }
.kicker, .source, dt { color: var(--soft); }
p { margin: 0 0 .6rem; }
h1 { font-size: 1.3rem; line-height: 1.2; margin: .15rem 0 .4rem; text-wrap: balance; }
.says { font-size: 1.0625rem; text-wrap: pretty; }
.notice { border-left: 3px solid var(--against); padding-left: .7rem; }
dl { margin: 0 0 .7rem; border-top: 1px solid var(--line); padding-top: .5rem; }
dl div { display: grid; grid-template-columns: 6.5rem 1fr; gap: .6rem; margin-bottom: .25rem; }
dd { margin: 0; }
.source { margin: 0; border-top: 1px solid var(--line); padding-top: .5rem; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .16em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (max-width: 22rem) { dl div { grid-template-columns: 1fr; gap: 0; } }`;
