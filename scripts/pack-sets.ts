/** Packs sets of whole numbers into a text that core/offers/packed-sets.ts reads. */
import { plainBits, SIGN_BITS, signOf } from '../core/offers/packed-sets.ts';

/** Writes the sets in order. Members are below `range`; each set's members are sorted here and must differ. */
export function packSets(sets: readonly (readonly number[])[], range: number): string {
  const bits: number[] = [];
  const write = (value: number, count: number) => {
    for (let bit = count - 1; bit >= 0; bit--) bits.push((value >>> bit) & 1);
  };
  for (const members of sets) {
    const digits = 31 - Math.clz32(members.length + 1);
    write(1, digits + 1);
    write((members.length + 1) & ((1 << digits) - 1), digits);
    const plain = plainBits(members.length, range);
    let last = -1;
    for (const member of [...members].sort((a, b) => a - b)) {
      const gap = member - last - 1;
      if (gap < 0 || member >= range) throw new Error(`cannot pack ${member} after ${last}, below ${range}`);
      for (let whole = gap >>> plain; whole > 0; whole--) bits.push(0);
      bits.push(1);
      write(gap & ((1 << plain) - 1), plain);
      last = member;
    }
  }
  while (bits.length % SIGN_BITS > 0) bits.push(0);
  let text = '';
  for (let at = 0; at < bits.length; at += SIGN_BITS) {
    text += signOf(bits.slice(at, at + SIGN_BITS).reduce((value, bit) => value * 2 + bit, 0));
  }
  return text;
}
