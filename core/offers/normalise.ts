/** A longer query is cut here: the need shows early, and the work stays bounded. In UTF-16 units. */
export const QUERY_CAP = 256;

// Zero-width characters, soft hyphen, direction marks, Arabic tatweel and vowel marks, combining Latin marks,
// the Devanagari nukta, and apostrophes of every kind ("can't" and "cant" are one word).
const SILENT =
  /[\p{Cf}'\u2018\u2019\u02bc`\u00b4\u0640]|[\u0300-\u036f]|[\u064b-\u065f]|\u0670|\u093c|[\ufe00-\ufe0f]/gu;
const LETTER_FORMS: Record<string, string> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ة: 'ه',
  ß: 'ss',
  ı: 'i',
  æ: 'ae',
  ø: 'o',
};
const OTHER_FORMS = /[يىكةßıæø]/g;
// Persian writes the verb's prefix joined, with a thin joiner, or apart: all become joined.
const PERSIAN_PREFIX = /(^| )(ن?می) (?=\S)/g;
const STRETCHED = /(\p{L})\1{2,}/gu;
const APART = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * The words of a query in one spelling: compatibility forms unified, lower case, accents and invisible
 * characters gone, at most 256 characters read. Never throws, takes time linear in the length.
 */
export function wordsOf(query: string): string[] {
  const plain = query
    .slice(0, QUERY_CAP)
    .normalize('NFKD')
    .toLowerCase()
    .replace(SILENT, '')
    .replace(OTHER_FORMS, (letter) => LETTER_FORMS[letter] ?? letter)
    .replace(STRETCHED, '$1')
    .replace(APART, ' ')
    .trim()
    .replace(PERSIAN_PREFIX, '$1$2');
  return plain === '' ? [] : plain.split(' ');
}
