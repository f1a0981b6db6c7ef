/** One meeting as plain words: to copy, to print, to carry along as a code. */
import type { Meeting } from '../../core/meeting.ts';
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

/** Name, time, place, link, passcode and dial-in, a line each; nothing in it says what kind of group it is. */
export function meetingLines(meeting: Meeting, startsAt: number, zone: string): string[] {
  const { place, join } = meeting;
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

/** Languages a meeting is held in, each in its own words; null when not stated. */
export function languagesInWords({ languages }: Meeting): string | null {
  return languages.length === 0 ? null : languages.map(languageName).join(', ');
}
