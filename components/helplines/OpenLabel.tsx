import type { OpenState } from '../../core/directory/opening-hours.ts';
import { formatTime, formatWeekdayOf, t } from '../../platform/i18n.ts';
import css from './OpenLabel.module.css';

/** Whether a line answers now, or when it does again, in the reader's own time. `now`: epoch milliseconds. */
export function OpenLabel({ open, now }: { open: OpenState; now: number }) {
  return <span class={`${css.state} ${open.state === 'open' ? css.open : ''}`}>{inWords(open, now)}</span>;
}

function inWords(open: OpenState, now: number): string {
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
