import type { Approach } from '../directory/programme.ts';
import type { Attendance, MeetingTag, OpenTo, Weekday } from '../meeting.ts';
import type { HotColumns } from './columns.ts';
import type { Point } from './distance.ts';
import { type NameOrder, rankNames } from './name-order.ts';
import { ASSUMED_DURATION, type ZoneClocks } from './schedule.ts';
import type { MeetingTables } from './tables.ts';
import type { TokenIndex } from './token-index.ts';

/** What a person asks of the finder, what it looks through, and at which moment. */

/** Wanted and unwanted at once; both empty lets everything through. */
export type Choice<T> = { want: readonly T[]; avoid: readonly T[] };

/** Minutes after midnight in the person's zone, `from` included, `to` not; `to` at or before `from` wraps. */
export type TimeSpan = { from: number; to: number };

export type MeetingSort = 'soonest' | 'nearest' | 'name';

export type MeetingQuery = {
  text: string;
  /**
   * Wanting "in-person" or "online" also lets hybrid meetings through, as they can be attended so; avoiding them
   * leaves hybrid meetings their other way.
   */
  attendance: Choice<Attendance>;
  /** Days and times are those of the person's zone. */
  days: Choice<Weekday>;
  times: Choice<TimeSpan>;
  /** Minutes from now until the start; null for any. */
  startsWithin: number | null;
  /** Minutes from now that are to pass before the start; null for none. */
  startsAfter: number | null;
  openTo: Choice<OpenTo>;
  /** BCP 47; "pt" also stands for "pt-BR". */
  languages: Choice<string>;
  /** All wanted ones must hold. Of the other choices one wanted value is enough. */
  tags: Choice<MeetingTag>;
  programmes: Choice<string>;
  approaches: Choice<Approach>;
  near: Point | null;
  /** Never hides a meeting that can be attended from home, unless that way is not wanted. */
  withinKm: number | null;
  /** Rooms up to this far are left out: not everybody wants to meet their neighbours. Hides no way from home. */
  beyondKm: number | null;
  sort: MeetingSort;
  /** Rows to return; everything is counted. */
  limit: number;
};

const any = { want: [], avoid: [] };

/** Lets every meeting through. */
export const ANY_MEETING: MeetingQuery = {
  text: '',
  attendance: any,
  days: any,
  times: any,
  startsWithin: null,
  startsAfter: null,
  openTo: any,
  languages: any,
  tags: any,
  programmes: any,
  approaches: any,
  near: null,
  withinKm: null,
  beyondKm: null,
  sort: 'soonest',
  limit: 20,
};

/** The profiles of the tables as columns. */
export type ProfileColumns = {
  /** One more than the zone's number in the tables; 0 where it is not stated. */
  zone: Int32Array;
  programme: Int32Array;
  languages: Int32Array;
  /** Minutes; the assumed ones where the source does not say. */
  duration: Float64Array;
};

/** The current generation of one source; tokens and names may still be on their way. */
export type LoadedSource = {
  id: string;
  hot: HotColumns;
  tables: MeetingTables;
  tokens: TokenIndex | null;
  names: NameOrder | null;
};

export type MeetingSet = {
  sources: readonly LoadedSource[];
  /** Approaches of each programme by its id. */
  approaches: ReadonlyMap<string, readonly Approach[]>;
  /** Per source. */
  profiles: readonly ProfileColumns[];
  /** Per source, rank of each of its names among all names; null until the names of every source are there. */
  nameRanks: readonly Float64Array[] | null;
};

function profileColumns({ profiles }: MeetingTables): ProfileColumns {
  const columns = {
    zone: new Int32Array(profiles.length),
    programme: new Int32Array(profiles.length),
    languages: new Int32Array(profiles.length),
    duration: new Float64Array(profiles.length),
  };
  profiles.forEach(([zone, programme, languages, duration], i) => {
    columns.zone[i] = zone + 1;
    columns.programme[i] = programme;
    columns.languages[i] = languages;
    columns.duration[i] = duration || ASSUMED_DURATION;
  });
  return columns;
}

/** Puts sources side by side; make it anew when a source or one of its parts arrives. */
export function createMeetingSet(
  sources: readonly LoadedSource[],
  approaches: ReadonlyMap<string, readonly Approach[]>,
): MeetingSet {
  const names = sources.map((source) => source.names).filter((order) => order !== null);
  const nameRanks = names.length === sources.length ? rankNames(names) : null;
  return { sources, approaches, nameRanks, profiles: sources.map(({ tables }) => profileColumns(tables)) };
}

/** When and where from the question is asked. */
export type Moment = {
  /** Milliseconds since 1970. */
  now: number;
  /** IANA zone of the person. */
  zone: string;
  clocks: ZoneClocks;
};
