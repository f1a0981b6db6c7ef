import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Source } from '../../core/feeds/source.ts';
import { distanceKm, type Point } from '../../core/finder/distance.ts';
import { nextGathering } from '../../core/finder/gathering.ts';
import { mapAddress } from '../../core/finder/map-address.ts';
import { keptMeetingId, newKeptMeeting } from '../../core/kept/new-kept.ts';
import { type Meeting, meetsInPerson } from '../../core/meeting.ts';
import type { MapSite } from '../../core/settings.ts';
import { t } from '../../platform/i18n.ts';
import { type Action, ActionStrip } from '../helplines/ActionStrip.tsx';
import { KeepButton } from '../kept/KeepButton.tsx';
import type { KeptServices } from '../kept/kept-services.ts';
import { NoteField } from '../kept/NoteField.tsx';
import type { KeptShelf } from '../kept/use-kept.ts';
import { useMoment } from '../meetings/meeting-ask.ts';
import { oldAge, type Reader } from '../meetings/meeting-words.ts';
import { Notice } from '../Notice.tsx';
import { type Go, PanelLink } from '../panel/PanelLink.tsx';
import { CalendarChoice } from './CalendarChoice.tsx';
import { FirstMeetingCard } from './FirstMeetingCard.tsx';
import { MapSiteChoice } from './MapSiteChoice.tsx';
import { MeetingOrigin } from './MeetingOrigin.tsx';
import css from './MeetingView.module.css';
import { TimeAndPlace } from './TimeAndPlace.tsx';
import type { KeptMeeting } from './use-meeting.ts';
import { WordsMeaning } from './WordsMeaning.tsx';

export type MeetingViewProps = {
  meeting: Meeting;
  /** Null once its list was removed. */
  source: Source | null;
  kept: KeptMeeting | null;
  /** False: in no list any more, and `meeting` is what was known when it was kept. */
  listed: boolean;
  reader: Reader;
  /** Where the person looks from; null when unknown. */
  near: Point | null;
  mapSite: MapSite;
  onMapSite: (site: MapSite) => void;
  keptShelf: KeptShelf;
  services: KeptServices;
  copy: (text: string) => Promise<boolean>;
  onGo: Go;
  /** Other meetings: at this place, and in rooms nearby. */
  children?: ComponentChildren;
};

/** Everything that is known about one meeting, the next act first. */
export function MeetingView(props: MeetingViewProps) {
  const { meeting, source, kept, reader, near, onGo } = props;
  const next = nextGathering(meeting, useMoment(reader.now, reader.zone));
  const programme = meeting.programme === null ? undefined : reader.programmes.get(meeting.programme);
  const age = source && oldAge(source, reader.now);
  const point = meetsInPerson(meeting) ? (meeting.place?.point ?? null) : null;
  return (
    <>
      <h1 tabIndex={-1}>
        <bdi>{meeting.name}</bdi>
      </h1>
      {source?.kind === 'sample' && <p class={css.sample}>{t('meeting_sample')}</p>}
      {source && age && <Notice icon="clock">{t('meetings_old', source.name, age)}</Notice>}
      {!props.listed && (
        <Notice>
          <b>{t('meeting_gone')}</b>
          <p>{t('meeting_gone_hint', kept?.sourceName ?? '')}</p>
        </Notice>
      )}
      {programme && (
        <p class={css.programme}>
          <PanelLink to={{ name: 'programme', id: programme.id }} onGo={onGo} place="meeting">
            <span lang={programme.lang}>{programme.name}</span>
          </PanelLink>
        </p>
      )}
      <div class={css.card}>
        <TimeAndPlace
          meeting={meeting}
          next={next}
          km={near && point ? distanceKm(near, point) : null}
          reader={reader}
        />
        <Acts {...props} next={next} />
      </div>
      {kept && <NoteField item={kept} onSave={(note) => props.keptShelf.change(kept.id, { note })} />}
      <WordsMeaning meeting={meeting} programme={programme} />
      {meeting.notes && (
        <section class={css.section}>
          <h2 class={css.title}>{t('meeting_notes')}</h2>
          <p class={css.notes} dir="auto">
            {meeting.notes}
          </p>
        </section>
      )}
      <FirstMeetingCard
        meeting={meeting}
        startsAt={next.startsAt}
        zone={reader.zone}
        copy={props.copy}
        print={props.services.print}
      />
      {props.children}
      <MeetingOrigin meeting={meeting} source={source} />
    </>
  );
}

type ActsProps = MeetingViewProps & { next: ReturnType<typeof nextGathering> };

function Acts({ meeting, source, kept, mapSite, onMapSite, reader, next, ...props }: ActsProps) {
  const [calendar, setCalendar] = useState(false);
  const { place, join } = meeting;
  const map = place && meetsInPerson(meeting) ? mapAddress(mapSite, place) : null;
  const id = kept?.id ?? keptMeetingId(source?.id ?? '', meeting.id);
  const actions: Action[] = [];
  if (map) actions.push({ icon: 'way', label: t('meeting_directions'), href: map, newTab: true });
  if (join?.url) actions.push({ icon: 'video', label: t('meeting_join'), href: join.url, newTab: true });
  if (join?.phone) actions.push({ icon: 'phone', label: t('meeting_call'), href: `tel:${join.phone}` });
  actions.push({ icon: 'calendar', label: t('meeting_calendar'), onPress: () => setCalendar(!calendar) });
  return (
    <div class={css.acts}>
      <ActionStrip actions={actions} name={meeting.name} />
      <KeepButton
        shelf={props.keptShelf}
        onGo={props.onGo}
        id={id}
        item={() => kept ?? (source ? newKeptMeeting(source, meeting, Date.now()) : null)}
      />
      {map && <MapSiteChoice site={mapSite} onChoose={onMapSite} />}
      {calendar && (
        <CalendarChoice
          meeting={meeting}
          uid={id}
          next={next}
          now={reader.now}
          zone={reader.zone}
          saveFile={props.services.saveFile}
        />
      )}
    </div>
  );
}
