import { type FeedRow, field } from './feed-row.ts';
import { plainText } from './plain-text.ts';

/** Longer ids cannot be cut, since two might become one. */
const ID_LIMIT = 300;

/** The first of several fields that holds an id; null when none does; `too_long` when it cannot be kept. */
export function feedId(row: FeedRow, ...names: string[]): string | null | 'too_long' {
  for (const name of names) {
    const id = plainText(field(row, name), ID_LIMIT + 1);
    if (id !== null) return id.length > ID_LIMIT ? 'too_long' : id;
  }
  return null;
}

/**
 * An id for a row that has none, from what makes it the same meeting: two 32-bit FNV-1a hashes, so that the same row
 * keeps its id from one import to the next.
 */
export function idFromContent(...parts: (string | number | null)[]): string {
  let forward = 0x811c9dc5;
  let shifted = 0x9e3779b9;
  for (const character of parts.map((part) => part ?? '').join('\n')) {
    const code = character.codePointAt(0) ?? 0;
    forward = Math.imul(forward ^ code, 0x01000193);
    shifted = Math.imul(shifted ^ (code + 0x7f), 0x01000193);
  }
  const hex = (value: number) => (value >>> 0).toString(16).padStart(8, '0');
  return `row-${hex(forward)}${hex(shifted)}`;
}
