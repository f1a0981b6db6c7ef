/** One meeting as plain words: to copy, to print, to carry along as a code. */
import type { Meeting } from '../../core/meeting.ts';
import { withoutPasscode } from '../../core/passcode.ts';
import { formatTime, formatWeekdayOf, languageName, t, zoneName } from '../../platform/i18n.ts';

/**
 * "Tuesday 19:00 (Eastern Standard Time)": the weekly time on the person's clock, and on the meeting's own where that
 * shows another one.
 */
export function weeklyTime(meeting: Meeting, startsAt: number, zone: string): string {
  const instant = new Date(startsAt);
  const timeIn = (where: string) => `${formatWeekdayOf(instant, where)} ${formatTime(instant, where)}`;
  const inWords = (where: string) => `${timeIn(where)} (${zoneName(where, instant)})`;
  if (meeting.zone === null) return `${timeIn(zone)} (${t('meeting_zone_short')})`;
  if (timeIn(meeting.zone) === timeIn(zone)) return inWords(meeting.zone);
  return t('meeting_two_clocks', inWords(zone), inWords(meeting.zone));
}

/**
 * Name, time, place, link and dial-in, a line each; nothing in it says what kind of group it is. A passcode is among
 * them only where the person wants it so: paper, calendars and copied words are seen by others.
 */
export function meetingLines(
  meeting: Meeting,
  startsAt: number,
  zone: string,
  passcode: 'with passcode' | 'without passcode',
): string[] {
  const { place } = meeting;
  const join = meeting.join && (passcode === 'with passcode' ? meeting.join : withoutPasscode(meeting.join));
  return [
    meeting.name,
    weeklyTime(meeting, startsAt, zone),
    [place?.name, place?.address].filter(Boolean).join(', '),
    place?.directions ?? '',
    join?.url ?? '',
    join?.urlNotes ?? '',
    join?.phone ?? '',
    join?.phoneNotes ?? '',
  ].filter((line) => line !== '');
}

/** Bytes that a camera still reads well from a small square. */
const CODE_BYTES = 600;

/** What of some lines goes into a code: the longest stay out until it is small enough. `whole`: none did. */
export function linesForCode(lines: readonly string[]): { text: string; whole: boolean } {
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  let kept = [...lines];
  while (bytes(kept.join('\n')) > CODE_BYTES) {
    const longest = Math.max(...kept.map(bytes));
    kept = kept.filter((line) => bytes(line) < longest);
  }
  return { text: kept.join('\n'), whole: kept.length === lines.length };
}

/** Languages a meeting is held in, each in its own words; null when not stated. */
export function languagesInWords({ languages }: Meeting): string | null {
  return languages.length === 0 ? null : languages.map(languageName).join(', ');
}
