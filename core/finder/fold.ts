/** Making words comparable: without case, accents, and spelling habits that only differ on screen. */

/** Letters that Unicode does not take apart into a base and an accent. */
const BASE_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  // The marks of Hawaiian and of transcribed Arabic, which most people leave out.
  ʻ: '',
  ʼ: '',
  // Arabic, Persian and Urdu keyboards write these letters differently.
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
};
const BASE_LETTER = new RegExp(`[${Object.keys(BASE_LETTERS).join('')}]`, 'gu');

/** Accents, Hebrew points, Arabic vowel marks and stretching; other scripts keep their vowel signs. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/gu;
/** Soft hyphen, joiners of Persian, zero-width characters and direction marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/gu;
const ASCII = /^[ -~]*$/u;

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’‑–-][\p{L}\p{N}\p{M}]+)*/gu;
const JOINT = /['’‑–-]/u;

/**
 * Lower-cased and without accents: `Narcóticos Anónimos` gives `narcoticos anonimos`; digits become 0-9.
 * Folding twice gives the same text as folding once.
 */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(INVISIBLE, '')
    .replace(DIGIT, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(BASE_LETTER, (letter) => BASE_LETTERS[letter] ?? letter)
    .normalize('NFC');
}

/** The folded words of a text in order, hyphenated words in their parts: `Al-Anon` gives `al`, `anon`. */
export function foldedWords(text: string): string[] {
  return (foldText(text).match(WORD) ?? []).flatMap((word) => word.split(JOINT));
}

/** As `foldedWords`, and hyphenated words joined as well, for those who type `alanon` or `12step`. */
export function foldedWordsToFind(text: string): string[] {
  return (foldText(text).match(WORD) ?? []).flatMap((word) => {
    const parts = word.split(JOINT);
    return parts.length > 1 ? [...parts, parts.join('')] : parts;
  });
}
