/**
 * Sets of whole numbers in few bytes. The lists of words and the learned weights are both such sets: of places in a
 * table, which a word's hash finds again. Sorted, a set is the gaps between its members, and gaps of scattered numbers
 * are written shortest by a Rice code. Six bits make one character, in a row of signs that need no escape.
 */

/** Signs stand for 0 to 63: from `(` on, with the backslash left out. */
const FIRST_SIGN = 40;
const BACKSLASH = 92;
/** Bits that a sign holds. */
export const SIGN_BITS = 6;

/** What a sign stands for, by its character code. */
function sixBits(code: number): number {
  return code - (code > BACKSLASH ? FIRST_SIGN + 1 : FIRST_SIGN);
}

/** The sign that stands for a value from 0 to 63. */
export function signOf(value: number): string {
  return String.fromCharCode(value + (value + FIRST_SIGN < BACKSLASH ? FIRST_SIGN : FIRST_SIGN + 1));
}

/** Bits of a gap that are written as they are, for a set of `size` members below `range`; the rest is counted out. */
export function plainBits(size: number, range: number): number {
  return Math.max(0, 31 - Math.clz32((range * 0.69) / size));
}

/** A well mixed whole number of `bits` bits for a text: where it stands in a table. FNV-1a with a final stir. */
export function placeOf(text: string, bits: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> (32 - bits);
}

/**
 * Calls `each` for every member of every set, as packed by scripts/pack-sets.ts: for each of `count` sets its size
 * (Elias gamma of size + 1), then its gaps. Both are a count of noughts, a one, and some plain bits. The text is our
 * own and is not checked. One loop over plain variables: a search page runs it once, before anything is compiled.
 */
export function unpackSets(
  text: string,
  count: number,
  range: number,
  each: (set: number, member: number) => void,
): void {
  let at = 0;
  // The next bits, `have` of them, right-aligned.
  let held = 0;
  let have = 0;
  let set = -1;
  let plain = 0;
  let member = 0;
  for (let left = 0; left > 0 || set < count - 1; ) {
    let noughts = 0;
    while (held === 0) {
      noughts += have;
      held = sixBits(text.charCodeAt(at++));
      have = SIGN_BITS;
    }
    const more = Math.clz32(held) - 32 + have;
    noughts += more;
    have -= more + 1;
    held &= (1 << have) - 1;
    const bits = left === 0 ? noughts : plain;
    while (have < bits) {
      held = (held << SIGN_BITS) | sixBits(text.charCodeAt(at++));
      have += SIGN_BITS;
    }
    have -= bits;
    const value = ((left === 0 ? 1 : noughts) << bits) | (held >> have);
    held &= (1 << have) - 1;
    if (left === 0) {
      set++;
      left = value - 1;
      plain = plainBits(left, range);
      member = -1;
    } else {
      member += value + 1;
      each(set, member);
      left--;
    }
  }
}
