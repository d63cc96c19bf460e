/** `npm run bench -- events [WORD]`: every measure of the event coder, or those whose name holds WORD. */
import { actorFigures } from "./events/actors.ts";
import { dateFigures } from "./events/dates.ts";
import { endToEndFigures } from "./events/end-to-end.ts";
import { markedFigures } from "./events/marked.ts";
import { officeFigures } from "./events/offices.ts";
import { pairFigures } from "./events/pairs.ts";
import { petrarchFigures } from "./events/petrarch.ts";
import { referenceFigures } from "./events/references.ts";
import { roleFigures } from "./events/roles.ts";
import { type Figures, type Tools, tools } from "./events/shared.ts";
import { factualityFigures, falseActualFigures } from "./events/standing.ts";
import { printFigures } from "./kit/figures.ts";

const measures: Readonly<Record<string, (given: Tools) => Figures>> = {
  dates: dateFigures,
  pairs: pairFigures,
  actors: actorFigures,
  references: referenceFigures,
  offices: officeFigures,
  roles: roleFigures,
  petrarch: petrarchFigures,
  "end-to-end": endToEndFigures,
  modality: falseActualFigures,
  "modality-marked": markedFigures,
  factuality: factualityFigures,
};

export const run = async (args: readonly string[]): Promise<void> => {
  const given = tools();
  const chosen = Object.entries(measures).filter(
    ([name]) => args.length === 0 || args.some((word) => name.includes(word)),
  );
  printFigures(chosen.flatMap(([, measure]) => measure(given)));
};
