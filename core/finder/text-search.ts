import { prefixDistance } from './edit-distance.ts';
import { foldedWords } from './fold.ts';
import { prefixRange, type TokenIndex } from './token-index.ts';

/** Rows whose words begin with every word that was typed; near spellings only when too few do. */

/** Fewer rows than this, and near spellings are tried. */
export const FEW_ROWS = 3;

export type TextMatches = {
  /** Per index, 1 for each row that matches. */
  masks: Uint8Array[];
  /** Near spellings had to be used. */
  respelled: boolean;
};

/** Misspellings allowed in a word: none in short ones, where they would match anything. */
function allowance(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

function mark(index: TokenIndex, steps: Uint8Array, step: number, word: number): void {
  const end = index.starts[word + 1] ?? 0;
  for (let i = index.starts[word] ?? 0; i < end; i++) {
    const row = index.rows[i] ?? 0;
    if (steps[row] === step) steps[row] = step + 1;
  }
}

function search(index: TokenIndex, typed: readonly string[], near: boolean): Uint8Array {
  const steps = new Uint8Array(index.count);
  typed.forEach((word, step) => {
    const [from, to] = prefixRange(index.words, word);
    for (let i = from; i < to; i++) mark(index, steps, step, i);
    const most = near ? allowance(word) : 0;
    if (most === 0) return;
    index.words.forEach((known, i) => {
      // The first letter is seldom the wrong one, and testing it spares nearly all the work.
      if ((i < from || i >= to) && known[0] === word[0] && prefixDistance(word, known, most) <= most) {
        mark(index, steps, step, i);
      }
    });
  });
  return steps;
}

function finish(steps: Uint8Array, words: number): { mask: Uint8Array; count: number } {
  let count = 0;
  for (let row = 0; row < steps.length; row++) {
    const hit = steps[row] === words ? 1 : 0;
    steps[row] = hit;
    count += hit;
  }
  return { mask: steps, count };
}

/** Words beyond this many are ignored: nobody types them, and they bound the work. */
const MOST_WORDS = 16;

/**
 * Searches several indexes as one. Null when nothing searchable was typed: then every row matches.
 */
export function searchText(indexes: readonly TokenIndex[], text: string): TextMatches | null {
  const typed = foldedWords(text).slice(0, MOST_WORDS);
  if (typed.length === 0) return null;
  const run = (near: boolean) => indexes.map((index) => finish(search(index, typed, near), typed.length));
  const total = (found: { count: number }[]) => found.reduce((sum, { count }) => sum + count, 0);
  const exact = run(false);
  if (total(exact) >= FEW_ROWS) return { masks: exact.map(({ mask }) => mask), respelled: false };
  const near = run(true);
  const respelled = total(near) > total(exact);
  return { masks: (respelled ? near : exact).map(({ mask }) => mask), respelled };
}
