import type { MeetingSort } from '../../core/finder/meeting-query.ts';
import { formatDayOf, t } from '../../platform/i18n.ts';
import type { Go } from '../panel/PanelLink.tsx';
import css from './MeetingList.module.css';
import { MeetingRow } from './MeetingRow.tsx';
import type { ShownMeeting } from './meeting-ask.ts';
import type { Reader } from './meeting-words.ts';

type Props = { rows: readonly ShownMeeting[]; sort: MeetingSort; reader: Reader; onGo: Go };

/** Meetings under the days they take place on; sorted otherwise, each row says its day. */
export function MeetingList({ rows, sort, reader, onGo }: Props) {
  if (sort !== 'soonest') {
    return (
      <ul class={css.rows}>
        {rows.map((shown) => (
          <li key={keyOf(shown)}>
            <MeetingRow shown={shown} reader={reader} onGo={onGo} day={shortDay(shown, reader)} />
          </li>
        ))}
      </ul>
    );
  }
  const days = Map.groupBy(rows, (shown) => dayHeading(shown.found.startsAt, reader));
  return (
    <>
      {[...days].map(([day, group]) => (
        <section key={day}>
          <h2 class={css.day}>{day}</h2>
          <ul class={css.rows}>
            {group.map((shown) => (
              <li key={keyOf(shown)}>
                <MeetingRow shown={shown} reader={reader} onGo={onGo} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

const keyOf = ({ found }: ShownMeeting) => `${found.source}/${found.row}`;
const DAY = 24 * 60 * 60_000;

function dayHeading(startsAt: number, { now, zone }: Reader): string {
  if (startsAt <= now) return t('meetings_now');
  const day = formatDayOf(new Date(startsAt), zone);
  if (day === formatDayOf(new Date(now), zone)) return t('meetings_day_today', day);
  if (day === formatDayOf(new Date(now + DAY), zone)) return t('meetings_day_tomorrow', day);
  return day;
}

function shortDay({ found }: ShownMeeting, { zone }: Reader): string {
  return formatDayOf(new Date(found.startsAt), zone, 'short');
}
