/** Colours and measures. Pairs of ink and paper keep a contrast of 4.5 to 1 or more in both schemes. */
export const tokens = `:root {
  color-scheme: light dark;
  --paper: #fffdf8;
  --panel: #f6f2e8;
  --ink: #1d1b18;
  --soft: #5b564d;
  --line: #d9d2c2;
  --accent: #1d4f7c;
  --for: #11604f;
  --against: #94351a;
  --for-1: #e3f0eb;
  --for-2: #c3e0d6;
  --for-3: #9fcfc0;
  --against-1: #f8e8e0;
  --against-2: #f1cfbf;
  --against-3: #e8b49d;
  --mark-for: #d5ebe3;
  --mark-against: #f7ddd0;
  --mark-claim: #e6ecf5;
  --mark-finding: #fbeebf;
  --serif: Charter, "Bitstream Charter", "Source Serif 4", "Iowan Old Style", Georgia, "Liberation Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
  --measure: 41rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15161a;
    --panel: #1f2126;
    --ink: #ebe7de;
    --soft: #b0aa9d;
    --line: #3a3b40;
    --accent: #8fbbe6;
    --for: #7fcbb4;
    --against: #eea284;
    --for-1: #1b2d29;
    --for-2: #1f4239;
    --for-3: #24594c;
    --against-1: #33231d;
    --against-2: #4d2e22;
    --against-3: #693a28;
    --mark-for: #1f4239;
    --mark-against: #55301f;
    --mark-claim: #26374c;
    --mark-finding: #423813;
  }
}`;
