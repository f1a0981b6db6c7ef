/** Times of day as feeds write them. */

const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])\.?m\.?)?$/i;

type Parts = { hour: number; minute: number; half: 'a' | 'p' | null };

function parts(value: unknown): Parts | null {
  if (typeof value !== 'string' || value.length > 30) return null;
  const match = CLOCK.exec(value.trim());
  if (!match) return null;
  const [, hour = '', minute = '', second = '0', half] = match;
  if (Number(minute) > 59 || Number(second) > 59) return null;
  const letter = half === undefined ? null : half.toLowerCase() === 'a' ? 'a' : 'p';
  return { hour: Number(hour), minute: Number(minute), half: letter };
}

/**
 * Minutes after midnight, 0–1439, from `19:00`, `19:00:00` or `7:00 PM`; null for anything else. Words such as
 * "noon" belong to neither standard. `24:00` is no start: it does not say which day is meant.
 */
export function readClockTime(value: unknown): number | null {
  const time = parts(value);
  if (!time) return null;
  if (time.half === null) return time.hour < 24 ? time.hour * 60 + time.minute : null;
  if (time.hour < 1 || time.hour > 12) return null;
  return ((time.hour % 12) + (time.half === 'p' ? 12 : 0)) * 60 + time.minute;
}

/** Minutes from a start to an end time; an end before the start is on the next day; null when it is not stated. */
export function minutesUntilEnd(start: number, end: unknown): number | null {
  const time = parts(end);
  const endMinute =
    time?.hour === 24 && time.minute === 0 && time.half === null ? 24 * 60 : readClockTime(end);
  if (endMinute === null || endMinute === start) return null;
  return endMinute > start ? endMinute - start : endMinute + 24 * 60 - start;
}

/** Minutes of a length `HH:MM` or `HH:MM:SS`, up to `24:00:00`; null when missing, zero or not a length. */
export function readDuration(value: unknown): number | null {
  const time = parts(value);
  if (!time || time.half !== null) return null;
  const minutes = time.hour * 60 + time.minute;
  return minutes >= 1 && minutes <= 24 * 60 ? minutes : null;
}
