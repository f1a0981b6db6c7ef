import { type Find, UNMEANT } from './lexicon.ts';

/** Longer queries count as this long. In words. */
const LONG = 8;
/** So many letters tell one word from another; what follows is mostly grammar. */
const STEM = 6;
/** All bare numbers are one word. */
const NUMERAL = '0';

/**
 * What the decision looks at: how many words there are, each word, each concept, and each two concepts that stand in
 * the query together. Words are told from a concept's code, and from how many there are, by what stands before them.
 * Words that are on no list count too: they tell a song or a school essay from a cry for help.
 */
export function traitsOf(words: readonly string[], finds: readonly Find[]): Set<string> {
  const traits = new Set([` ${Math.min(words.length, LONG)}`]);
  for (const word of words) traits.add(`  ${Number.isNaN(Number(word)) ? word.slice(0, STEM) : NUMERAL}`);
  const codes = [...new Set(finds.map(({ code }) => code))].filter((code) => code !== UNMEANT).sort();
  codes.forEach((code, at) => {
    traits.add(code);
    for (const other of codes.slice(at + 1)) traits.add(code + other);
  });
  return traits;
}
