/** What a person asks of the finder: in memory only, and forgotten when the panel is hidden. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Approach } from '../../core/directory/programme.ts';
import { type Source, sourceAge } from '../../core/feeds/source.ts';
import type { RowAddress } from '../../core/finder/block-cache.ts';
import type { DistanceUnit } from '../../core/finder/distance.ts';
import { type FindResult, type FoundMeeting, findMeetings } from '../../core/finder/find-meetings.ts';
import { askedFrom } from '../../core/finder/meeting-choices.ts';
import {
  ANY_MEETING,
  createMeetingSet,
  type MeetingQuery,
  type MeetingSet,
  type Moment,
} from '../../core/finder/meeting-query.ts';
import type { Place } from '../../core/finder/places.ts';
import { createZoneClocks } from '../../core/finder/schedule.ts';
import type { Meeting } from '../../core/meeting.ts';
import type { MeetingShelf, ShelvedSource } from './use-meetings.ts';

export type MeetingAsk = {
  query: MeetingQuery;
  place: Place | null;
  /** Ids of sources over a year old whose meetings the person wants to see all the same. */
  oldShown: readonly string[];
};

/** The first question of a panel, from the remembered place if there is one. */
export function firstAsk(place: Place | null, unit: DistanceUnit): MeetingAsk {
  return { query: askedFrom(ANY_MEETING, place, unit), place, oldShown: [] };
}

/** Sources whose meetings are shown, and those held back for their age. */
export function sourcesByAge(shelf: MeetingShelf, oldShown: readonly string[], now: number) {
  const isHidden = ({ record }: ShelvedSource) =>
    sourceAge(record, now) === 'hidden' && !oldShown.includes(record.id);
  const isOld = (record: Source) => ['old', 'hidden'].includes(sourceAge(record, now));
  const shown = shelf.shelved.filter((source) => !isHidden(source));
  return {
    shown,
    hidden: shelf.shelved.filter(isHidden).map(({ record }) => record),
    old: shown.map(({ record }) => record).filter(isOld),
  };
}

/** Sources side by side, made anew only when one of them changes. */
export function useMeetingSet(
  shown: readonly ShelvedSource[],
  approaches: ReadonlyMap<string, readonly Approach[]>,
): MeetingSet {
  const loaded = shown.map((source) => source.loaded);
  return useMemo(() => createMeetingSet(loaded, approaches), [approaches, ...loaded]);
}

/** The moment that answers are worked out for; the clocks of zones are kept from one to the next. */
export function useMoment(now: number, zone: string): Moment {
  const [clocks] = useState(createZoneClocks);
  return useMemo(() => ({ now, zone, clocks }), [now, zone, clocks]);
}

export function useAnswer(set: MeetingSet, query: MeetingQuery, moment: Moment): FindResult {
  return useMemo(() => findMeetings(set, query, moment), [set, query, moment]);
}

/** A found row with its meeting in full. */
export type ShownMeeting = { found: FoundMeeting; meeting: Meeting; source: Source };

/** An answer with its rows in full, and how many of them cannot be read. */
export type ShownAnswer<Answer> = { answer: Answer; rows: readonly ShownMeeting[]; unreadable: number };

/**
 * An answer with its rows in full. While they are being read, the answer before stays with its counts and rows: the
 * list never blinks between two answers, its count never belongs to another, and a key is painted once and not twice.
 */
export function useShownAnswer<Answer extends Pick<FindResult, 'rows'>>(
  shelf: MeetingShelf,
  answer: Answer,
): ShownAnswer<Answer> {
  const [, setRead] = useState(0);
  const shown = useRef<ShownAnswer<Answer>>({ answer, rows: [], unreadable: 0 });
  const complete = useRef<Answer | null>(null);
  const pending = useRef<Answer | null>(null);
  if (complete.current === answer) return shown.current;
  const addresses = addressesOf(shelf, answer.rows);
  const known = addresses.map((address) => shelf.blocks.get(address));
  if (known.every((meeting) => meeting !== undefined)) {
    complete.current = answer;
    shown.current = {
      answer,
      rows: answer.rows.flatMap((found, at) => fullRow(shelf, found, known[at] ?? null)),
      unreadable: known.filter((meeting) => meeting === null).length,
    };
  } else if (pending.current !== answer) {
    pending.current = answer;
    shelf.blocks.load(addresses).then(() => {
      pending.current = null;
      setRead((before) => before + 1);
    });
  }
  return shown.current;
}

function addressesOf(shelf: MeetingShelf, rows: readonly FoundMeeting[]): RowAddress[] {
  const generations = new Map(shelf.shelved.map(({ record }) => [record.id, record.generation]));
  return rows.map(({ source, row }) => ({ source, row, generation: generations.get(source) ?? 0 }));
}

function fullRow(shelf: MeetingShelf, found: FoundMeeting, meeting: Meeting | null): ShownMeeting[] {
  const source = shelf.records.find(({ id }) => id === found.source);
  return meeting && source ? [{ found, meeting, source }] : [];
}
