import { type Find, UNMEANT } from './lexicon.ts';

/** Longer queries count as this long. In words. */
const LONG = 8;
/** So many letters tell one word from another; what follows is mostly grammar. */
const STEM = 6;

/**
 * What the decision looks at: how many words there are, each listed word, each concept, and each two concepts that
 * stand in the query together. A word is told from a concept's code by the space before it.
 */
export function traitsOf(words: readonly string[], finds: readonly Find[]): Set<string> {
  const traits = new Set([` ${Math.min(words.length, LONG)}`]);
  const codes = new Set<string>();
  for (const { code, start, end } of finds) {
    if (code === UNMEANT) continue;
    for (const word of words.slice(start, end)) traits.add(` ${word.slice(0, STEM)}`);
    codes.add(code);
  }
  const sorted = [...codes].sort();
  sorted.forEach((code, at) => {
    traits.add(code);
    for (const other of sorted.slice(at + 1)) traits.add(code + other);
  });
  return traits;
}
