/** Making words comparable: without case, accents, and spelling habits that only differ on screen. */

/** Letters that Unicode does not take apart into a base and an accent. */
const BASE_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  // Arabic keyboards and Persian ones write these two letters differently.
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
};
const BASE_LETTER = new RegExp(`[${Object.keys(BASE_LETTERS).join('')}]`, 'gu');
/** Combining accents, Arabic vowel marks, the joiners of Persian and the stretched line of Arabic. */
const MARKS = /\p{Script=Inherited}|[\u0640\u200B-\u200D]/gu;

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’‑–-][\p{L}\p{N}\p{M}]+)*/gu;
const JOINT = /['’‑–-]/u;

/** Lower-cased and without accents: `Narcóticos Anónimos` gives `narcoticos anonimos`. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(BASE_LETTER, (letter) => BASE_LETTERS[letter] ?? letter);
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
