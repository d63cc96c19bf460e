/** From arc scores to a tree with one root: best heads if they are one, else Chu-Liu/Edmonds. */

/** More than any difference of scores: makes a second root the worst of choices. */
const rootPenalty = 1e6;

/** Best head of each dependent (0 is the root, words count from 1), whether or not a tree comes of it. */
const bestHeads = (scores: Float32Array, count: number): Int32Array => {
  const heads = new Int32Array(count);
  for (let row = 0; row < count; row++) {
    let best = row === 0 ? (count > 1 ? 2 : 0) : 1;
    for (let head = 0; head <= count; head++) {
      if (head === row + 1) continue;
      if ((scores[row * (count + 1) + head] as number) > (scores[row * (count + 1) + best] as number))
        best = head;
    }
    heads[row] = best;
  }
  return heads;
};

/** True when the heads make a tree with exactly one root. */
export const isTree = (heads: Int32Array): boolean => {
  const state = new Uint8Array(heads.length + 1);
  state[0] = 2;
  let roots = 0;
  for (let word = 1; word <= heads.length; word++) {
    if (heads[word - 1] === 0) roots++;
    let at = word;
    while (state[at] === 0) {
      state[at] = 1;
      at = heads[at - 1] as number;
    }
    if (state[at] === 1) return false;
    for (let back = word; state[back] === 1; back = heads[back - 1] as number) state[back] = 2;
  }
  return roots === 1;
};

const cycleIn = (heads: Int32Array): number[] | null => {
  const state = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let at = start;
    while (at !== 0 && state[at] === 0) {
      state[at] = start;
      at = heads[at] as number;
    }
    if (at === 0 || state[at] !== start) continue;
    const cycle = [at];
    for (let next = heads[at] as number; next !== at; next = heads[next] as number) cycle.push(next);
    return cycle;
  }
  return null;
};

const greedy = (weight: Float64Array, size: number): Int32Array => {
  const heads = new Int32Array(size);
  for (let node = 1; node < size; node++) {
    let best = -1;
    for (let head = 0; head < size; head++)
      if (
        head !== node &&
        (best < 0 || (weight[node * size + head] as number) > (weight[node * size + best] as number))
      )
        best = head;
    heads[node] = best;
  }
  return heads;
};

interface Contraction {
  readonly weight: Float64Array;
  readonly outside: readonly number[];
  /** For each outside node: which node of the cycle its arc enters or leaves by. */
  readonly enters: Int32Array;
  readonly leaves: Int32Array;
}

const contract = (
  weight: Float64Array,
  size: number,
  heads: Int32Array,
  cycle: readonly number[],
): Contraction => {
  const inside = new Set(cycle);
  const outside = Array.from({ length: size }, (_, node) => node).filter((node) => !inside.has(node));
  const small = outside.length + 1;
  const smaller = new Float64Array(small * small);
  const enters = new Int32Array(small);
  const leaves = new Int32Array(small);
  for (const [a, node] of outside.entries()) {
    for (let b = 0; b < outside.length; b++)
      smaller[a * small + b] = weight[node * size + (outside[b] as number)] as number;
    let into = Number.NEGATIVE_INFINITY;
    let from = Number.NEGATIVE_INFINITY;
    for (const member of cycle) {
      const gain =
        (weight[member * size + node] as number) -
        (weight[member * size + (heads[member] as number)] as number);
      if (gain > into) {
        into = gain;
        enters[a] = member;
      }
      const out = weight[node * size + member] as number;
      if (out > from) {
        from = out;
        leaves[a] = member;
      }
    }
    smaller[(small - 1) * small + a] = into;
    smaller[a * small + small - 1] = from;
  }
  return { weight: smaller, outside, enters, leaves };
};

/** Maximum spanning arborescence from node 0; weight[node × size + head]. */
const arborescence = (weight: Float64Array, size: number): Int32Array => {
  const heads = greedy(weight, size);
  const cycle = cycleIn(heads);
  if (!cycle) return heads;
  const { weight: smaller, outside, enters, leaves } = contract(weight, size, heads, cycle);
  const small = outside.length + 1;
  const inner = arborescence(smaller, small);
  for (const [a, node] of outside.entries()) {
    if (a === 0) continue;
    const head = inner[a] as number;
    heads[node] = head === small - 1 ? (leaves[a] as number) : (outside[head] as number);
  }
  const entry = inner[small - 1] as number;
  heads[enters[entry] as number] = outside[entry] as number;
  return heads;
};

/** Heads of the best tree with one root (Chu and Liu 1965, Edmonds 1967); `scores` as the arc scorer gives them. */
export const treeOf = (scores: Float32Array, count: number): Int32Array => {
  const best = bestHeads(scores, count);
  if (isTree(best)) return best;
  const size = count + 1;
  const weight = new Float64Array(size * size);
  for (let row = 0; row < count; row++)
    for (let head = 0; head < size; head++)
      weight[(row + 1) * size + head] =
        (scores[row * size + head] as number) - (head === 0 ? rootPenalty : 0);
  return arborescence(weight, size).slice(1);
};
