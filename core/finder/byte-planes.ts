/**
 * Whole numbers written as planes: all highest bytes, then the next, then the lowest. The high planes are nearly
 * constant, so that the package's own compression takes them away.
 */

/** `width` bytes for each value; values are 0 to 256^width - 1. */
export function writePlanes(values: readonly number[], width: number): Uint8Array {
  const bytes = new Uint8Array(values.length * width);
  for (let plane = 0; plane < width; plane++) {
    const shift = 8 * (width - 1 - plane);
    values.forEach((value, i) => {
      bytes[plane * values.length + i] = (value >>> shift) & 255;
    });
  }
  return bytes;
}

export function readPlanes(bytes: Uint8Array, count: number, width: number): Int32Array {
  const values = new Int32Array(count);
  for (let plane = 0; plane < width; plane++) {
    for (let i = 0; i < count; i++) values[i] = ((values[i] ?? 0) << 8) | (bytes[plane * count + i] ?? 0);
  }
  return values;
}

/** Signed differences to the value before, folded to 0, 1, 2 … so that small ones stay small. */
export function toDeltas(values: readonly number[]): number[] {
  return values.map((value, i) => {
    const delta = value - (values[i - 1] ?? 0);
    return delta < 0 ? -2 * delta - 1 : 2 * delta;
  });
}

/** Undoes `toDeltas` in place. */
export function fromDeltas(values: Int32Array): Int32Array {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const folded = values[i] ?? 0;
    sum += folded & 1 ? -(folded + 1) / 2 : folded / 2;
    values[i] = sum;
  }
  return values;
}

/** Reads a buffer from front to back; `take` gives null at the end, and so does everything after it. */
export type ByteReader = {
  /** The next `length` bytes, or null when there are fewer. */
  take(length: number): Uint8Array<ArrayBuffer> | null;
  atEnd(): boolean;
};

export function createByteReader(buffer: ArrayBuffer): ByteReader {
  let at = 0;
  return {
    take(length) {
      if (!Number.isSafeInteger(length) || length < 0 || at + length > buffer.byteLength) return null;
      at += length;
      return new Uint8Array(buffer, at - length, length);
    },
    atEnd: () => at === buffer.byteLength,
  };
}

/** Parts one after another, behind a header of 32-bit words. */
export function joinParts(header: readonly number[], parts: readonly Uint8Array[]): ArrayBuffer {
  const bytes = new Uint8Array(4 * header.length + parts.reduce((sum, part) => sum + part.length, 0));
  new Uint32Array(bytes.buffer, 0, header.length).set(header);
  let at = 4 * header.length;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes.buffer;
}

/** The header's words, or null when the buffer is too short or begins with other words than `magic`, `version`. */
export function readHeader(
  reader: ByteReader,
  words: number,
  magic: number,
  version: number,
): number[] | null {
  const bytes = reader.take(4 * words);
  if (bytes === null) return null;
  const header = [...new Uint32Array(bytes.slice().buffer)];
  return header[0] === magic && header[1] === version ? header : null;
}
