/** A meeting as a calendar file (RFC 5545), once or weekly, with a neutral name where the person wants one. */
import { createZoneClocks, nextStart, offsetAt, zoneWeek } from '../finder/schedule.ts';
import { dayCode, localStamp, zoneRules } from './zone-rules.ts';

export type CalendarEvent = {
  /** Unique and lasting, so that importing the file twice updates one entry. */
  uid: string;
  title: string;
  details: string;
  location: string;
  /** Sunday 0. */
  day: number;
  /** Minutes after midnight in `zone`. */
  start: number;
  /** Minutes. */
  duration: number;
  /** IANA zone; null gives a time that floats with the reader's calendar. */
  zone: string | null;
  repeat: 'once' | 'weekly';
};

/** Longest line of a calendar file, in bytes of UTF-8 without the line break. */
const LINE_BYTES = 75;

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n|\r|\n/g, '\\n');
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** Folds a line at 75 bytes without cutting a character in two. */
function fold(line: string): string {
  let folded = '';
  let bytes = 0;
  for (const character of line) {
    const size = utf8Length(character);
    if (bytes + size > LINE_BYTES) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return folded;
}

/**
 * The text of a calendar file with one event: the first gathering that has not ended at `now` (minutes since
 * 1970, UTC). `personZone` places a meeting whose zone is unknown.
 */
export function calendarFile(event: CalendarEvent, now: number, personZone: string): string {
  const clocks = createZoneClocks();
  const rules = event.zone ? zoneRules(event.zone, now) : null;
  const clock = (rules && event.zone ? clocks.at(event.zone, now) : null) ?? clocks.at(personZone, now);
  if (!clock) throw new RangeError(`unknown time zone: ${personZone}`);
  const start = nextStart(zoneWeek(clock, now), event.day * 1440 + event.start, event.duration);
  const local = start + offsetAt(clock, start);
  const zone = rules && event.zone ? `;TZID=${event.zone}` : '';
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Nearhand//EN',
    ...(rules ?? []),
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${localStamp(now)}Z`,
    `DTSTART${zone}:${localStamp(local)}`,
    `DURATION:PT${event.duration}M`,
    ...(event.repeat === 'weekly' ? [`RRULE:FREQ=WEEKLY;BYDAY=${dayCode(event.day)}`] : []),
    `SUMMARY:${escapeText(event.title)}`,
    ...(event.details ? [`DESCRIPTION:${escapeText(event.details)}`] : []),
    ...(event.location ? [`LOCATION:${escapeText(event.location)}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
