/** Choosing what to show and what to leave out, and the meeting a person asks for as a whole. */
import type { Approach } from '../directory/programme.ts';
import { APPROACHES } from '../directory/programme.ts';
import type { DistanceUnit } from './distance.ts';
import { kmFrom } from './distance.ts';
import {
  ANY_MEETING,
  type Choice,
  type MeetingQuery,
  type MeetingSet,
  type TimeSpan,
} from './meeting-query.ts';
import type { Place } from './places.ts';
import { type ApproachGroup, approachGroups } from './programme-facets.ts';

/** Show only these, or leave these out. */
export type ChoiceSide = 'want' | 'avoid';

/** Parts of the day as people call them; they meet and together make a day. */
export const DAY_PARTS = {
  morning: { from: 300, to: 720 },
  afternoon: { from: 720, to: 1020 },
  evening: { from: 1020, to: 1260 },
  night: { from: 1260, to: 300 },
} as const satisfies Record<string, TimeSpan>;
export type DayPart = keyof typeof DAY_PARTS;

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** On which side of a choice all of these values stand; null when they stand on neither. */
export function sideOf<T>({ want, avoid }: Choice<T>, values: readonly T[]): ChoiceSide | null {
  const within = (list: readonly T[]) => values.every((value) => list.some((other) => same(value, other)));
  return within(want) ? 'want' : within(avoid) ? 'avoid' : null;
}

/** Puts values on one side; where they stand there already, takes them away. No value stands on both. */
export function toggleSide<T>(choice: Choice<T>, values: readonly T[], side: ChoiceSide): Choice<T> {
  const without = (list: readonly T[]) => list.filter((other) => !values.some((value) => same(value, other)));
  const cleared = { want: without(choice.want), avoid: without(choice.avoid) };
  return sideOf(choice, values) === side ? cleared : { ...cleared, [side]: [...cleared[side], ...values] };
}

/** The approaches that a choice of the finder of programmes stands for. */
export function approachesIn(group: ApproachGroup): Approach[] {
  return APPROACHES.filter((approach) => approachGroups([approach]).includes(group));
}

/** Distances to choose from, in the person's unit. */
export const REACHES = [2, 5, 10, 25, 50, 100] as const;
/** Wide enough for a town and its surroundings. */
export const USUAL_REACH = 25;

/** A query asked from another place; without one, distance plays no part. */
export function askedFrom(query: MeetingQuery, place: Place | null, unit: DistanceUnit): MeetingQuery {
  if (place === null) return { ...query, near: null, withinKm: null, beyondKm: null, sort: 'soonest' };
  const withinKm = query.near === null ? kmFrom(unit, USUAL_REACH) : query.withinKm;
  return { ...query, near: place.point, withinKm };
}

/** Drops every filter, and keeps the place and the order. */
export function withoutFilters({ near, withinKm, sort, limit }: MeetingQuery): MeetingQuery {
  return { ...ANY_MEETING, near, withinKm, sort, limit };
}

/** Whether anything but the place narrows the answer. */
export function isFiltered(query: MeetingQuery): boolean {
  return !same(withoutFilters(query), query);
}

/** Languages and programmes that some meeting of the set names, in order of appearance. */
export function valuesInUse(set: MeetingSet): { languages: string[]; programmes: string[] } {
  const languages = set.sources.flatMap(({ tables }) => tables.languages.flat());
  const programmes = set.sources.flatMap(({ tables }) => tables.programmes);
  return { languages: [...new Set(languages)], programmes: [...new Set(programmes)] };
}
