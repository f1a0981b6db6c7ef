/** A longer query is cut here: the need shows early, and the work stays bounded. In UTF-16 units. */
export const QUERY_CAP = 256;

const LETTERS: Record<string, string> = { ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه', ß: 'ss', ı: 'i', æ: 'ae', ø: 'o' };
// French writes the article onto the noun: l'héroïne is two words.
const ELISION = /(^|[^a-z])([ldjmtsn])['\u2019](?=[a-z]([a-z]|[\u0300-\u036f]))/g;
// Persian writes the verb's prefix joined, with a thin joiner, or apart: all become joined.
const PERSIAN_PREFIX = /(^| )(ن?می) (?=\S)/g;

// The patterns stand where they are used: Unicode classes are slow to compile, and most queries are plain ASCII.
function unicodeText(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(ELISION, '$1$2 ')
      // Invisible characters, apostrophes ("can't" and "cant" are one word), Latin combining marks, Arabic vowel marks
      // and tatweel, the Devanagari nukta, variation selectors.
      .replace(
        /[\p{Cf}'\u2018\u2019\u02bc`\u00b4\u0640]|[\u0300-\u036f]|[\u064b-\u065f]|\u0670|\u093c|[\ufe00-\ufe0f]/gu,
        '',
      )
      .replace(/[يىكةßıæø]/g, (letter) => LETTERS[letter] ?? letter)
      .replace(/(\p{L})\1{2,}/gu, '$1')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .replace(PERSIAN_PREFIX, '$1$2')
  );
}

/**
 * The same for plain ASCII, character by character; null where there is anything else. A search page decides once, and
 * there each pattern costs more to compile than all of this takes.
 */
function asciiText(text: string): string | null {
  const lower = text.toLowerCase();
  let plain = '';
  // How often the last letter stood in a row: three or more are one.
  let last = '';
  let row = 0;
  for (const sign of lower.includes("'") ? lower.replace(ELISION, '$1$2 ') : lower) {
    if (sign > '~') return null;
    if (sign === "'" || sign === '`') continue;
    const isLetter = sign >= 'a' && sign <= 'z';
    row = isLetter && sign === last ? row + 1 : 1;
    last = sign;
    if (row === 3) plain = plain.slice(0, -1);
    else if (row < 3) plain += isLetter || (sign >= '0' && sign <= '9') ? sign : ' ';
  }
  return plain;
}

/**
 * The words of a query in one spelling: compatibility forms unified, lower case, accents and invisible
 * characters gone, at most 256 characters read. Never throws, takes time linear in the length.
 */
export function wordsOf(query: string): string[] {
  const text = query.slice(0, QUERY_CAP);
  return (asciiText(text) ?? unicodeText(text)).split(' ').filter((word) => word !== '');
}
