/** How far a typed word is from a known one, for catching slips of the finger. */

/**
 * The smallest number of single-letter slips (a letter missing, added, wrong, or two neighbours swapped)
 * between `typed` and any beginning of `word`; `limit + 1` when there are more than `limit`.
 */
export function prefixDistance(typed: string, word: string, limit: number): number {
  const columns = Math.min(word.length, typed.length + limit);
  if (columns < typed.length - limit) return limit + 1;
  let twoBack: number[] = [];
  let back: number[] = Array.from({ length: columns + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= columns; column += 1) {
      const cost = cell(typed, word, row, column, current, back, twoBack);
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    twoBack = back;
    back = current;
  }
  return Math.min(limit + 1, ...back);
}

function cell(
  typed: string,
  word: string,
  row: number,
  column: number,
  current: number[],
  back: number[],
  twoBack: number[],
): number {
  const same = typed[row - 1] === word[column - 1];
  const cost = Math.min(
    at(back, column) + 1,
    at(current, column - 1) + 1,
    at(back, column - 1) + (same ? 0 : 1),
  );
  const swapped =
    row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
  return swapped ? Math.min(cost, at(twoBack, column - 2) + 1) : cost;
}

function at(row: number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
