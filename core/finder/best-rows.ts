/** The few best of many rows: a bounded heap whose root is the worst kept row, so that most rows cost one compare. */
export type BestRows = {
  /** A row with a larger key than this cannot get in. */
  worst(): number;
  add(key: number, source: number, row: number): void;
  /** Best first; equal keys in the order they were added. */
  take(): { source: number; row: number }[];
};

function exchange(column: Float64Array | Int32Array, a: number, b: number): void {
  const kept = column[a] ?? 0;
  column[a] = column[b] ?? 0;
  column[b] = kept;
}

export function createBestRows(limit: number): BestRows {
  const keys = new Float64Array(limit);
  const orders = new Float64Array(limit);
  const sources = new Int32Array(limit);
  const rows = new Int32Array(limit);
  let size = 0;
  let added = 0;

  function isWorse(a: number, b: number): boolean {
    const keyA = keys[a] ?? 0;
    const keyB = keys[b] ?? 0;
    return keyA > keyB || (keyA === keyB && (orders[a] ?? 0) > (orders[b] ?? 0));
  }
  function swap(a: number, b: number): void {
    exchange(keys, a, b);
    exchange(orders, a, b);
    exchange(sources, a, b);
    exchange(rows, a, b);
  }
  function put(at: number, key: number, source: number, row: number): void {
    keys[at] = key;
    orders[at] = added;
    sources[at] = source;
    rows[at] = row;
  }
  function sink(from: number): void {
    let at = from;
    for (;;) {
      const left = 2 * at + 1;
      let worst = left < size && isWorse(left, at) ? left : at;
      if (left + 1 < size && isWorse(left + 1, worst)) worst = left + 1;
      if (worst === at) return;
      swap(at, worst);
      at = worst;
    }
  }
  return {
    worst: () =>
      size < limit ? Number.POSITIVE_INFINITY : limit === 0 ? Number.NEGATIVE_INFINITY : (keys[0] ?? 0),
    add(key, source, row) {
      added++;
      if (size < limit) {
        put(size, key, source, row);
        let at = size++;
        while (at > 0) {
          const parent = (at - 1) >>> 1;
          if (!isWorse(at, parent)) return;
          swap(at, parent);
          at = parent;
        }
      } else if (limit > 0 && key < (keys[0] ?? 0)) {
        put(0, key, source, row);
        sink(0);
      }
    },
    take() {
      const order = Array.from({ length: size }, (_, i) => i).sort((a, b) => (isWorse(a, b) ? 1 : -1));
      return order.map((i) => ({ source: sources[i] ?? 0, row: rows[i] ?? 0 }));
    },
  };
}
