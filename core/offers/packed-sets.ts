/**
 * Sets of whole numbers in few bytes. The lists of words and the learned weights are both such sets: of places in a
 * table, which a word's hash finds again. Sorted, a set is the gaps between its members, and gaps of scattered numbers
 * are written shortest by a Rice code. Six bits make one character, in a row of signs that need no escape.
 */

/** Bits that a sign holds: the last of its character's code, from `0` to `o`. */
export const SIGN_BITS = 6;
const VALUE = 2 ** SIGN_BITS - 1;
/** The one among them that a script would have to escape, and what stands for it. */
const BACKSLASH = '\\';
const STAND_IN = 'p';

/** The sign that stands for a value from 0 to 63. */
export function signOf(value: number): string {
  const sign = String.fromCharCode(value < 48 ? value + 64 : value);
  return sign === BACKSLASH ? STAND_IN : sign;
}

/** Bits of a gap that are written as they are, for a set of `size` members below `range`; the rest is counted out. */
export function plainBits(size: number, range: number): number {
  return Math.max(0, 31 - Math.clz32((range * 0.69) / size));
}

/** What a hash starts from (FNV-1a). */
export const EMPTY = 0x811c9dc5;

/** The hash of what was hashed so far with one more character, by its code. */
export function hashOn(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** A place of `bits` bits for what was hashed: a final stir, as FNV-1a mixes its last characters little. */
export function settle(hash: number, bits: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return (mixed ^ (mixed >>> 15)) >>> (32 - bits);
}

/** Where a text stands in a table of 2 ** `bits` places. */
export function placeOf(text: string, bits: number): number {
  let hash = EMPTY;
  for (let at = 0; at < text.length; at++) hash = hashOn(hash, text.charCodeAt(at));
  return settle(hash, bits);
}

/** Members whose last bits are not those of a wanted one are passed over quickly. */
const SIEVE = 2 ** 12 - 1;

/**
 * Calls `each` for every wanted member of every set, as packed by scripts/pack-sets.ts: for each of `count` sets its
 * size (Elias gamma of size + 1), then its gaps. Both are a count of noughts, a one, and some plain bits. `each` may be
 * called for members not wanted that end in the same bits as one that is. The text is our own and is not checked. One
 * pass over plain variables, and nothing kept: a search page runs it once or twice, before anything is compiled. So the
 * two kinds of number are read in line, much alike: a call for each made the first decision half as long again.
 */
export function findMembers(
  packed: string,
  count: number,
  range: number,
  wanted: Iterable<number>,
  each: (set: number, member: number) => void,
): void {
  const sieve = new Uint8Array(SIEVE + 1);
  for (const place of wanted) sieve[place & SIEVE] = 1;
  const signs = new TextEncoder().encode(packed.replaceAll(STAND_IN, BACKSLASH));
  let at = 0;
  // The next bits, `have` of them, right-aligned, without the ones that were read.
  let held = 0;
  let have = 0;
  for (let set = 0; set < count; set++) {
    let digits = 0;
    while (held === 0) {
      digits += have;
      held = (signs[at++] ?? 0) & VALUE;
      have = SIGN_BITS;
    }
    const noughts = Math.clz32(held) - 32 + have;
    digits += noughts;
    have -= noughts + 1;
    held &= (1 << have) - 1;
    while (have < digits) {
      held = (held << SIGN_BITS) | ((signs[at++] ?? 0) & VALUE);
      have += SIGN_BITS;
    }
    have -= digits;
    const size = ((1 << digits) | (held >> have)) - 1;
    held &= (1 << have) - 1;
    const plain = plainBits(size, range);
    let member = -1;
    for (let left = size; left > 0; left--) {
      member++;
      while (held === 0) {
        member += have << plain;
        held = (signs[at++] ?? 0) & VALUE;
        have = SIGN_BITS;
      }
      const whole = Math.clz32(held) - 32 + have;
      have -= whole + 1;
      held &= (1 << have) - 1;
      while (have < plain) {
        held = (held << SIGN_BITS) | ((signs[at++] ?? 0) & VALUE);
        have += SIGN_BITS;
      }
      have -= plain;
      member += (whole << plain) + (held >> have);
      held &= (1 << have) - 1;
      if (sieve[member & SIEVE] === 1) each(set, member);
    }
  }
}
