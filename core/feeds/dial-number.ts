import { plainText } from './plain-text.ts';

/** Phone numbers of feeds, in the form a dialler takes. */

/** The longest number of the telephone network, ITU-T E.164. */
const MOST_DIGITS = 15;
/** Below this a number is a short code or an extension, and cannot be dialled from elsewhere. */
const FEWEST_DIGITS = 7;
/** A conference number with its meeting id and pass code, both after pauses. */
const MOST_EXTRA = 40;

const NUMBER = /\+?\(?\d[\d\s().\-–/]{4,30}\d/;
const EXTRA = /^\s*((?:[,;*#]+\s*\d*\s*)+)/;

/**
 * Digits with an optional leading `+`, and the pauses and tones (`,` `*` `#`) that follow a conference number;
 * null when the field holds no number. Free text after the number is left out: `212-555-0100 | any hour`.
 */
export function readDialNumber(value: unknown): string | null {
  const text = plainText(value, 200);
  if (text === null) return null;
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [found] = match;
  const digits = found.replace(/\D/g, '');
  if (digits.length < FEWEST_DIGITS || digits.length > MOST_DIGITS) return null;
  const extra = EXTRA.exec(text.slice(match.index + found.length))?.[1] ?? '';
  const tones = extra.replace(/;/g, ',').replace(/[^\d,*#]/g, '');
  return `${found.startsWith('+') ? '+' : ''}${digits}${tones.length <= MOST_EXTRA ? tones : ''}`;
}
