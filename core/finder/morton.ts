/** Z-order: a number for a point such that neighbours on the map are mostly neighbours in the list. */

/** Spreads 16 bits so that a zero stands before each. */
function spread(bits: number): number {
  let x = bits & 0xffff;
  x = (x | (x << 8)) & 0x00ff00ff;
  x = (x | (x << 4)) & 0x0f0f0f0f;
  x = (x | (x << 2)) & 0x33333333;
  return (x | (x << 1)) & 0x55555555;
}

/** Unsigned 32-bit Z-order of a point in degrees: cells of about 0.0027 by 0.0055 degrees. */
export function mortonOf(lat: number, lon: number): number {
  const y = Math.min(0xffff, Math.max(0, Math.floor(((lat + 90) / 180) * 0x10000)));
  const x = Math.min(0xffff, Math.max(0, Math.floor(((lon + 180) / 360) * 0x10000)));
  return ((spread(y) << 1) | spread(x)) >>> 0;
}
