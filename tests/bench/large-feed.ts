import { sampleMeetings } from '../../core/finder/sample.ts';

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** A Meeting Guide feed of invented meetings as a server sends it: about 500 bytes a row, like real ones. */
export function largeFeed(count: number, seed = 1): string {
  const rows = sampleMeetings(count, seed).map((meeting, n) => ({
    id: n,
    slug: meeting.id,
    name: meeting.name,
    day: meeting.day,
    time: clock(meeting.start),
    end_time: clock((meeting.start + (meeting.duration ?? 60)) % 1440),
    timezone: meeting.zone ?? 'America/New_York',
    location: meeting.place?.name ?? '',
    formatted_address: meeting.place?.address ?? '',
    latitude: meeting.place?.point?.lat ?? null,
    longitude: meeting.place?.point?.lon ?? null,
    conference_url: meeting.join?.url ?? '',
    conference_phone: meeting.join?.phone ?? '',
    types: ['O', 'D', 'BE'],
    notes: `${meeting.notes} Room ${n % 40}, second floor. Please ring at the side entrance.`,
    location_notes: meeting.place?.directions ?? '',
    group: `Group ${n % 5000}`,
    region: meeting.place?.town ?? 'Online',
    updated: '2026-09-01 12:00:00',
  }));
  return JSON.stringify(rows);
}
