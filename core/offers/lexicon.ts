import { LEXICON } from './lexicon.generated.ts';
import { OPEN_FROM, tableWord } from './normalise.ts';
import { withinSlips } from './spelling.ts';

/** One concept found in a query: its code, and the words it covers (end exclusive). */
export type Find = { code: string; start: number; end: number };

/** The longest phrase of the lists, in words. */
const LONGEST_PHRASE = 5;
const ONE_SLIP = 6;
const TWO_SLIPS = 8;

// Concept codes by phrase, and the words whose misspellings are understood: `fentan~yl` lists fentan with every ending
// and knows fentanyl by its misspellings. Nothing else is built: a search page asks once, and most of the table is
// never looked at.
const codesOf = new Map<string, string>();
const spelt: string[] = [];
for (const line of LEXICON.split('\n')) {
  const space = line.indexOf(' ');
  for (const phrase of line.slice(space + 1).split(',')) {
    const [listed = '', rest] = phrase.split('~');
    codesOf.set(listed, line.slice(0, space));
    if (rest !== undefined) spelt.push(listed.replace('*', '') + rest);
  }
}

/** Adds what the table says of the phrase that ends in `word` (`before` are its other words), in full or begun. */
function collect(before: string, word: string, start: number, end: number, finds: Find[]): boolean {
  let known = false;
  for (let length = 1; length <= word.length + 1; length++) {
    const star = length > word.length || (length < word.length && length < OPEN_FROM);
    const codes = codesOf.get(before + word.slice(0, length) + (star ? '*' : ''));
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
  const keys = words.map(tableWord);
  keys.forEach((word, at) => {
    if (collect('', word, at, at + 1, finds) || word.length < ONE_SLIP - 1) return;
    const meant = respell(word);
    if (meant === word) return;
    words[at] = keys[at] = meant;
    collect('', meant, at, at + 1, finds);
  });
  for (let start = 0; start < words.length; start++) {
    let before = `${keys[start]} `;
    for (let end = start + 2; end <= Math.min(words.length, start + LONGEST_PHRASE); end++) {
      const word = keys[end - 1] ?? '';
      collect(before, word, start, end, finds);
      before += `${word} `;
    }
  }
  return finds;
}
