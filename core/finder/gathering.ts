/** When one known meeting takes place next. */
import type { Meeting } from '../meeting.ts';
import type { Moment } from './meeting-query.ts';
import { personWeek } from './query-plan.ts';
import { ASSUMED_DURATION, nextStart, zoneWeek } from './schedule.ts';

export type NextGathering = {
  /** Milliseconds since 1970: the one in progress, else the next. */
  startsAt: number;
  endsAt: number;
  /** Null: not stated or not known to this browser; the person's own zone was assumed. */
  zone: string | null;
};

export function nextGathering(meeting: Meeting, moment: Moment): NextGathering {
  const minute = moment.now / 60_000;
  const clock = meeting.zone === null ? null : moment.clocks.at(meeting.zone, minute);
  const week = clock === null ? personWeek(moment) : zoneWeek(clock, minute);
  const duration = meeting.duration ?? ASSUMED_DURATION;
  const start = nextStart(week, meeting.day * 1440 + meeting.start, duration);
  return {
    startsAt: start * 60_000,
    endsAt: (start + duration) * 60_000,
    zone: clock === null ? null : meeting.zone,
  };
}
