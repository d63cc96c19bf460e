import type { Knowledge } from "../../knowledge/index.ts";
import { stateCodes } from "../../record/index.ts";
import type { EventCodes } from "../../store/index.ts";

const quads = ["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"];

/** What the codes of event data mean, from knowledge. */
export function eventCodes(knowledge: Knowledge): EventCodes {
  const { plover, cameo } = knowledge.ontology;
  const kindOf = (root: string): { root: string; quad: number } | null => {
    const quad = quads.indexOf(plover.roots.get(root)?.quad ?? "") + 1;
    return quad === 0 ? null : { root, quad };
  };
  const ofCameo = [...cameo].flatMap(([code, { plover: root }]) => {
    // Public statements, which PLOVER does not code, are words without conflict to all who count by quad.
    const kind = root === null ? (code.startsWith("01") ? { root: "", quad: 1 } : null) : kindOf(root);
    return kind === null ? [] : [[code, kind] as const];
  });
  const ofPlover = [...plover.roots.keys()].flatMap((root) => {
    const kind = kindOf(root);
    return kind === null ? [] : [[root, kind] as const];
  });
  return {
    states: stateCodes(knowledge).tables,
    kinds: { cameo: new Map([...ofCameo, ...bareRoots(ofCameo)]), plover: new Map(ofPlover) },
  };
}

/** Two-digit roots that the mapping leaves open are read as their first code is. */
function bareRoots<K>(codes: readonly (readonly [string, K])[]): (readonly [string, K])[] {
  const roots = new Map<string, K>();
  for (const [code, kind] of codes) if (!roots.has(code.slice(0, 2))) roots.set(code.slice(0, 2), kind);
  const known = new Set(codes.map(([code]) => code));
  return [...roots].filter(([root]) => !known.has(root));
}
