/** A longer query is cut here: the need shows early, and the work stays bounded. In UTF-16 units. */
export const QUERY_CAP = 256;
/** A listed phrase whose last word is this long stands for every ending, a shorter one for itself; a star turns it round. */
export const OPEN_FROM = 6;

// Everything below is built only when a query needs it: Unicode classes are slow to compile, and most queries are
// plain ASCII.
type Forms = { silent: RegExp; other: RegExp; stretched: RegExp; apart: RegExp };
let forms: Forms | null = null;

function unicodeForms(): Forms {
  forms ??= {
    // Invisible characters, apostrophes ("can't" and "cant" are one word), Latin combining marks, Arabic vowel marks
    // and tatweel, the Devanagari nukta, variation selectors.
    silent:
      /[\p{Cf}'\u2018\u2019\u02bc`\u00b4\u0640]|[\u0300-\u036f]|[\u064b-\u065f]|\u0670|\u093c|[\ufe00-\ufe0f]/gu,
    other: /[يىكةßıæø]/g,
    stretched: /(\p{L})\1{2,}/gu,
    apart: /[^\p{L}\p{M}\p{N}]+/gu,
  };
  return forms;
}

const LETTERS: Record<string, string> = { ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه', ß: 'ss', ı: 'i', æ: 'ae', ø: 'o' };
// French writes the article onto the noun: l'héroïne is two words.
const ELISION = /(^|[^a-z])([ldjmtsn])['\u2019](?=[a-z\u00e0-\u00ff]{2})/g;
// Persian writes the verb's prefix joined, with a thin joiner, or apart: all become joined.
const PERSIAN_PREFIX = /(^| )(ن?می) (?=\S)/g;
const ASCII = /^[\n -~]*$/;

function unicodeWords(text: string): string {
  const { silent, other, stretched, apart } = unicodeForms();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFC')
    .replace(ELISION, '$1$2 ')
    .normalize('NFKD')
    .replace(silent, '')
    .replace(other, (letter) => LETTERS[letter] ?? letter)
    .replace(stretched, '$1')
    .replace(apart, ' ')
    .replace(PERSIAN_PREFIX, '$1$2');
}

function asciiWords(text: string): string {
  return text
    .toLowerCase()
    .replace(ELISION, '$1$2 ')
    .replace(/['`]/g, '')
    .replace(/([a-z])\1{2,}/g, '$1')
    .replace(/[^a-z0-9]+/g, ' ');
}

/**
 * The words of a query in one spelling: compatibility forms unified, lower case, accents and invisible
 * characters gone, at most 256 characters read. Never throws, takes time linear in the length.
 */
export function wordsOf(query: string): string[] {
  const text = query.slice(0, QUERY_CAP);
  const plain = (ASCII.test(text) ? asciiWords(text) : unicodeWords(text)).trim();
  return plain === '' ? [] : plain.split(' ');
}

/**
 * A word as the table of lists writes it: each Persian or Hindi letter is one plain sign, which packs to half its
 * bytes. Only for looking up. Of the Persian letters only pe and zad,
 * and jim and zhe, share a sign; Hindi ones share more.
 */
export function tableWord(word: string): string {
  return word.replace(/[\u0600-\u097f]/g, (letter) => String.fromCharCode(48 + (letter.charCodeAt(0) % 36)));
}
