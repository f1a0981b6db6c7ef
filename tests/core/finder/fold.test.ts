import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords, foldedWordsToFind, foldText } from '../../../core/finder/fold.ts';

describe('folding', () => {
  it('makes case and accents equal', () => {
    expect(foldText('Narcóticos ANÓNIMOS')).toBe('narcoticos anonimos');
    expect(foldText('Straße Łódź Ærø')).toBe('strasse lodz aero');
    expect(foldText('é')).toBe(foldText('e\u0301'));
  });

  it('makes Arabic and Persian spellings of one word equal', () => {
    expect(foldText('گمنام ايران')).toBe(foldText('گمنام ایران'));
    expect(foldText('می\u200Cخواهم')).toBe('میخواهم');
  });

  it('makes digits, joiners and vowel marks equal', () => {
    expect(foldText('كرمانشاه')).toBe(foldText('کرمانشاه'));
    expect(foldText('تِهران')).toBe('تهران');
    expect(foldText('۱۲٣')).toBe('123');
    expect(foldText('İstanbul, Honoluluʻ')).toBe('istanbul, honolulu');
  });

  it('keeps the vowel signs and syllables of other scripts', () => {
    expect(foldText('काबुल')).toBe('काबुल');
    expect(foldText('서울')).toBe('서울');
    expect(foldText('が')).not.toBe(foldText('か'));
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { numRuns: 300 },
    );
  });

  it('takes hyphenated words apart, and joins them for finding', () => {
    expect(foldedWords('Al-Anon, 12-step')).toEqual(['al', 'anon', '12', 'step']);
    expect(foldedWordsToFind('Al-Anon')).toEqual(['al', 'anon', 'alanon']);
  });

  it('finds no words in marks and blanks', () => {
    expect(foldedWords(' … - !')).toEqual([]);
  });
});
