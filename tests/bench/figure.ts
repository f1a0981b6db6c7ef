/** What every bench module hands to `npm run bench`. */

/** `limit` is the most that is allowed, where something is promised. */
export type Figure = { metric: string; value: number; unit: string; limit?: number };

/** The value that a share of the sorted values stays under: 0.5 is the median. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Median of values in any order. */
export function median(values: readonly number[]): number {
  return quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}
