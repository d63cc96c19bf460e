import type { Graph, GraphLink, GraphNode } from "./graph.ts";
import { xmlText } from "./xml.ts";

const nodeKeys = {
  kind: "string",
  label: "string",
  date: "string",
  outlet: "string",
  counts: "boolean",
} as const satisfies Partial<Record<keyof GraphNode, string>>;

const linkKeys = { kind: "string", weight: "double", why: "string" } as const satisfies Partial<
  Record<keyof GraphLink, string>
>;

const keys = (of: "node" | "edge", types: Readonly<Record<string, string>>): string[] =>
  Object.entries(types).map(
    ([name, type]) => `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`,
  );

const data = (of: "node" | "edge", name: string, value: string | number | boolean): string =>
  value === "" ? "" : `<data key="${of}-${name}">${xmlText(String(value))}</data>`;

/** GraphML 1.1 (graphml.graphdrawing.org), as yEd, Gephi, NetworkX and igraph read it. */
export const graphml = ({ nodes, links }: Graph): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys("node", nodeKeys),
    ...keys("edge", linkKeys),
    '  <graph id="traced" edgedefault="directed">',
    ...nodes.map(
      (node) =>
        `    <node id="${xmlText(node.id)}">${Object.keys(nodeKeys)
          .map((name) => data("node", name, node[name as keyof typeof nodeKeys]))
          .join("")}</node>`,
    ),
    ...links.map(
      (link) =>
        `    <edge id="${link.id}" source="${xmlText(link.source)}" target="${xmlText(link.target)}" directed="${link.directed}">${Object.keys(
          linkKeys,
        )
          .map((name) => data("edge", name, link[name as keyof typeof linkKeys]))
          .join("")}</edge>`,
    ),
    "  </graph>",
    "</graphml>",
    "",
  ].join("\n");
