/** On paper: no navigation, whole tables, addresses of the sources left as words. */
export const print = `@media print {
  :root { --paper: #fff; --panel: #f4f4f4; --ink: #000; --soft: #444; --line: #bbb; --accent: #1d4f7c; --for: #11604f; --against: #94351a;
    --for-1: #e3f0eb; --for-2: #c3e0d6; --for-3: #9fcfc0; --against-1: #f8e8e0; --against-2: #f1cfbf; --against-3: #e8b49d;
    --mark-for: #d5ebe3; --mark-against: #f7ddd0; --mark-claim: #e6ecf5; --mark-finding: #fbeebf; }
  @page { margin: 18mm 16mm; }
  body { font-size: 10.5pt; }
  .contents, .skip, .layers, .embed, .ways, .note-acts, .sentences, button, form { display: none; }
  .masthead, .foot { padding-inline: 0 !important; }
  .with-contents { display: block; padding: 0; }
  main { max-width: none; padding: 1rem 0 0; }
  h2, h3, figcaption { break-after: avoid; }
  .item, .finding, .claim, .board > li, .results > li, .notes > li, .comment-text, tr, .drawing { break-inside: avoid; }
  thead { display: table-header-group; }
  caption, thead, summary { break-after: avoid; }
  figcaption, .chart table, .matrix { break-inside: avoid; }
  tbody tr:first-child { break-before: avoid; }
  .scroll { overflow: visible; }
  details:not(.card)::details-content { content-visibility: visible; block-size: auto; }
  details:not(.card) > summary { list-style: none; color: var(--soft); }
  .broad { max-width: none; width: auto; }
  .matrix { table-layout: fixed; font-size: 6.5pt; }
  .matrix :is(th, td) { padding: .6mm .5mm; min-width: 0 !important; overflow-wrap: anywhere; }
  .matrix tbody th, .matrix thead th:first-child { width: 26mm; overflow-wrap: break-word; }
  .grouped tbody th, .grouped thead th:first-child { width: 20mm; }
  .grouped { font-size: 5.5pt; }
  .matrix thead th { font-size: inherit; overflow-wrap: break-word; }
  .matrix thead th:not(:first-child), .grouped thead tr:last-child th { writing-mode: vertical-rl; vertical-align: bottom; max-height: 40mm; }
  a { color: inherit; text-decoration: none; }
  main a[href^="http"]::after { content: " <" attr(href) ">"; font-size: .85em; overflow-wrap: anywhere; }
  mark, .tint, .gauge, .drawing { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}`;
