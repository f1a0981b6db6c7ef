/** Every number on a page reads alike: letters of a phone's keys as digits, all else but digits left out. */
export function dialledDigits(text: string): string {
  return text
    .toLowerCase()
    .replace(/[a-z]/g, (letter) => KEYS[letter.charCodeAt(0) - 97] ?? '')
    .replace(/\D/g, '');
}

/** The digit under each letter from a to z on a phone's keys (ITU-T E.161). */
const KEYS = '22233344455566677778889999';
/** Digits of a number without its country code, in North America and most of the world. */
const NATIONAL = 10;

/** Whether two printed numbers reach the same line: equal, or alike in the last ten digits. */
export function isSameNumber(one: string, other: string): boolean {
  const [a, b] = [dialledDigits(one), dialledDigits(other)];
  if (a === '' || b === '') return false;
  return (
    a === b || (a.length >= NATIONAL && b.length >= NATIONAL && a.slice(-NATIONAL) === b.slice(-NATIONAL))
  );
}
