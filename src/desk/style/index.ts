/** The one style sheet of all pages, in the order the parts build on each other. */
import { base } from "./base.ts";
import { charts } from "./charts.ts";
import { desk } from "./desk.ts";
import { people } from "./people.ts";
import { print } from "./print.ts";
import { reader } from "./reader.ts";
import { report } from "./report.ts";
import { tokens } from "./tokens.ts";
import { written } from "./written.ts";

export const styleSheet: string = [tokens, base, report, charts, reader, desk, people, written, print].join(
  "\n",
);
