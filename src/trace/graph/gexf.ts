import type { Graph, GraphNode } from "./graph.ts";
import { xmlText } from "./xml.ts";

const attributes = ["kind", "outlet", "counts"] as const satisfies readonly (keyof GraphNode)[];

const values = (node: GraphNode): string =>
  attributes
    .filter((name) => node[name] !== "")
    .map((name, at) => `<attvalue for="${at}" value="${xmlText(String(node[name]))}"/>`)
    .join("");

/** GEXF 1.3 (gexf.net), as Gephi reads it; a report begins on the day of its publication, so that the graph plays in time. */
export const gexf = ({ nodes, links }: Graph): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    '  <graph mode="dynamic" timeformat="date" defaultedgetype="directed">',
    '    <attributes class="node">',
    ...attributes.map(
      (name, at) =>
        `      <attribute id="${at}" title="${name}" type="${name === "counts" ? "boolean" : "string"}"/>`,
    ),
    "    </attributes>",
    "    <nodes>",
    ...nodes.map(
      (node) =>
        `      <node id="${xmlText(node.id)}" label="${xmlText(node.label)}"${node.date === "" ? "" : ` start="${node.date}"`}><attvalues>${values(node)}</attvalues></node>`,
    ),
    "    </nodes>",
    "    <edges>",
    ...links.map(
      (link) =>
        `      <edge id="${link.id}" source="${xmlText(link.source)}" target="${xmlText(link.target)}" type="${link.directed ? "directed" : "undirected"}" kind="${link.kind}" weight="${link.weight}"/>`,
    ),
    "    </edges>",
    "  </graph>",
    "</gexf>",
    "",
  ].join("\n");
