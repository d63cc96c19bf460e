/** Drawings and the tables beside them. */
export const charts = `.chart { margin: 1rem 0 1.2rem; }
figcaption { font-weight: 600; margin-bottom: .7rem; line-height: 1.4; }
.drawing { display: block; width: 100%; height: auto; overflow: visible; font-family: var(--sans); font-size: 11px; color: var(--ink); fill: currentColor; }
.drawing.narrow { display: none; }
@media (max-width: 40rem) { .drawing.wide { display: none; } .drawing.narrow { display: block; } }
.chart-drawing { margin-bottom: 1rem; }
main.wide .chart-drawing { max-width: 46rem; }
.verdict + .chart .chart-drawing { max-width: 26rem; }
@media (min-width: 52rem) {
  .verdict + .chart .chart-body { display: grid; grid-template-columns: minmax(0, 19rem) minmax(0, 1fr); gap: 2rem; align-items: start; }
}
.verdict + .chart :is(th, td) { padding-block: .28rem; }
.drawing .label { font-size: 12.5px; fill: var(--ink); }
.drawing .label.small { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
.drawing .value { font-size: 12.5px; font-weight: 600; fill: var(--ink); }
.drawing .track { fill: var(--panel); }
.drawing .bar { fill: var(--soft); }
.drawing .leading { fill: var(--accent); }
.drawing .tick { stroke: var(--ink); stroke-width: 1.5; fill: none; }
.drawing .link { fill: none; stroke: var(--accent); stroke-opacity: .45; stroke-width: 1.5; }
.drawing .taken { fill: none; stroke: var(--accent); stroke-opacity: .45; }
.drawing .taken.missing { stroke-dasharray: 4 3; stroke: var(--soft); stroke-opacity: .9; }
.drawing .report { fill: var(--soft); }
.drawing .origin { fill: var(--accent); }
.drawing .nameless { fill: var(--paper); stroke: var(--soft); stroke-width: 1.5; }
tbody th a { font-weight: 400; color: var(--ink); text-decoration-color: var(--soft); }
.drawing.natural { width: auto; max-width: none; }
.drawing .grid { stroke: var(--line); stroke-width: 1; fill: none; }
.drawing .axis, .drawing .chart-source { font-size: 10.5px; fill: var(--soft); }
.drawing .lane-title { font-size: 12px; font-weight: 600; fill: var(--ink); }
.drawing .small { font-size: 11px; }
.drawing .trail { fill: none; stroke: var(--accent); stroke-opacity: .35; stroke-width: 1.5; stroke-linejoin: round; }
.drawing .lasting { fill: var(--accent); fill-opacity: .75; }
.drawing .vague { fill: var(--accent); fill-opacity: .28; }
.drawing .told { stroke: var(--soft); stroke-opacity: .5; fill: none; }
.drawing .ring { fill: var(--paper); stroke: var(--soft); stroke-width: 1.5; }
.spark { display: block; width: 6.4rem; height: 1.1rem; margin-bottom: .2rem; }
.spark .some { fill: var(--accent); }
.spark .none { fill: var(--line); }
.grouped thead th { border-left: 1px solid var(--line); }
.grouped thead th:first-child { border-left: 0; }
.grouped thead tr:first-child th { font-weight: 600; color: var(--ink); }
.gauge { width: 4.1em; height: .75em; vertical-align: -.02em; margin-right: .3em; }
.gauge .filled { fill: var(--accent); }
.gauge .open { fill: none; stroke: var(--soft); stroke-width: 1; opacity: .6; }
.matrix th, .matrix td { padding: .4rem .45rem; }
.matrix tbody th { min-width: 8.5rem; padding-left: 0; }
.matrix thead th { font-weight: 400; min-width: 4.6rem; hyphens: auto; }
.tint.for-1 { background: var(--for-1); } .tint.for-2 { background: var(--for-2); } .tint.for-3 { background: var(--for-3); }
.tint.against-1 { background: var(--against-1); } .tint.against-2 { background: var(--against-2); } .tint.against-3 { background: var(--against-3); }`;
