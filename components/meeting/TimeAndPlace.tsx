import type { ComponentChildren } from 'preact';
import { isConferencingHost, linkHost } from '../../core/feeds/safe-link.ts';
import type { NextGathering } from '../../core/finder/gathering.ts';
import type { Meeting } from '../../core/meeting.ts';
import { formatDayOf, formatTime, t, zoneName } from '../../platform/i18n.ts';
import { Icon } from '../Icon.tsx';
import type { IconName } from '../icon-paths.ts';
import { distanceInWords, type Reader, soonLine, zoneLine } from '../meetings/meeting-words.ts';
import css from './TimeAndPlace.module.css';

type Props = { meeting: Meeting; next: NextGathering; km: number | null; reader: Reader };

/** When and where, by which link or number: each a drawing and words. */
export function TimeAndPlace({ meeting, next, km, reader }: Props) {
  const { place, join } = meeting;
  return (
    <>
      <When next={next} reader={reader} known={meeting.duration !== null} />
      {place && (
        <Pair icon="pin">
          <b>
            <bdi>{place.name ?? place.address ?? place.town}</bdi>
          </b>
          {place.name && place.address && (
            <span>
              <bdi>{place.address}</bdi>
            </span>
          )}
          {km !== null && <span>{t('meeting_distance', distanceInWords(km, reader.unit))}</span>}
          {place.approximate && <span>{t('meeting_place_approximate')}</span>}
          {place.directions && (
            <span>
              <bdi>{place.directions}</bdi>
            </span>
          )}
          {meeting.venueClosed && <strong>{t('meeting_venue_closed')}</strong>}
        </Pair>
      )}
      {join?.url && (
        <Pair icon="video">
          <b>{meeting.attendance === 'hybrid' ? t('meeting_also_online') : t('mode_online')}</b>
          <span>
            {t('meeting_link_host')} <bdi dir="ltr">{linkHost(join.url)}</bdi>
          </span>
          {!isConferencingHost(join.url) && <strong>{t('meeting_link_unknown')}</strong>}
          {join.urlNotes && <bdi class={css.code}>{join.urlNotes}</bdi>}
          <span>{t('meeting_link_name')}</span>
        </Pair>
      )}
      {!join?.url && meeting.attendance !== 'in-person' && !join?.phone && (
        <Pair icon="video">
          <b>{t('mode_online')}</b>
          <span>{t('meeting_link_withheld')}</span>
          {join?.urlNotes && (
            <span>
              <bdi>{join.urlNotes}</bdi>
            </span>
          )}
        </Pair>
      )}
      {join?.phone && (
        <Pair icon="phone">
          <b>
            <bdi dir="ltr">{join.phone}</bdi>
          </b>
          {join.phoneNotes && <bdi class={css.code}>{join.phoneNotes}</bdi>}
        </Pair>
      )}
    </>
  );
}

type WhenProps = Pick<Props, 'next' | 'reader'> & {
  /** The list says how long it lasts. */
  known: boolean;
};

function When({ next, reader, known }: WhenProps) {
  const [from, until] = [new Date(next.startsAt), new Date(next.endsAt)];
  const found = { startsAt: next.startsAt, zone: next.zone };
  const soon = soonLine(found, reader.now);
  const there = zoneLine(next.startsAt, next.zone, reader.zone);
  return (
    <Pair icon="clock">
      <b class={css.big}>
        {known
          ? t('meeting_from_to', formatTime(from, reader.zone), formatTime(until, reader.zone))
          : formatTime(from, reader.zone)}
      </b>
      <span>{formatDayOf(from, reader.zone)}</span>
      {!known && <span>{t('meeting_length_unknown')}</span>}
      <span>{t('meetings_zone', zoneName(reader.zone, from))}</span>
      {soon && <span class={css.soon}>{soon.text}</span>}
      {there && <span>{there}</span>}
    </Pair>
  );
}

function Pair({ icon, children }: { icon: IconName; children: ComponentChildren }) {
  return (
    <div class={css.pair}>
      <Icon name={icon} />
      <div class={css.words}>{children}</div>
    </div>
  );
}
