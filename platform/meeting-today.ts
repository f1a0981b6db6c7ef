/** The next meeting of today that a person can still get to, for the card on search pages. */
import { blockOf, placeInBlock } from '../core/finder/block.ts';
import { findMeetings } from '../core/finder/find-meetings.ts';
import { USUAL_REACH } from '../core/finder/meeting-choices.ts';
import { ANY_MEETING, createMeetingSet, type LoadedSource } from '../core/finder/meeting-query.ts';
import type { Place } from '../core/finder/places.ts';
import { createZoneClocks } from '../core/finder/schedule.ts';
import type { OfferMeeting } from '../core/offers/offer.ts';
import { loadColumns, readBlocks, readSources } from './meeting-store.ts';
import { inTime } from './patience.ts';

/** The card is not kept waiting longer for a meeting. Milliseconds. */
const PATIENCE = 800;

/**
 * Null where no list of meetings is stored, none is left today, or reading fails: the card does without.
 * @param now epoch milliseconds
 * @param until epoch milliseconds at which the person's day ends
 * @param place where the person looks for meetings; null: only what can be attended from home
 */
export async function nextMeetingToday(
  now: number,
  until: number,
  place: Place | null,
): Promise<OfferMeeting | null> {
  return await inTime(find(now, until, place), PATIENCE).catch(() => null);
}

async function find(now: number, until: number, place: Place | null): Promise<OfferMeeting | null> {
  const { sources } = await readSources();
  const read = sources.filter(({ generation }) => generation > 0);
  const loaded: LoadedSource[] = [];
  for (const source of read) {
    const columns = await loadColumns(source);
    if (columns.ok) loaded.push({ id: source.id, ...columns.value, tokens: null, names: null });
  }
  if (loaded.length === 0) return null;
  // Without a place nobody knows what is near: only what can be attended from home is sure to be in reach.
  const reach =
    place === null
      ? { attendance: { want: ['online', 'phone'] as const, avoid: [] } }
      : { near: place.point, withinKm: USUAL_REACH };
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { rows } = findMeetings(
    createMeetingSet(loaded, new Map()),
    { ...ANY_MEETING, ...reach, limit: 1 },
    { now, zone, clocks: createZoneClocks() },
  );
  const [first] = rows;
  if (!first || first.startsAt >= until) return null;
  const source = read.find(({ id }) => id === first.source);
  const tables = loaded.find(({ id }) => id === first.source)?.tables;
  if (!source || !tables) return null;
  const [block] = await readBlocks(source, [blockOf(first.row)], tables);
  const meeting = block?.ok ? block.value[placeInBlock(first.row)] : undefined;
  return meeting ? { name: meeting.name, startsAt: first.startsAt } : null;
}
