/** How many independent origins stand behind many reports. */
export { findOutlet, outletOfReport, unknownOutlet } from "./citations/outlet-names.ts";
export { ratingOf } from "./credibility/credibility.ts";
export type { Document } from "./document.ts";
export { gexf } from "./graph/gexf.ts";
export { type Graph, type GraphLink, type GraphNode, graphOf } from "./graph/graph.ts";
export { graphml } from "./graph/graphml.ts";
export { prov } from "./graph/prov.ts";
export { countOrigins, type OriginIndex, originIndex } from "./origins/origin-index.ts";
export { traceStage } from "./stage.ts";
export { type TraceOptions, trace } from "./trace.ts";
