/** Disjoint sets over string keys; the smallest key of a set stands for it, so the order of unions does not show. */
export class UnionFind {
  readonly #parent = new Map<string, string>();

  find(key: string): string {
    let root = key;
    for (let up = this.#parent.get(root); up !== undefined && up !== root; up = this.#parent.get(root)) {
      root = up;
    }
    for (let at = key; at !== root; ) {
      const next = this.#parent.get(at) ?? root;
      this.#parent.set(at, root);
      at = next;
    }
    return root;
  }

  /** Joins two sets; false when they were one already. */
  union(a: string, b: string): boolean {
    const [left, right] = [this.find(a), this.find(b)];
    if (left === right) return false;
    if (left < right) this.#parent.set(right, left);
    else this.#parent.set(left, right);
    return true;
  }
}
