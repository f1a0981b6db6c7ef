import type { Weekday } from '../meeting.ts';

/** Days of the week as feeds write them; ours are 0–6 with Sunday 0. */

const DAYS: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];
/** English names, as the Google Sheet variant of Meeting Guide writes them. */
const NAMES: ReadonlyMap<string, Weekday> = new Map([
  ['sunday', 0],
  ['monday', 1],
  ['tuesday', 2],
  ['wednesday', 3],
  ['thursday', 4],
  ['friday', 5],
  ['saturday', 6],
  ['sun', 0],
  ['mon', 1],
  ['tue', 2],
  ['wed', 3],
  ['thu', 4],
  ['fri', 5],
  ['sat', 6],
]);

function oneDay(value: unknown, first: 0 | 1): Weekday | null {
  if (typeof value === 'number') return DAYS.find((day) => day === value - first) ?? null;
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (/^\d$/.test(text)) return oneDay(Number(text), first);
  return NAMES.get(text.toLowerCase()) ?? null;
}

/**
 * The days a row names, each once, in the order named; empty when none is usable. `first` is the number the
 * standard gives Sunday: 1 in BMLT, 0 in Meeting Guide. A list may hold a wrong entry beside right ones; the right
 * ones count.
 */
export function readWeekdays(value: unknown, first: 0 | 1): Weekday[] {
  const entries = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [value];
  const days = new Set<Weekday>();
  for (const entry of entries.slice(0, 50)) {
    const day = oneDay(entry, first);
    if (day !== null) days.add(day);
  }
  return [...days];
}
