import { expect, it } from 'vitest';
import { tableLanguageFor } from '../../core/offers/table-languages.ts';
import { learnToGuess } from '../../scripts/guess-language.ts';
import { readExamples } from '../../scripts/offer-examples.ts';

it('guesses the language of nearly every query, none of which it learned from', () => {
  const guess = learnToGuess();
  const rows = ['tongues.jsonl', 'judge.jsonl'].flatMap(readExamples);
  const wrong = rows.filter(({ q, lang }) => guess(q) !== tableLanguageFor([lang]));
  expect(wrong.length / rows.length).toBeLessThan(0.08);
  expect(guess('')).toBe('es');
});
