import type { Attendance } from '../meeting.ts';
import type { RowCodes } from './row-codes.ts';

/** How a Meeting Guide row can be attended. */

export type HowToAttend = { attendance: Attendance; venueClosed: boolean };

/**
 * `attendance_option` is trusted where the row bears it out; without it, a link or number means one can take part
 * from afar, and a room that is known and not closed means one can go. `inactive` and the code TC close the room: the
 * meeting is kept, with what is left, so that a person who knows it learns that it is closed. Any safe link counts:
 * the view names hosts that are no known conferencing service.
 */
export function attendanceOf(
  option: string | null,
  codes: RowCodes,
  has: { link: boolean; phone: boolean; room: boolean },
): HowToAttend {
  const remote = has.link || has.phone;
  const afar: Attendance = has.phone && !has.link ? 'phone' : 'online';
  const venueClosed = codes.venueClosed || option === 'inactive';
  if (option === 'online') return { attendance: afar, venueClosed };
  if (option === 'in_person') return { attendance: 'in-person', venueClosed };
  if (option === 'hybrid' && remote && !venueClosed) return { attendance: 'hybrid', venueClosed };
  const open = has.room && !venueClosed;
  if (remote) return { attendance: open ? 'hybrid' : afar, venueClosed };
  // Said to be online, but the link is given out on request.
  if (codes.online && !open) return { attendance: 'online', venueClosed };
  return { attendance: 'in-person', venueClosed };
}
