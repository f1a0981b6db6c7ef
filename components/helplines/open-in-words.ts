import type { OpenState } from '../../core/directory/opening-hours.ts';
import { formatTime, formatWeekdayOf, t } from '../../platform/i18n.ts';

/** "Open now", "Opens at 9:00", or that the hours are not known. `now`: epoch milliseconds. */
export function openInWords(open: OpenState, now: number): string {
  if (open.state === 'unknown') {
    return t(open.note === undefined ? 'helpline_hours_unknown' : 'helpline_hours_partly');
  }
  if (open.state === 'open') {
    return open.until === null
      ? t('helpline_open_now')
      : t('helpline_open_until', formatTime(new Date(open.until)));
  }
  const opensAt = new Date(open.at);
  const time = formatTime(opensAt);
  return opensAt.toDateString() === new Date(now).toDateString()
    ? t('helpline_opens_today', time)
    : t('helpline_opens_later', formatWeekdayOf(opensAt), time);
}
