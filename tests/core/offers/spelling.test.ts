import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../../core/offers/decide.ts';
import { withinSlips } from '../../../core/offers/spelling.ts';

describe('misspellings', () => {
  it.each([
    ['fentynal', 'fentanyl', 2],
    ['suboxon', 'suboxone', 1],
    ['herion', 'heroin', 1],
    ['withdrawl', 'withdrawal', 1],
  ])('%s is near %s', (slip, word, slips) => {
    expect(withinSlips(slip, word, slips)).toBe(true);
    expect(withinSlips(slip, word, 0)).toBe(false);
  });

  it('are near in both directions, and a word is near itself', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), fc.nat(2), (a, b, slips) => {
        expect(withinSlips(a, b, slips)).toBe(withinSlips(b, a, slips));
        expect(withinSlips(a, a, slips)).toBe(true);
      }),
    );
  });

  it.each([
    'how do i quit herion',
    'percocett withdrawl',
    'suboxen clinic near me',
    'fentynal overdose help',
  ])('do not hide the need in "%s"', (query) => expect(decide(query).kind).not.toBe('none'));

  it.each(['heroine movies', 'methane formula', 'a heroine of our time'])(
    'do not turn "%s" into a drug',
    (query) => expect(decide(query).kind).toBe('none'),
  );
});

describe('words around the need', () => {
  it.each(['please', '2026', 'google', 'hey siri'])('"%s" in front changes nothing', (word) => {
    for (const query of [
      'how do i get off percocet',
      'he took fentanyl and wont wake up',
      'i want to die',
      'opium wars',
    ]) {
      expect(decide(`${word} ${query}`).kind).toBe(decide(query).kind);
    }
  });
});
