import * as v from 'valibot';
import { calendarDay, citationSchema, countryCode } from './citation.ts';

/** The refusal list, data/never-as-help.json: what must never be shown to a person who looks for help. */

const entry = {
  id: v.string(),
  label: v.string(),
  /** Why it is refused, in plain words: the build prints it. */
  why: v.string(),
  citations: v.pipe(v.array(citationSchema), v.minLength(1)),
  checkedOn: calendarDay,
};

export const refusalSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('number'),
    ...entry,
    value: v.pipe(v.string(), v.regex(/\d{3}/, 'not a number')),
    /**
     * The country where the number is refused. A short number means something else elsewhere: 101 is wrong in
     * South Africa and the ambulance in Israel. Absent: refused everywhere.
     */
    country: v.optional(countryCode),
  }),
  /** Words or a part of an address, compared without regard to case. */
  v.strictObject({ kind: v.literal('wording'), ...entry, value: v.pipe(v.string(), v.minLength(4)) }),
]);
export type Refusal = v.InferOutput<typeof refusalSchema>;

/** From this many digits on, a number is refused with any prefix (a country code) and inside a longer one. */
const LONG = 7;
const NUMBER = /\d(?:[\s().–-]*\d)*/g;

/** Digits only: `(844) 555-0179` is `8445550179`. */
export function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, '');
}

/**
 * The refusal that a text runs into, or null.
 * @param country of the record that holds the text; null for a text that belongs to no country (a topic), in
 * which the refusals of every country count.
 */
export function refusalIn(
  text: string,
  country: string | null,
  refusals: readonly Refusal[],
): Refusal | null {
  // Runs as they are dialled, and each piece: "Step 1. 1933" must not hide 1933.
  const numbers = [...(text.match(NUMBER) ?? []).map(digitsOf), ...(text.match(/\d+/g) ?? [])];
  const lower = text.toLowerCase();
  for (const refusal of refusals) {
    if (refusal.kind === 'wording') {
      if (lower.includes(refusal.value.toLowerCase())) return refusal;
    } else if (
      concerns(refusal.country, country) &&
      numbers.some((number) => isSame(number, refusal.value))
    ) {
      return refusal;
    }
  }
  return null;
}

function concerns(refused: string | undefined, country: string | null): boolean {
  return refused === undefined || country === null || country === 'INT' || refused === country;
}

function isSame(number: string, refused: string): boolean {
  const digits = digitsOf(refused);
  if (digits.length < LONG) return number === digits;
  // A national number loses its leading 0 or 1 behind a country code.
  return number.includes(digits.replace(/^[01]/, ''));
}
