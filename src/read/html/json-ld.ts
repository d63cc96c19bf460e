/** JSON-LD of a page as flat nodes; broken scripts are mended where that is plain, else passed over. */

export type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const attempts: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll(/\p{Cc}+/gu, " "),
  (text) =>
    text
      .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)/u, "")
      .replace(/(?:-->|\]\]>|\/\*\]\]>\*\/)\s*;?\s*$/u, "")
      .replaceAll(/\p{Cc}+/gu, " ")
      .replaceAll(/,\s*([}\]])/gu, "$1")
      .replace(/;\s*$/u, ""),
];

const parsed = (script: string): unknown => {
  for (const attempt of attempts) {
    try {
      return JSON.parse(attempt(script));
    } catch {}
  }
  return null;
};

/** A page with more nodes than this is a data set, not an article. */
const mostNodes = 3000;

/** Every node of the scripts, outer ones first; graphs, lists and nested nodes are opened. */
export const nodesOf = (scripts: readonly string[]): Node[] => {
  const queue: unknown[] = scripts.map(parsed);
  const nodes: Node[] = [];
  for (let at = 0; at < queue.length && nodes.length < mostNodes; at++) {
    const value = queue[at];
    if (Array.isArray(value)) for (const item of value) queue.push(item);
    if (!isNode(value)) continue;
    nodes.push(value);
    for (const inner of Object.values(value))
      if (typeof inner === "object" && inner !== null) queue.push(inner);
  }
  return nodes;
};

/** The types of a node, without the vocabulary's address. */
export const typesOf = (node: Node): string[] =>
  [node["@type"]]
    .flat()
    .filter((type) => typeof type === "string")
    .map((type) => type.replace(/^.*[/#:]/u, ""));

/** A text value: markup and entities away, white space collapsed. */
export const textOf = (value: unknown): string => {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return "";
  return unescaped(value.replaceAll(/<[^>]{0,300}>/gu, " "))
    .replaceAll(/\s+/gu, " ")
    .trim();
};

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  nbsp: " ",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  ndash: "–",
  mdash: "—",
  hellip: "…",
};

const unescaped = (text: string): string =>
  text.replaceAll(
    /&(?:#(\d{1,6})|#x([\da-f]{1,6})|(\w{2,8}));/giu,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : 0;
      if (code > 0) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      return (name === undefined ? undefined : entities[name]) ?? whole;
    },
  );

/** Names of the persons or organisations a value holds; references are looked up by id. */
export const namesOf = (value: unknown, byId: ReadonlyMap<string, Node>): string[] =>
  [value].flat(2).flatMap((item): string[] => {
    if (!isNode(item)) return [textOf(item)].filter((name) => name !== "");
    const named = [item.name]
      .flat()
      .map(textOf)
      .filter((name) => name !== "");
    if (named.length > 0) return named;
    const other = typeof item["@id"] === "string" ? byId.get(item["@id"]) : undefined;
    return other && other !== item
      ? [other.name]
          .flat()
          .map(textOf)
          .filter((name) => name !== "")
      : [];
  });

/** The fullest node of each id. */
export const indexById = (nodes: readonly Node[]): Map<string, Node> => {
  const byId = new Map<string, Node>();
  for (const node of nodes) {
    const id = node["@id"];
    if (typeof id === "string" && Object.keys(node).length > Object.keys(byId.get(id) ?? {}).length)
      byId.set(id, node);
  }
  return byId;
};
