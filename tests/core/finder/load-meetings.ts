import type { Approach } from '../../../core/directory/programme.ts';
import { decodeHot } from '../../../core/finder/columns.ts';
import { type EncodedMeetings, encodeMeetings } from '../../../core/finder/encode-meetings.ts';
import { createMeetingSet, type LoadedSource, type MeetingSet } from '../../../core/finder/meeting-query.ts';
import { decodeNames } from '../../../core/finder/name-order.ts';
import { decodeTokens } from '../../../core/finder/token-index.ts';
import type { Meeting } from '../../../core/meeting.ts';

/** A meeting with nothing special about it; Tuesday 19:00 in New York. */
export function meeting(over: Partial<Meeting> = {}): Meeting {
  return {
    id: 'a',
    name: 'Tuesday group',
    programme: 'na',
    day: 2,
    start: 19 * 60,
    duration: 60,
    zone: 'America/New_York',
    attendance: 'in-person',
    venueClosed: false,
    openTo: 'anyone',
    tags: [],
    languages: ['en'],
    place: placeAt(40.7, -74),
    join: null,
    notes: null,
    url: null,
    publisher: null,
    reportUrl: null,
    updatedOn: null,
    ...over,
  };
}

export function placeAt(lat: number, lon: number): Meeting['place'] {
  const point = { lat, lon };
  return { name: 'Hall', address: '1 Road', town: 'Town', directions: null, point, approximate: false };
}

function must<T>(decoded: { ok: true; value: T } | { ok: false; problem: string }): T {
  if (!decoded.ok) throw new Error(decoded.problem);
  return decoded.value;
}

/** What a page holds after reading a stored generation. */
export function loadSource(id: string, encoded: EncodedMeetings): LoadedSource {
  return {
    id,
    hot: must(decodeHot(encoded.hot, encoded.tables.profiles.length)),
    tables: encoded.tables,
    tokens: must(decodeTokens(encoded.tokens, encoded.count)),
    names: must(decodeNames(encoded.names, encoded.count)),
  };
}

const APPROACHES: [string, Approach[]][] = [
  ['na', ['twelve-step', 'abstinence']],
  ['smart', ['secular-cognitive']],
  ['rd', ['meditation']],
  ['lifering', ['secular']],
  ['mara', ['medication-friendly']],
  ['naranon', ['family', 'twelve-step']],
];

/** A set with one source for each list: "s0", "s1" and so on. */
export function meetingSet(...lists: readonly Meeting[][]): MeetingSet {
  const sources = lists.map((list, i) => loadSource(`s${i}`, encodeMeetings(list)));
  return createMeetingSet(sources, new Map(APPROACHES));
}
