/** A thing as it is first kept, and how it compares with what its source says now. */
import type { Programme } from '../directory/programme.ts';
import type { Source } from '../feeds/source.ts';
import type { Meeting } from '../meeting.ts';
import type { KeptItem } from './kept.ts';

export const keptMeetingId = (source: string, meeting: string) => `meeting:${source}:${meeting}`;
export const keptProgrammeId = (programme: string) => `programme:${programme}`;

/** `now` in epoch milliseconds. */
export function newKeptMeeting(source: Pick<Source, 'id' | 'name'>, meeting: Meeting, now: number): KeptItem {
  return {
    kind: 'meeting',
    id: keptMeetingId(source.id, meeting.id),
    name: meeting.name,
    note: '',
    inPlan: false,
    triedOn: null,
    keptAt: now,
    changedAt: now,
    sourceId: source.id,
    sourceName: source.name,
    meeting,
  };
}

/** `now` in epoch milliseconds. */
export function newKeptProgramme({ id, name }: Pick<Programme, 'id' | 'name'>, now: number): KeptItem {
  return {
    kind: 'programme',
    id: keptProgrammeId(id),
    name,
    note: '',
    inPlan: false,
    triedOn: null,
    keptAt: now,
    changedAt: now,
    programmeId: id,
  };
}

/** What a person must know before going: when and where, by which way. */
export const KEPT_DIFFERENCES = ['time', 'place', 'way', 'link'] as const;
export type KeptDifference = (typeof KEPT_DIFFERENCES)[number];

/** In what the meeting is not any more as it was when kept. */
export function differences(kept: Meeting, now: Meeting): KeptDifference[] {
  const told: Record<KeptDifference, (meeting: Meeting) => unknown> = {
    time: ({ day, start, zone }) => [day, start, zone],
    place: ({ place, venueClosed }) => [place?.name, place?.address, venueClosed],
    way: ({ attendance }) => attendance,
    link: ({ join }) => [join?.url, join?.phone],
  };
  return KEPT_DIFFERENCES.filter(
    (part) => JSON.stringify(told[part](kept)) !== JSON.stringify(told[part](now)),
  );
}
