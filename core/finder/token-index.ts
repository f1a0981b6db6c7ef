import { asBuffer, type ColumnsProblem, type Decoded, largest } from './columns.ts';

/**
 * Which meetings contain a word: sorted words as one text, where each word's rows begin, and the rows.
 *
 * Header of eight 32-bit words: magic, version, meetings, words, rows listed, bytes of a row number, bytes of the
 * text, reserved. Then starts u32 (words + 1), rows u16 or u32, and the words in UTF-8 with a newline between.
 */

const MAGIC = 0x544f4b54;
const VERSION = 1;
const WORDS = 8;

export type TokenIndex = {
  /** Meetings that the index was made for. */
  count: number;
  /** Sorted by code unit, each once. */
  words: readonly string[];
  starts: Uint32Array;
  rows: Uint16Array | Uint32Array;
};

const padded = (bytes: number) => Math.ceil(bytes / 4) * 4;

/** `wordsOf[row]` are the folded words of each meeting; repeats are allowed. */
export function encodeTokens(wordsOf: readonly (readonly string[])[]): ArrayBuffer {
  const lists = new Map<string, number[]>();
  wordsOf.forEach((words, row) => {
    for (const word of words) {
      const list = lists.get(word);
      if (list === undefined) lists.set(word, [row]);
      else if (list[list.length - 1] !== row) list.push(row);
    }
  });
  const words = [...lists.keys()].sort();
  const text = new TextEncoder().encode(words.join('\n'));
  const total = words.reduce((sum, word) => sum + (lists.get(word)?.length ?? 0), 0);
  const rowBytes = wordsOf.length <= 0x10000 ? 2 : 4;
  const rowsAt = (WORDS + words.length + 1) * 4;
  const textAt = rowsAt + padded(total * rowBytes);
  const buffer = new ArrayBuffer(textAt + text.length);
  new Uint32Array(buffer, 0, WORDS).set([
    MAGIC,
    VERSION,
    wordsOf.length,
    words.length,
    total,
    rowBytes,
    text.length,
  ]);
  const starts = new Uint32Array(buffer, WORDS * 4, words.length + 1);
  const rows =
    rowBytes === 2 ? new Uint16Array(buffer, rowsAt, total) : new Uint32Array(buffer, rowsAt, total);
  let at = 0;
  words.forEach((word, i) => {
    starts[i] = at;
    const list = lists.get(word) ?? [];
    rows.set(list, at);
    at += list.length;
  });
  starts[words.length] = at;
  new Uint8Array(buffer, textAt).set(text);
  return buffer;
}

/** Reads a stored index. `count` is the number of meetings in the columns it belongs to. */
export function decodeTokens(stored: unknown, count: number): Decoded<TokenIndex, ColumnsProblem> {
  const buffer = asBuffer(stored);
  if (buffer === null || buffer.byteLength < WORDS * 4) return { ok: false, problem: 'not-columns' };
  const header = new Uint32Array(buffer, 0, WORDS);
  const [magic, version, meetings = 0, wordCount = 0, total = 0, rowBytes = 0, textBytes = 0] = header;
  if (magic !== MAGIC) return { ok: false, problem: 'not-columns' };
  if (version !== VERSION) return { ok: false, problem: 'unknown-version' };
  const rowsAt = (WORDS + wordCount + 1) * 4;
  const textAt = rowsAt + padded(total * rowBytes);
  if ((rowBytes !== 2 && rowBytes !== 4) || meetings !== count || buffer.byteLength !== textAt + textBytes) {
    return { ok: false, problem: 'damaged' };
  }
  const starts = new Uint32Array(buffer, WORDS * 4, wordCount + 1);
  const rows =
    rowBytes === 2 ? new Uint16Array(buffer, rowsAt, total) : new Uint32Array(buffer, rowsAt, total);
  const text = new TextDecoder().decode(new Uint8Array(buffer, textAt));
  const words = text === '' ? [] : text.split('\n');
  const sound =
    words.length === wordCount &&
    starts[wordCount] === total &&
    starts.every((start, i) => i === 0 || start >= (starts[i - 1] ?? 0)) &&
    (total === 0 || largest(rows) < count);
  return sound ? { ok: true, value: { count, words, starts, rows } } : { ok: false, problem: 'damaged' };
}

/** First position whose word is not before `text`. */
export function lowerBound(words: readonly string[], text: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Positions [from, to) of the words that begin with `prefix`. */
export function prefixRange(words: readonly string[], prefix: string): [number, number] {
  return [lowerBound(words, prefix), lowerBound(words, `${prefix}\uffff`)];
}
