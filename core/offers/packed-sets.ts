/**
 * Sets of whole numbers in few bytes. The lists of words and the learned weights are both such sets: of places in a
 * table, which a word's hash finds again. Sorted, a set is the gaps between its members, and gaps of scattered numbers
 * are written shortest by a Rice code. Six bits make one character, in a row of signs that need no escape.
 */

/** Signs stand for 0 to 63: from `(` on, but `h` in place of the backslash. */
export const FIRST_SIGN = 40;
export const BACKSLASH = 92;
export const IN_ITS_PLACE = 104;
const SIGN_BITS = 6;

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
 * (Elias gamma of size + 1), then its gaps. The text is our own and is not checked.
 */
export function unpackSets(
  text: string,
  count: number,
  range: number,
  each: (set: number, member: number) => void,
): void {
  let at = 0;
  let held = 0;
  let have = 0;
  const take = (bits: number): number => {
    while (have < bits) {
      const sign = text.charCodeAt(at++);
      held = (held << SIGN_BITS) | ((sign === IN_ITS_PLACE ? BACKSLASH : sign) - FIRST_SIGN);
      have += SIGN_BITS;
    }
    have -= bits;
    const value = held >>> have;
    held &= (1 << have) - 1;
    return value;
  };
  const zeros = (): number => {
    let length = 0;
    while (take(1) === 0) length++;
    return length;
  };
  for (let set = 0; set < count; set++) {
    const digits = zeros();
    const size = ((1 << digits) | take(digits)) - 1;
    const plain = plainBits(size, range);
    let member = -1;
    for (let left = size; left > 0; left--) {
      const whole = zeros() << plain;
      member += (whole | take(plain)) + 1;
      each(set, member);
    }
  }
}
