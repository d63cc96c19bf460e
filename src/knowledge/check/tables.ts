/** Every table with its columns, the schema of its rows and the columns that make a row unique. */
import { ontologyColumns } from "../ontology.ts";
import { actorColumns, bulkPlaceFiles } from "../read-actors.ts";
import { peopleColumns } from "../read-people.ts";
import { factFiles, hostilityFile, quotationFile, recordColumns, waterFile } from "../read-record.ts";
import type { CellKit } from "./cells.ts";

type Zod = typeof import("zod").z;
type Cell = import("zod").ZodType<string>;

export interface TableRule {
  readonly path: string;
  readonly columns: readonly string[];
  readonly cells: Readonly<Record<string, Cell>>;
  readonly unique: readonly string[];
}

/** The rungs of the ladder of practice that a fact may fill. */
export const rungs = [
  "consultations",
  "military-technical-cooperation",
  "exercises",
  "joint-patrols-and-operations",
  "intelligence-and-confidence",
  "basing-and-troops",
  "integrated-command",
  "common-defence-policy",
] as const;

/** The kinds of hostility that a fact may tell of. */
export const hostilities = ["armed-conflict", "sanctions", "disputes"] as const;

/** How a fact runs: a lasting arrangement, a series, or one happening. */
export const courses = ["standing", "yearly", "biennial", "once"] as const;

const quads = ["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"];
const obligations = [
  "defence",
  "offence",
  "neutrality",
  "nonaggression",
  "consultation",
  "security-cooperation",
];
const rule = (
  path: string,
  columns: readonly string[],
  unique: readonly string[],
  cells: Readonly<Record<string, Cell>>,
): TableRule => ({ path, columns, unique, cells });

const ontologyRules = (z: Zod, kit: CellKit): readonly TableRule[] => {
  const { text, or, number, items, yesNo, country } = kit;
  const root = z.string().regex(/^[A-Z]+$/);
  const mode = z.string().regex(/^[a-z-]+$/);
  return [
    rule("ontology/plover-roots.tsv", ontologyColumns.roots, ["root"], {
      root,
      quad: z.enum(quads),
      recipient_required: yesNo,
      score: number,
      gist: text,
    }),
    rule("ontology/plover-modes.tsv", ontologyColumns.modes, ["root", "mode"], {
      root,
      mode,
      score: or(number),
    }),
    rule("ontology/plover-contexts.tsv", ontologyColumns.contexts, ["context"], {
      context: z.string().regex(/^[a-z_]+$/),
      gist: text,
    }),
    rule("ontology/sectors.tsv", ontologyColumns.sectors, ["sector"], {
      sector: z.string().regex(/^[A-Z]{3}$/),
      gist: text,
    }),
    rule("ontology/cameo.tsv", ontologyColumns.cameo, ["code"], {
      code: z.string().regex(/^\d{2,4}$/),
      description: text,
      goldstein: or(number),
      plover: or(root),
      mode: or(mode),
      contexts: items,
    }),
    rule("ontology/cow.tsv", ontologyColumns.cow, ["state"], { state: country, cow: number }),
  ];
};

const stateRule = (kit: CellKit): TableRule => {
  const { text, items, country, or, dayOrEmpty, textOrEmpty } = kit;
  return rule("actors/states.tsv", actorColumns.states, ["id"], {
    id: country,
    name: text,
    official: text,
    names: items,
    abbreviations: items,
    adjectives: items,
    people: items,
    prefixes: items,
    capital: textOrEmpty,
    capitals: items,
    metonyms: items,
    region: text,
    from: dayOrEmpty,
    to: dayOrEmpty,
    successor: or(country),
  });
};

const organisationRules = (z: Zod, kit: CellKit): readonly TableRule[] => {
  const { text, items, country, or, dayOrEmpty } = kit;
  const id = z.string().regex(/^[A-Z0-9.]+$/);
  const sector = or(z.string().regex(/^[A-Z]{3}$/));
  return [
    rule("actors/organisations.tsv", actorColumns.organisations, ["id"], {
      id,
      name: text,
      kind: z.enum(["organisation", "bloc", "group"]),
      type: text,
      sector,
      country: or(country),
      code: or(z.enum(["IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"])),
      parent: or(id),
      names: items,
      abbreviations: items,
      people: items,
      metonyms: items,
      from: dayOrEmpty,
      to: dayOrEmpty,
    }),
    rule("actors/members.tsv", actorColumns.members, ["organisation", "country", "from"], {
      organisation: id,
      country,
      status: z.enum(["member", "suspended", "observer", "partner"]),
      from: dayOrEmpty,
      to: dayOrEmpty,
    }),
  ];
};

const bodyRules = (z: Zod, kit: CellKit): readonly TableRule[] => {
  const { text, items, country, or, textOrEmpty, yesNo } = kit;
  const sector = z.string().regex(/^[A-Z]{3}$/);
  const body = z.string().regex(/^[A-Z0-9]+$/);
  return [
    rule("actors/bodies.tsv", actorColumns.bodies, ["id"], { id: body, name: text, sector, names: items }),
    rule("actors/institutions.tsv", actorColumns.institutions, ["country", "body"], {
      country,
      body,
      sector,
      name: text,
      names: items,
      metonyms: items,
    }),
    rule("actors/roles.tsv", actorColumns.roles, ["noun"], {
      noun: text,
      plurals: items,
      sector: or(sector),
      body: or(body),
      voice: or(z.enum(["official", "expert", "source", "media", "public"])),
      office: textOrEmpty,
    }),
    rule("actors/sector-words.tsv", actorColumns.sectorWords, ["word"], {
      word: text,
      part: z.enum(["modifier", "head", "group"]),
      sector: or(sector),
    }),
    rule("actors/neighbours.tsv", actorColumns.neighbours, ["country"], {
      ...Object.fromEntries(actorColumns.neighbours.map((side) => [side, items])),
      country,
    }),
    rule("actors/places.tsv", actorColumns.places, ["name"], {
      name: text,
      names: items,
      kind: z.enum(["city", "region", "sea", "ocean", "strait", "island", "base"]),
      country: or(country),
    }),
    ...bulkPlaceFiles.map((path) =>
      rule(path, actorColumns.placesOf, ["country"], {
        country,
        kind: z.enum(["city", "region"]),
        names: items,
      }),
    ),
    rule("actors/ambiguous.tsv", actorColumns.ambiguous, ["phrase"], {
      phrase: text,
      written: z.enum(["any", "capital", "upper"]),
      ambiguous: yesNo,
      note: textOrEmpty,
    }),
  ];
};

const peopleRules = (z: Zod, kit: CellKit): readonly TableRule[] => {
  const { text, items, country, or, dayOrEmpty, slug } = kit;
  return [
    rule("actors/people.tsv", peopleColumns.people, ["person", "office", "country", "organisation", "from"], {
      person: slug,
      name: text,
      variants: items,
      surnames: items,
      country: or(country),
      organisation: or(z.string().regex(/^[A-Z0-9.]+$/)),
      office: slug,
      sector: z.string().regex(/^[A-Z]{3}$/),
      from: dayOrEmpty,
      to: dayOrEmpty,
      confidence: z.enum(["high", "medium", "low"]),
    }),
    rule("outlets/outlets.tsv", peopleColumns.outlets, ["id"], {
      id: slug,
      name: text,
      names: items,
      abbreviations: items,
      country: or(country),
      language: z.string().regex(/^[a-z]{2,3}$/, "is not a language code"),
      domains: items,
      kind: z.enum(["agency", "newspaper", "broadcaster", "magazine", "journal", "think-tank", "site"]),
      owner: or(text),
    }),
  ];
};

const recordRules = (z: Zod, kit: CellKit): readonly TableRule[] => {
  const { text, items, country, dayOrEmpty, day, slug, yesNo, number, textOrEmpty } = kit;
  const obligation = items.refine(
    (cell) => cell !== "" && cell.split("|").every((one) => obligations.includes(one)),
    "names something that is no obligation",
  );
  const fact = {
    id: slug,
    rung: z.enum(rungs),
    countries: items.regex(/^[A-Z]{3}(\|[A-Z]{3})+$/, "is not two or more countries"),
    from: day,
    to: dayOrEmpty,
    course: z.enum(courses),
    what: text,
    source: text,
  };
  return [
    rule("treaties/treaties.tsv", recordColumns.treaties, ["id"], {
      id: slug,
      name: text,
      scope: z.enum(["", "region"]),
      signed: day,
      from: day,
      to: dayOrEmpty,
      obligations: obligation,
      asymmetric: yesNo,
      confirmed_by: z.enum(["atop-4.01", "atop-5.1-dyads", "memory"]),
      note: textOrEmpty,
    }),
    rule("treaties/parties.tsv", recordColumns.parties, ["treaty", "country", "from"], {
      treaty: slug,
      country,
      from: dayOrEmpty,
      to: dayOrEmpty,
    }),
    rule("treaties/suspensions.tsv", recordColumns.suspensions, ["treaty", "country", "from"], {
      treaty: slug,
      country,
      from: day,
      to: dayOrEmpty,
      what: text,
      source: text,
    }),
    ...factFiles.map((path) => rule(path, recordColumns.facts, ["id"], fact)),
    rule(hostilityFile, recordColumns.facts, ["id"], { ...fact, rung: z.enum(hostilities) }),
    rule(quotationFile, recordColumns.quotations, ["id"], {
      id: slug,
      countries: fact.countries,
      speaker: text,
      from: day,
      quoted: text,
      omitted: text,
      source: text,
    }),
    rule(waterFile, recordColumns.waters, ["id"], {
      id: slug,
      names: text,
      countries: z.string().regex(/^[A-Z]{3}(\|[A-Z]{3})*$/, "is not a list of states"),
      regime: z.enum(["corridor", "zone", "transit", "treaty", "disputed"]),
      from: day,
      what: text,
      source: text,
    }),
    rule("record/capabilities.tsv", recordColumns.capabilities, ["country", "year", "measure"], {
      country,
      year: z.string().regex(/^(19|20)\d\d$/, "is not a year"),
      measure: slug,
      value: number,
    }),
  ];
};

export const tableRules = (z: Zod, kit: CellKit): readonly TableRule[] => [
  ...ontologyRules(z, kit),
  stateRule(kit),
  ...organisationRules(z, kit),
  ...bodyRules(z, kit),
  ...peopleRules(z, kit),
  ...recordRules(z, kit),
];
