import { bonesOf } from './bones.ts';
import { EMPTY, findMembers, hashOn, placeOf, settle } from './packed-sets.ts';
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

/** What no list gives: a number from 2 to 99, which may count pills. The code before those of the lists. */
export const NUMBER = '"';
/** The code of the first list: words that stand for nothing beyond themselves. */
export const UNMEANT = '#';

/** The code of a list by its place in the table. */
export function codeOf(list: number): string {
  return String.fromCharCode(UNMEANT.charCodeAt(0) + list);
}

/** Places where a list may know the words from `start` to `end`: as they stand, and by how the last of them begins. */
type Look = { start: number; end: number; places: number[] };

const SPACE = 32;
const STAR = 42;

/** Where each look is looked up. One hash runs on from word to word. */
function looksOf(words: readonly string[]): Look[] {
  const looks: Look[] = [];
  for (let start = 0; start < words.length; start++) {
    let hash = EMPTY;
    for (let end = start; end < words.length && end < start + LONGEST_PHRASE; end++) {
      const word = words[end] ?? '';
      const beginnings: readonly number[] = end === start ? WORD_BEGINNINGS : PHRASE_BEGINNINGS;
      const places: number[] = [];
      if (end > start) hash = hashOn(hash, SPACE);
      for (let at = 0; at < word.length; at++) {
        hash = hashOn(hash, word.charCodeAt(at));
        if (beginnings.includes(at + 1)) places.push(settle(hashOn(hash, STAR), LIST_BITS));
      }
      places.push(settle(hash, LIST_BITS));
      looks.push({ start, end: end + 1, places });
    }
  }
  return looks;
}

/**
 * Gives back what finds every concept in the words of a query. A word of five letters or more that no list knows is
 * read by its bones, which stand in the table behind `~`.
 */
export function openLists({ sets, packed }: PackedLists): (words: readonly string[]) => Find[] {
  return (words) => {
    if (words.length === 0) return [];
    const looks = looksOf(words);
    const bones = words.map((word) =>
      word.length < MAY_BE_MISSPELT ? -1 : placeOf(`~${bonesOf(word)}`, LIST_BITS),
    );
    const wanted = [...bones];
    for (const { places } of looks) wanted.push(...places);
    const codesAt = new Map<number, string>();
    findMembers(packed, sets, 2 ** LIST_BITS, wanted, (list, place) => {
      codesAt.set(place, (codesAt.get(place) ?? '') + codeOf(list));
    });
    const finds: Find[] = [];
    for (const { start, end, places } of looks) {
      let codes = '';
      for (const place of places) codes += codesAt.get(place) ?? '';
      if (codes === '' && end === start + 1) codes = codesAt.get(bones[start] ?? -1) ?? '';
      for (const code of codes) finds.push({ code, start, end });
    }
    // A number alone, or a word that stands for nothing, is no reason to look further.
    if (finds.every(({ code }) => code === UNMEANT)) return [];
    words.forEach((word, at) => {
      if (Number(word) > 1 && Number(word) < 100) finds.push({ code: NUMBER, start: at, end: at + 1 });
    });
    return finds;
  };
}
