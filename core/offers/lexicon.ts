import { withinSlips } from './spelling.ts';

/** One concept found in a query: its code, and the words it covers (end exclusive). */
export type Find = { code: string; start: number; end: number };

/** Marks in the table beside concept codes: misspellings of this word are understood; this word is only itself. */
export const SPELT = '~';
export const ITSELF = '!';

const SHORTEST_PREFIX = 2;
const ONE_SLIP = 6;
const TWO_SLIPS = 8;

/** Where the first line at or after `key` stands in the sorted table. */
function lowerBound(lines: readonly string[], key: string): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function fits(pattern: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  return pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : pattern === word;
}

/** Adds what the lines under one first word (or first prefix) say about the words from `at` on. */
function collect(lines: readonly string[], key: string, words: readonly string[], at: number, finds: Find[]) {
  let known = false;
  for (let line = lowerBound(lines, key); line < lines.length; line++) {
    const entry = lines[line] ?? '';
    if (!entry.startsWith(key)) break;
    const next = entry[key.length];
    if (next !== '\t' && next !== ' ') {
      // Sorted before every longer word: nothing else under this key follows.
      if (next !== '*') break;
      continue;
    }
    known = true;
    const tab = entry.indexOf('\t');
    const rest = tab > key.length ? entry.slice(key.length + 1, tab).split(' ') : [];
    if (!rest.every((pattern, index) => fits(pattern, words[at + 1 + index]))) continue;
    for (const code of entry.slice(tab + 1)) finds.push({ code, start: at, end: at + 1 + rest.length });
  }
  return known;
}

/** The listed word that an unlisted one was most likely meant to be, or the word itself. */
function respell(lines: readonly string[], word: string): string {
  const limit = word.length >= TWO_SLIPS - 1 ? 2 : 1;
  const first = word.slice(0, 1);
  for (let slips = 1; slips <= limit; slips++) {
    for (let line = lowerBound(lines, first); line < lines.length; line++) {
      const entry = lines[line] ?? '';
      if (!entry.startsWith(first)) break;
      if (!entry.endsWith(SPELT)) continue;
      const meant = entry.slice(0, entry.indexOf('\t'));
      if (meant.length < (slips === 1 ? ONE_SLIP : TWO_SLIPS)) continue;
      if (withinSlips(word, meant, slips)) return meant;
    }
  }
  return word;
}

function findAt(lines: readonly string[], words: readonly string[], at: number, finds: Find[]): boolean {
  const word = words[at] ?? '';
  let known = collect(lines, word, words, at, finds);
  for (let length = SHORTEST_PREFIX; length <= word.length; length++) {
    known = collect(lines, `${word.slice(0, length)}*`, words, at, finds) || known;
  }
  return known;
}

/**
 * Every concept of the sorted table found in the words. Words of six letters or more that the table does not
 * know are read as the listed word they are a slip away from; `words` is changed in place to what was read.
 */
export function findConcepts(lines: readonly string[], words: string[]): Find[] {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word.length < ONE_SLIP - 1 || findAt(lines, words, at, [])) continue;
    words[at] = respell(lines, word);
  }
  const finds: Find[] = [];
  for (let at = 0; at < words.length; at++) findAt(lines, words, at, finds);
  return finds;
}
