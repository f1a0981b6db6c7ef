import * as v from 'valibot';
import { MEETING_TAGS, type Meeting } from '../meeting.ts';
import type { ColumnsProblem, Decoded } from './columns.ts';

/** What many meetings of a source have in common, stored once beside the columns. */

/** In one loop: there are thousands of them, and the list waits for this each time it is opened. */
function areProfiles(value: unknown): boolean {
  const isIndex = (entry: unknown) => Number.isInteger(entry) && Number(entry) >= -1;
  const isProfile = (entry: unknown) => Array.isArray(entry) && entry.length === 4 && entry.every(isIndex);
  return Array.isArray(value) && value.every(isProfile);
}

const text = v.nullable(v.string());

const tablesSchema = v.strictObject({
  version: v.literal(1),
  /** Word of each tag bit. */
  tags: v.pipe(v.array(v.string()), v.maxLength(32)),
  zones: v.array(v.string()),
  programmes: v.array(v.string()),
  /** Each set of languages that some meeting has. */
  languages: v.array(v.array(v.string())),
  publishers: v.array(v.strictObject({ name: text, phone: text, url: text })),
  /** Zone, programme (-1 when unknown), language set, and minutes (0 when unknown). */
  profiles: v.custom<[number, number, number, number][]>(areProfiles),
});
export type MeetingTables = v.InferOutput<typeof tablesSchema>;

/** Gives each distinct value a number in order of appearance. */
export function createNumbering<T>(keyOf: (value: T) => string) {
  const numbers = new Map<string, number>();
  const values: T[] = [];
  return {
    values,
    numberOf(value: T): number {
      const key = keyOf(value);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, values.length);
      values.push(value);
      return values.length - 1;
    },
  };
}

/** The tables of some meetings, and for each meeting the number of its profile and of its publisher. */
export function buildTables(meetings: readonly Meeting[]) {
  const zones = createNumbering<string>(String);
  const programmes = createNumbering<string>(String);
  const languages = createNumbering<string[]>((set) => set.join('\n'));
  const publishers = createNumbering<NonNullable<Meeting['publisher']>>((entry) => JSON.stringify(entry));
  const profiles = createNumbering<[number, number, number, number]>((profile) => profile.join());
  const profileOf = meetings.map((meeting) =>
    profiles.numberOf([
      meeting.zone === null ? -1 : zones.numberOf(meeting.zone),
      meeting.programme === null ? -1 : programmes.numberOf(meeting.programme),
      languages.numberOf([...new Set(meeting.languages)].sort()),
      meeting.duration ?? 0,
    ]),
  );
  const publisherOf = meetings.map(({ publisher }) =>
    publisher === null ? -1 : publishers.numberOf(publisher),
  );
  const tables: MeetingTables = {
    version: 1,
    tags: [...MEETING_TAGS],
    zones: zones.values,
    programmes: programmes.values,
    languages: languages.values,
    publishers: publishers.values,
    profiles: profiles.values,
  };
  return { tables, profileOf, publisherOf };
}

/** Reads stored tables; numbers that point nowhere count as damage. */
export function decodeTables(stored: unknown): Decoded<MeetingTables, ColumnsProblem> {
  const parsed = v.safeParse(tablesSchema, stored);
  if (!parsed.success) return { ok: false, problem: 'not-columns' };
  const { zones, programmes, languages, profiles } = parsed.output;
  const sound = profiles.every(
    ([zone, programme, set]) =>
      zone < zones.length && programme < programmes.length && set >= 0 && set < languages.length,
  );
  return sound ? { ok: true, value: parsed.output } : { ok: false, problem: 'damaged' };
}

/** The bits of some tags; null when these tables were written before one of the tags existed. */
export function tagMask(tables: MeetingTables, tags: readonly string[]): number | null {
  let mask = 0;
  for (const tag of tags) {
    const bit = tables.tags.indexOf(tag);
    if (bit === -1) return null;
    mask |= 1 << bit;
  }
  return mask >>> 0;
}
