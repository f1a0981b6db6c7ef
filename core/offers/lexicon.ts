import { LEXICON } from './lexicon.generated.ts';
import { withinSlips } from './spelling.ts';

/** One concept found in a query: its code, and the words it covers (end exclusive). */
export type Find = { code: string; start: number; end: number };

/** Mark in the table beside concept codes: misspellings of this word are understood. */
const SPELT = '~';
/** The longest phrase of the lists, in words. */
const LONGEST_PHRASE = 5;
const SHORTEST_PREFIX = 2;
const ONE_SLIP = 6;
const TWO_SLIPS = 8;

// Concept codes by phrase; a phrase that ends in a star stands for every ending. Nothing else is built: a search page
// asks once, and most of the table is never looked at.
const codesOf = new Map<string, string>();
let spelt: string[] = [];
for (const line of LEXICON.split('\n')) {
  const tab = line.indexOf('\t');
  const codes = line.slice(0, tab);
  const phrases = line.slice(tab + 1).split(',');
  for (const phrase of phrases) codesOf.set(phrase, codes);
  if (codes.includes(SPELT)) spelt = spelt.concat(phrases);
}

/** Adds what the table says of the phrase that ends in `word` (`before` are its other words), in full or begun. */
function collect(before: string, word: string, start: number, end: number, finds: Find[]): boolean {
  let known = false;
  for (let length = before === '' ? SHORTEST_PREFIX : 1; length <= word.length + 1; length++) {
    const phrase = before + (length > word.length ? word : `${word.slice(0, length)}*`);
    const codes = codesOf.get(phrase);
    if (codes === undefined) continue;
    known = true;
    for (const code of codes) finds.push({ code, start, end });
  }
  return known;
}

/** The listed word that an unlisted one was most likely meant to be, or the word itself. */
function respell(word: string): string {
  const reach = word.length >= TWO_SLIPS - 1 ? 2 : 1;
  for (let slips = 1; slips <= reach; slips++) {
    const shortest = slips === 1 ? ONE_SLIP : TWO_SLIPS;
    const meant = spelt.find(
      (known) => known.length >= shortest && known[0] === word[0] && withinSlips(word, known, slips),
    );
    if (meant !== undefined) return meant;
  }
  return word;
}

/**
 * Every concept found in the words. Words of five letters or more that the table does not know are read as the
 * listed word they are a slip or two away from; `words` is changed in place to what was read.
 */
export function findConcepts(words: string[]): Find[] {
  const finds: Find[] = [];
  words.forEach((word, at) => {
    if (collect('', word, at, at + 1, finds) || word.length < ONE_SLIP - 1) return;
    const meant = respell(word);
    if (meant === word) return;
    words[at] = meant;
    collect('', meant, at, at + 1, finds);
  });
  for (let start = 0; start < words.length; start++) {
    let before = `${words[start]} `;
    for (let end = start + 2; end <= Math.min(words.length, start + LONGEST_PHRASE); end++) {
      const word = words[end - 1] ?? '';
      collect(before, word, start, end, finds);
      before += `${word} `;
    }
  }
  return finds;
}
