import { ATTENDANCES, type Attendance, OPEN_TO } from '../meeting.ts';
import type { Choice, MeetingQuery, MeetingSet, Moment, ProfileColumns } from './meeting-query.ts';
import { type ZoneWeek, zoneWeek } from './schedule.ts';
import { type MeetingTables, tagMask } from './tables.ts';

/** A query worked out for one source, so that the scan compares numbers only. */
export type SourcePlan = {
  /** 1 for each profile whose programme, approach and language pass. */
  profileOk: Uint8Array;
  profiles: ProfileColumns;
  /** The person's own week, then those of the tables' zones; again the person's where the zone is not known here. */
  weeks: readonly ZoneWeek[];
  /** For each of the weeks, 1 where it is the meeting's own. */
  zoneKnown: Uint8Array;
  /** By the low four bits of `kind`: may be attended in person (1), from home (2), both (3), not wanted (0). */
  ways: Uint8Array;
  wantTags: number;
  avoidTags: number;
  /** Tags are asked for that this source has no word for: nothing can match. */
  impossible: boolean;
};

export const IN_PERSON = 1;
export const FROM_HOME = 2;

function passes<T>(choice: Choice<T>, holds: (value: T) => boolean): boolean {
  return (choice.want.length === 0 || choice.want.some(holds)) && !choice.avoid.some(holds);
}

/** Which ways of attending this kind of meeting are wanted. */
function waysOf(attendance: Attendance, { want, avoid }: Choice<Attendance>): number {
  const wanted = (way: Attendance) =>
    !avoid.includes(way) &&
    !avoid.includes(attendance) &&
    (want.length === 0 || want.includes(way) || want.includes(attendance));
  if (attendance === 'phone') return wanted('phone') ? FROM_HOME : 0;
  const inPerson = attendance !== 'online' && wanted('in-person') ? IN_PERSON : 0;
  const online = attendance !== 'in-person' && wanted('online') ? FROM_HOME : 0;
  return inPerson | online;
}

const speaks = (spoken: string, asked: string) =>
  spoken.toLowerCase() === asked.toLowerCase() || spoken.toLowerCase().startsWith(`${asked.toLowerCase()}-`);

/** The person's own week; UTC where the browser does not know the zone it named. */
export function personWeek({ now, zone, clocks }: Moment): ZoneWeek {
  const minute = now / 60_000;
  const clock = clocks.at(zone, minute) ??
    clocks.at('UTC', minute) ?? { zone: 'UTC', anchor: 0, offsets: [0], changes: [], localLimits: [] };
  return zoneWeek(clock, minute);
}

/** Which way each kind of meeting may be attended, by the low four bits of `kind`. */
function waysOfKinds(query: MeetingQuery): Uint8Array {
  const ways = new Uint8Array(16);
  OPEN_TO.forEach((openTo, high) => {
    if (!passes(query.openTo, (value) => value === openTo)) return;
    ATTENDANCES.forEach((attendance, low) => {
      ways[low | (high << 2)] = waysOf(attendance, query.attendance);
    });
  });
  return ways;
}

function profilesOk(tables: MeetingTables, set: MeetingSet, query: MeetingQuery, columns: ProfileColumns) {
  const programmeOk = (programme: string | undefined) =>
    passes(query.programmes, (id) => id === programme) &&
    passes(query.approaches, (approach) =>
      (programme === undefined ? [] : (set.approaches.get(programme) ?? [])).includes(approach),
    );
  // The last entry answers for meetings without a programme.
  const programmes = [...tables.programmes, undefined].map(programmeOk);
  const languages = tables.languages.map((spoken) =>
    passes(query.languages, (asked) => spoken.some((language) => speaks(language, asked))),
  );
  const ok = new Uint8Array(columns.programme.length);
  for (let i = 0; i < ok.length; i++) {
    const programme = columns.programme[i] ?? -1;
    const open = programmes[programme === -1 ? programmes.length - 1 : programme];
    ok[i] = open && languages[columns.languages[i] ?? 0] ? 1 : 0;
  }
  return ok;
}

/** Works a query out for the source at `number` in the set. Costs time per profile and zone, not per meeting. */
export function planSource(
  set: MeetingSet,
  number: number,
  query: MeetingQuery,
  moment: Moment,
  home: ZoneWeek,
): SourcePlan | null {
  const tables = set.sources[number]?.tables;
  const profiles = set.profiles[number];
  if (tables === undefined || profiles === undefined) return null;
  const clocks = [null, ...tables.zones.map((zone) => moment.clocks.at(zone, home.now))];
  const wantTags = tagMask(tables, query.tags.want);
  const known = query.tags.avoid.filter((tag) => tables.tags.includes(tag));
  return {
    profileOk: profilesOk(tables, set, query, profiles),
    profiles,
    weeks: clocks.map((clock) => (clock === null ? home : zoneWeek(clock, home.now))),
    zoneKnown: Uint8Array.from(clocks, (clock) => (clock === null ? 0 : 1)),
    ways: waysOfKinds(query),
    wantTags: wantTags ?? 0,
    avoidTags: tagMask(tables, known) ?? 0,
    impossible: wantTags === null,
  };
}
