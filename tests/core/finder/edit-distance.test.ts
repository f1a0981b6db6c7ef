import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prefixDistance } from '../../../core/finder/edit-distance.ts';

/** The definition, written without thought for speed. */
function slips(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  const same = a.at(-1) === b.at(-1);
  const options = [slips(x, b) + 1, slips(a, y) + 1, slips(x, y) + (same ? 0 : 1)];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    options.push(slips(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return Math.min(...options);
}
function slowPrefixDistance(typed: string, word: string, limit: number): number {
  const all = Array.from({ length: word.length + 1 }, (_, end) => slips(typed, word.slice(0, end)));
  return Math.min(limit + 1, ...all);
}

describe('prefixDistance', () => {
  it('counts letters missing, added, wrong and swapped', () => {
    expect(prefixDistance('smrt', 'smart', 2)).toBe(1);
    expect(prefixDistance('heroine', 'heroin', 2)).toBe(1);
    expect(prefixDistance('darma', 'dharma', 2)).toBe(1);
    expect(prefixDistance('mediattion', 'meditation', 2)).toBe(1);
    expect(prefixDistance('recvoery', 'recovery', 2)).toBe(1);
  });

  it('looks at the beginning of the word only', () => {
    expect(prefixDistance('anonim', 'anonymous', 1)).toBe(1);
  });

  it('says one more than the limit for anything farther', () => {
    expect(prefixDistance('narconon', 'narcotics', 2)).toBe(3);
    expect(prefixDistance('abcdef', 'x', 1)).toBe(2);
  });

  it('agrees with its definition for any two words', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (typed, known, limit) => {
        expect(prefixDistance(typed, known, limit)).toBe(slowPrefixDistance(typed, known, limit));
      }),
      { numRuns: 300 },
    );
  });
});
