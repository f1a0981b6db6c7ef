import { useMemo } from 'preact/hooks';
import { kmFrom } from '../../core/finder/distance.ts';
import type { FoundMeeting } from '../../core/finder/find-meetings.ts';
import { findMeetings } from '../../core/finder/find-meetings.ts';
import { USUAL_REACH } from '../../core/finder/meeting-choices.ts';
import { ANY_MEETING, type MeetingSet, type Moment } from '../../core/finder/meeting-query.ts';
import type { Place } from '../../core/finder/places.ts';
import type { Meeting } from '../../core/meeting.ts';
import { t } from '../../platform/i18n.ts';
import { MeetingList } from '../meetings/MeetingList.tsx';
import { useMoment, useShownAnswer } from '../meetings/meeting-ask.ts';
import type { Reader } from '../meetings/meeting-words.ts';
import type { MeetingShelf } from '../meetings/use-meetings.ts';
import type { Go } from '../panel/PanelLink.tsx';
import css from './MeetingView.module.css';

type Props = {
  meeting: Meeting;
  /** The meeting's own row, which is left out. */
  at: { source: string; row: number };
  set: MeetingSet;
  shelf: MeetingShelf;
  place: Place | null;
  reader: Reader;
  onGo: Go;
};

/** Other meetings in the same room, and for an online meeting the rooms of the same kind nearby. */
export function NearbyMeetings({ meeting, at, set, shelf, place, reader, onGo }: Props) {
  const moment = useMoment(reader.now, reader.zone);
  const here = useMemo(() => ({ rows: meetingsHere(set, meeting, at, moment) }), [set, meeting, moment]);
  const rooms = useMemo(
    () => ({ rows: roomsNearby(set, meeting, place, reader, moment) }),
    [set, meeting, place, moment],
  );
  const { rows } = useShownAnswer(shelf, here);
  const { rows: bridge } = useShownAnswer(shelf, rooms);
  const online = meeting.attendance === 'online' || meeting.attendance === 'phone';
  return (
    <>
      {here.rows.length > 0 && (
        <section class={css.section}>
          <h2 class={css.title}>{t('meeting_here')}</h2>
          <MeetingList rows={rows} sort="name" reader={reader} onGo={onGo} />
        </section>
      )}
      {online && meeting.programme !== null && (
        <section class={css.section}>
          <h2 class={css.title}>{t('meeting_bridge')}</h2>
          <p class={css.hint}>
            {rooms.rows.length > 0 && place
              ? t('meeting_bridge_hint', place.name)
              : place
                ? t('meeting_bridge_none', place.name)
                : t('meeting_bridge_no_place')}
          </p>
          <MeetingList
            rows={rooms.rows.length > 0 ? bridge : []}
            sort="nearest"
            reader={reader}
            onGo={onGo}
          />
        </section>
      )}
    </>
  );
}

/** Metres apart that still count as the same building. */
const SAME_PLACE_KM = 0.03;
const MOST_HERE = 20;
const MOST_ROOMS = 3;

function meetingsHere(set: MeetingSet, { place }: Meeting, at: Props['at'], moment: Moment): FoundMeeting[] {
  if (!place?.point || place.approximate) return [];
  const query = {
    ...ANY_MEETING,
    near: place.point,
    withinKm: SAME_PLACE_KM,
    attendance: { want: ['in-person'], avoid: [] },
    limit: MOST_HERE,
  } as const;
  const { rows } = findMeetings(set, query, moment);
  return rows.filter(
    ({ source, row, way }) => way === 'in-person' && !(source === at.source && row === at.row),
  );
}

function roomsNearby(
  set: MeetingSet,
  { programme, attendance }: Meeting,
  place: Place | null,
  { unit }: Reader,
  moment: Moment,
): FoundMeeting[] {
  if (place === null || programme === null || attendance === 'in-person' || attendance === 'hybrid')
    return [];
  const query = {
    ...ANY_MEETING,
    near: place.point,
    withinKm: kmFrom(unit, USUAL_REACH),
    attendance: { want: ['in-person'], avoid: [] },
    programmes: { want: [programme], avoid: [] },
    sort: 'nearest',
    limit: MOST_ROOMS,
  } as const;
  return findMeetings(set, query, moment).rows.filter(({ way }) => way === 'in-person');
}
