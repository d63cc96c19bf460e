import { items, orNull, parseTable } from "./table.ts";

export interface PloverMode {
  readonly mode: string;
  /** Intensity, -10 (conflict) to 10 (cooperation); null where the manual prints none. */
  readonly score: number | null;
}

export interface PloverRoot {
  readonly root: string;
  readonly quad: "verbal-cooperation" | "material-cooperation" | "verbal-conflict" | "material-conflict";
  readonly recipientRequired: boolean;
  readonly score: number;
  readonly gist: string;
  readonly modes: readonly PloverMode[];
}

export interface CameoCode {
  /** Two digits for a root, three or four for a code. */
  readonly code: string;
  readonly description: string;
  readonly goldstein: number | null;
  /** PLOVER root, or null for the statements PLOVER does not code. */
  readonly plover: string | null;
  readonly mode: string | null;
  readonly contexts: readonly string[];
}

export interface Ontology {
  readonly plover: {
    readonly roots: ReadonlyMap<string, PloverRoot>;
    readonly contexts: readonly string[];
    /** Sector code → what it means. */
    readonly sectors: ReadonlyMap<string, string>;
  };
  /** By code; roots have two digits. */
  readonly cameo: ReadonlyMap<string, CameoCode>;
  /** Country number of the Correlates of War project, by state. */
  readonly cow: ReadonlyMap<string, number>;
}

/** The columns of each ontology table, in order. */
export const ontologyColumns = {
  roots: ["root", "quad", "recipient_required", "score", "gist"],
  modes: ["root", "mode", "score"],
  contexts: ["context", "gist"],
  sectors: ["sector", "gist"],
  cameo: ["code", "description", "goldstein", "plover", "mode", "contexts"],
  cow: ["state", "cow"],
} as const;

const numberOrNull = (cell: string): number | null => (cell === "" ? null : Number(cell));

const readRoots = (read: (path: string) => string): ReadonlyMap<string, PloverRoot> => {
  const modes = parseTable(
    read("ontology/plover-modes.tsv"),
    ontologyColumns.modes,
    "ontology/plover-modes.tsv",
  );
  const roots = parseTable(
    read("ontology/plover-roots.tsv"),
    ontologyColumns.roots,
    "ontology/plover-roots.tsv",
  );
  return new Map(
    roots.map((row) => [
      row.root,
      {
        root: row.root,
        quad: row.quad as PloverRoot["quad"],
        recipientRequired: row.recipient_required === "yes",
        score: Number(row.score),
        gist: row.gist,
        modes: modes
          .filter((mode) => mode.root === row.root)
          .map((mode) => ({ mode: mode.mode, score: numberOrNull(mode.score) })),
      },
    ]),
  );
};

/** Reads the tables of PLOVER and CAMEO. `read` gives the text of a file under `knowledge/`. */
export const readOntology = (read: (path: string) => string): Ontology => {
  const contexts = "ontology/plover-contexts.tsv";
  const sectors = "ontology/sectors.tsv";
  const cameo = "ontology/cameo.tsv";
  const cow = "ontology/cow.tsv";
  return {
    plover: {
      roots: readRoots(read),
      contexts: parseTable(read(contexts), ontologyColumns.contexts, contexts).map((row) => row.context),
      sectors: new Map(
        parseTable(read(sectors), ontologyColumns.sectors, sectors).map((row) => [row.sector, row.gist]),
      ),
    },
    cameo: new Map(
      parseTable(read(cameo), ontologyColumns.cameo, cameo).map((row) => [
        row.code,
        {
          code: row.code,
          description: row.description,
          goldstein: numberOrNull(row.goldstein),
          plover: orNull(row.plover),
          mode: orNull(row.mode),
          contexts: items(row.contexts),
        },
      ]),
    ),
    cow: new Map(parseTable(read(cow), ontologyColumns.cow, cow).map((row) => [row.state, Number(row.cow)])),
  };
};
