import type { Knowledge } from "../../knowledge/index.ts";

/** How data sets write states. */
export interface StateCodes {
  /** Country number of the Correlates of War project, as written in a file. */
  cow(code: string): string | null;
  /** ISO 3166-1 alpha-3. */
  iso(code: string): string | null;
  /** An English name, as data sets have it. */
  name(text: string): string | null;
  /** All that each scheme knows, in small letters, for joins: CAMEO's three letters, names, ISO codes. */
  readonly tables: Readonly<Record<"cameo" | "name" | "iso", ReadonlyMap<string, string>>>;
}

/** Numbers of the Correlates of War that another state of ours goes on under. */
const moreCow: Readonly<Record<string, string>> = { "260": "DEU", "678": "YEM", "511": "TZA", "730": "KOR" };

/** One number, several states: the one that goes on. */
const goesOn: ReadonlySet<string> = new Set(["SRB", "RUS"]);

/** CAMEO follows an ISO list of the 1990s, with codes of its own for what had none. */
const moreCameo: Readonly<Record<string, string>> = {
  rom: "ROU",
  zar: "COD",
  tmp: "TLS",
  ksv: "XKX",
  kos: "XKX",
  unk: "XKX",
  wsb: "PSE",
  gzs: "PSE",
  pal: "PSE",
  mtn: "MNE",
  scg: "SRB",
  brd: "DEU",
};

/** Names of data sets (ICEWS, SIPRI, the United Nations) that no other list has. */
const moreNames: Readonly<Record<string, string>> = {
  "occupied palestinian territory": "PSE",
  "state of palestine": "PSE",
  palestinian: "PSE",
  "democratic republic of congo": "COD",
  "dr congo": "COD",
  "congo, democratic republic of": "COD",
  "democratic republic of the congo": "COD",
  "republic of congo": "COG",
  congo: "COG",
  "bosnia-herzegovina": "BIH",
  uae: "ARE",
  uk: "GBR",
  usa: "USA",
  "viet nam": "VNM",
  "north yemen": "YEM",
  "south yemen": "YMD",
  "east germany (gdr)": "DDR",
  "south vietnam": "VDR",
  "soviet union": "RUS",
  "russian federation": "RUS",
  "macedonia (fyrom)": "MKD",
  macedonia: "MKD",
  "former yugoslav republic of macedonia": "MKD",
  "cote d'ivoire": "CIV",
  "côte d’ivoire": "CIV",
  "côte d'ivoire": "CIV",
  "ivory coast": "CIV",
  "taiwan (roc)": "TWN",
  turkiye: "TUR",
  türkiye: "TUR",
  swaziland: "SWZ",
  "cape verde": "CPV",
  "timor-leste": "TLS",
  "east timor": "TLS",
  burma: "MMR",
  "brunei darussalam": "BRN",
  "lao people's democratic republic": "LAO",
  "republic of korea": "KOR",
  "democratic people's republic of korea": "PRK",
  "korea, south": "KOR",
  "korea, north": "PRK",
  "syrian arab republic": "SYR",
  "iran (islamic republic of)": "IRN",
  "bolivia (plurinational state of)": "BOL",
  "venezuela (bolivarian republic of)": "VEN",
  "republic of moldova": "MDA",
  "united republic of tanzania": "TZA",
  "micronesia (federated states of)": "FSM",
  czechia: "CZE",
  "czech republic": "CZE",
  "libyan arab jamahiriya": "LBY",
  "united kingdom of great britain and northern ireland": "GBR",
  "united states of america": "USA",
};

const small = (text: string): string => text.trim().toLowerCase();

function nameTable(knowledge: Knowledge): Map<string, string> {
  const table = new Map<string, string>();
  for (const { id, name, official, names, abbreviations, to } of knowledge.states.values()) {
    if (to !== null && id !== "DDR" && id !== "YMD" && id !== "CSK" && id !== "VDR") continue;
    for (const one of [name, official, ...names, ...abbreviations])
      if (!table.has(small(one))) table.set(small(one), id);
  }
  for (const [one, id] of Object.entries(moreNames)) table.set(one, id);
  return table;
}

const made = new WeakMap<Knowledge, StateCodes>();

/** The codes and names of states in the field's data sets. */
export function stateCodes(knowledge: Knowledge): StateCodes {
  const known = made.get(knowledge);
  if (known) return known;
  const iso = new Map(
    [...knowledge.states.keys()].map((id) => [small(id), id === "SUN" ? "RUS" : id === "YUG" ? "SRB" : id]),
  );
  const cow = new Map<string, string>(Object.entries(moreCow));
  for (const [id, number] of knowledge.ontology.cow) {
    const code = String(number);
    if (!cow.has(code) || goesOn.has(id)) cow.set(code, id);
  }
  const name = nameTable(knowledge);
  const codes: StateCodes = {
    cow: (code) => cow.get(code.trim().replace(/\.0$/, "")) ?? null,
    iso: (code) => iso.get(small(code)) ?? null,
    name: (text) => name.get(small(text).replaceAll("’", "'")) ?? name.get(small(text)) ?? null,
    tables: { iso, name, cameo: new Map([...iso, ...Object.entries(moreCameo)]) },
  };
  made.set(knowledge, codes);
  return codes;
}
