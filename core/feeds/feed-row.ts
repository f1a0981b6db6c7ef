/** Reading fields of rows that somebody else wrote: own fields only, never what an object inherits. */

export type FeedRow = { readonly [field: string]: unknown };

/** Is a value one record: not null, not a list. */
export function isFeedRow(value: unknown): value is FeedRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field of a row; undefined when the row does not have it itself. */
export function field(row: FeedRow, name: string): unknown {
  return Object.hasOwn(row, name) ? row[name] : undefined;
}

/** The first of several fields that holds something. */
export function firstField(row: FeedRow, ...names: string[]): unknown {
  for (const name of names) {
    const value = field(row, name);
    if (value !== undefined && value !== null && value !== '') return value;
  }
  return undefined;
}

/** A row whose own text exceeds this is no meeting; about 40 times the largest real row seen. */
const ROW_LIMIT = 200_000;

/** Does a row hold more than 200,000 characters? Lists inside count, deeper things do not: they are never read. */
export function isTooLong(row: FeedRow): boolean {
  let size = 0;
  for (const key of Object.keys(row)) {
    size += key.length;
    const value = row[key];
    if (typeof value === 'string') size += value.length;
    else if (Array.isArray(value)) {
      for (const item of value) size += typeof item === 'string' ? item.length : 1;
    }
    if (size > ROW_LIMIT) return true;
  }
  return false;
}

/** `2023-08-29 15:56:59`, `8/25/2022 11:17:07 AM` → `YYYY-MM-DD`; null for anything else. */
export function readUpdatedDay(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 40) return null;
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(value);
  const american = iso ? null : /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/.exec(value);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : american
      ? [american[3], american[1], american[2]]
      : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const longest = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > longest) return null;
  if (Number(year) < 1990) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Not for the public: a row that says so itself. A row that says nothing is published. */
export function isUnpublished(row: FeedRow): boolean {
  const published = field(row, 'published');
  return published === 0 || published === false || published === '0' || published === 'false';
}
