import { asBuffer, type ColumnsProblem, type Decoded } from './columns.ts';
import { foldText } from './fold.ts';

/**
 * Names in order, loaded only when somebody sorts by name.
 *
 * Header of five 32-bit words: magic, version, meetings, distinct names, bytes of the text. Then the number of each meeting's name,
 * u32, and the folded distinct names, sorted, in UTF-8 with a newline between.
 */

const MAGIC = 0x4d414e4e;
const VERSION = 1;
const HEADER = 5;

export type NameOrder = {
  /** Sorted by code unit, each once. */
  names: readonly string[];
  nameOf: Uint32Array;
};

export function encodeNames(meetingNames: readonly string[]): ArrayBuffer {
  const folded = meetingNames.map((name) => foldText(name).replaceAll('\n', ' '));
  const names = [...new Set(folded)].sort();
  const numbers = new Map(names.map((name, i) => [name, i]));
  const text = new TextEncoder().encode(names.join('\n'));
  const textAt = (HEADER + folded.length) * 4;
  const buffer = new ArrayBuffer(textAt + text.length);
  const words = new Uint32Array(buffer, 0, HEADER + folded.length);
  words.set([MAGIC, VERSION, folded.length, names.length, text.length]);
  folded.forEach((name, row) => {
    words[HEADER + row] = numbers.get(name) ?? 0;
  });
  new Uint8Array(buffer, textAt).set(text);
  return buffer;
}

/** Reads stored names. `count` is the number of meetings in the columns they belong to. */
export function decodeNames(stored: unknown, count: number): Decoded<NameOrder, ColumnsProblem> {
  const buffer = asBuffer(stored);
  if (buffer === null || buffer.byteLength < HEADER * 4) return { ok: false, problem: 'not-columns' };
  const [magic, version, meetings = 0, distinct = 0, textBytes = 0] = new Uint32Array(buffer, 0, HEADER);
  if (magic !== MAGIC) return { ok: false, problem: 'not-columns' };
  if (version !== VERSION) return { ok: false, problem: 'unknown-version' };
  const textAt = (HEADER + meetings) * 4;
  if (meetings !== count || buffer.byteLength !== textAt + textBytes)
    return { ok: false, problem: 'damaged' };
  const nameOf = new Uint32Array(buffer, HEADER * 4, meetings);
  const text = new TextDecoder().decode(new Uint8Array(buffer, textAt));
  const names = distinct === 0 ? [] : text.split('\n');
  const sound = names.length === distinct && nameOf.every((name) => name < distinct);
  return sound ? { ok: true, value: { names, nameOf } } : { ok: false, problem: 'damaged' };
}

/** Rank of each distinct name of each source in one common order; equal names share a rank. */
export function rankNames(orders: readonly NameOrder[]): Float64Array[] {
  const all = [...new Set(orders.flatMap((order) => order.names))].sort();
  const ranks = new Map(all.map((name, i) => [name, i]));
  return orders.map((order) => Float64Array.from(order.names, (name) => ranks.get(name) ?? 0));
}
