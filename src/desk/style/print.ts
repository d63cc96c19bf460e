/** On paper: no navigation, whole tables, addresses of the sources left as words. */
export const print = `@media print {
  :root { --paper: #fff; --panel: #f4f4f4; --ink: #000; --soft: #444; --line: #bbb; --accent: #1d4f7c; --for: #11604f; --against: #94351a;
    --for-1: #e3f0eb; --for-2: #c3e0d6; --for-3: #9fcfc0; --against-1: #f8e8e0; --against-2: #f1cfbf; --against-3: #e8b49d;
    --mark-for: #d5ebe3; --mark-against: #f7ddd0; --mark-claim: #e6ecf5; --mark-finding: #fbeebf; }
  @page { margin: 18mm 16mm; }
  body { font-size: 10.5pt; }
  .contents, .skip, .layers, .embed, .ways, .notes a[href$="-at"] { display: none; }
  .masthead, .foot { padding-inline: 0 !important; }
  .with-contents { display: block; padding: 0; }
  main { max-width: none; padding: 0; }
  h2, h3, figcaption { break-after: avoid; }
  .item, .finding, .claim, .comment, tr, .drawing { break-inside: avoid; }
  .scroll { overflow: visible; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .broad { max-width: none; width: auto; }
  a { color: inherit; text-decoration: none; }
  mark, .tint, .gauge, .drawing { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}`;
