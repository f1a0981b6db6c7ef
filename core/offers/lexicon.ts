import { bonesOf } from './bones.ts';
import { placeOf, unpackSets } from './packed-sets.ts';
import {
  LIST_BITS,
  LONGEST_PHRASE,
  type PackedLists,
  PHRASE_BEGINNINGS,
  WORD_BEGINNINGS,
} from './table-shape.ts';

/** One concept found in a query: its code, and the words it covers (end exclusive). */
export type Find = { code: string; start: number; end: number };

/** A shorter word is read as it is spelt. */
const MAY_BE_MISSPELT = 5;

/** What no list gives: a bare number (a count of pills). The code before those of the lists. */
export const NUMBER = '"';
/** The code of the first list: words that stand for nothing beyond themselves. */
export const UNMEANT = '#';

/** The code of a list by its place in the table. */
export function codeOf(list: number): string {
  return String.fromCharCode(UNMEANT.charCodeAt(0) + list);
}

/** The codes of the lists that have an entry at a place. */
type CodesAt = ReadonlyMap<number, string>;

function unpackLists({ sets, packed }: PackedLists): CodesAt {
  const codesAt = new Map<number, string>();
  unpackSets(packed, sets, 2 ** LIST_BITS, (list, place) => {
    codesAt.set(place, (codesAt.get(place) ?? '') + codeOf(list));
  });
  return codesAt;
}

/** Adds what the lists say of the phrase that ends in `word` (`before` are its other words), in full or begun. */
function collect(
  codesAt: CodesAt,
  before: string,
  word: string,
  start: number,
  end: number,
  finds: Find[],
  beginnings: readonly number[],
): boolean {
  const looks = [before + word];
  for (const length of beginnings) {
    if (length <= word.length) looks.push(`${before}${word.slice(0, length)}*`);
  }
  let known = false;
  for (const look of looks) {
    const codes = codesAt.get(placeOf(look, LIST_BITS));
    if (codes === undefined) continue;
    known = true;
    for (const code of codes) finds.push({ code, start, end });
  }
  return known;
}

const UNIT = /^(mc?g|ml|g|h(ou)?rs?|days?|weeks?|months?|y(ea)?rs?|yo|[ap]m|horas|dias|anos)$/;

function countsAsPills(words: readonly string[], at: number): boolean {
  return /^([2-9]|[1-9]\d)$/.test(words[at] ?? '') && !UNIT.test(words[at + 1] ?? '');
}

/**
 * Gives back what finds every concept in the words of a query. The table is unpacked at the first query with a word.
 * A word of five letters or more that no list knows is read by its bones, which stand in the table behind `~`.
 */
export function openLists(lists: PackedLists): (words: readonly string[]) => Find[] {
  let codesAt: CodesAt | null = null;
  return (words) => {
    if (words.length === 0) return [];
    codesAt ??= unpackLists(lists);
    return findConcepts(codesAt, words);
  };
}

function findConcepts(codesAt: CodesAt, words: readonly string[]): Find[] {
  const finds: Find[] = [];
  words.forEach((word, at) => {
    if (!collect(codesAt, '', word, at, at + 1, finds, WORD_BEGINNINGS) && word.length >= MAY_BE_MISSPELT) {
      collect(codesAt, '~', bonesOf(word), at, at + 1, finds, []);
    }
  });
  for (let start = 0; start < words.length; start++) {
    let before = `${words[start]} `;
    for (let end = start + 2; end <= Math.min(words.length, start + LONGEST_PHRASE); end++) {
      const word = words[end - 1] ?? '';
      collect(codesAt, before, word, start, end, finds, PHRASE_BEGINNINGS);
      before += `${word} `;
    }
  }
  // A number alone, or a word that stands for nothing, is no reason to look further.
  if (finds.every(({ code }) => code === UNMEANT)) return [];
  words.forEach((_, at) => {
    if (countsAsPills(words, at)) finds.push({ code: NUMBER, start: at, end: at + 1 });
  });
  return finds;
}
