import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { type DistanceUnit, distanceUnit } from '../../core/finder/distance.ts';
import { askedFrom } from '../../core/finder/meeting-choices.ts';
import type { Place } from '../../core/finder/places.ts';
import { t } from '../../platform/i18n.ts';
import { KeptView } from '../kept/KeptView.tsx';
import { MeetingView } from '../meeting/MeetingView.tsx';
import { NearbyMeetings } from '../meeting/NearbyMeetings.tsx';
import { useMeeting } from '../meeting/use-meeting.ts';
import { MeetingsView } from '../meetings/MeetingsView.tsx';
import { firstAsk, type MeetingAsk, sourcesByAge, useMeetingSet } from '../meetings/meeting-ask.ts';
import type { Reader } from '../meetings/meeting-words.ts';
import { SourcesView } from '../sources/SourcesView.tsx';
import { type Go, PanelLink } from './PanelLink.tsx';
import type { PanelViewsProps } from './PanelViews.tsx';
import { StateMessage } from './StateMessage.tsx';

type Props = PanelViewsProps & {
  country: string | null;
  /** The best line of help. */
  help: ComponentChildren;
};

/** The views about real meetings and kept things, with what they need of the directory and the settings. */
export function FinderViews(props: Props) {
  const { view, data, now, device, memory, onRemember, meetings, settings, country, onGo, help } = props;
  const { distanceUnit: chosenUnit, place } = settings.parsed.settings;
  const unit: DistanceUnit = chosenUnit === 'auto' ? distanceUnit(country) : chosenUnit;
  const programmes = useMemo(() => new Map(data.programmes.map((each) => [each.id, each])), [data]);
  const approaches = useMemo(
    () => new Map(data.programmes.map((each) => [each.id, each.approaches])),
    [data],
  );
  const ask: MeetingAsk = memory.meetings ?? firstAsk(place, unit);
  const reader: Reader = useMemo(
    () => ({ now, zone: device.zone, unit, programmes }),
    [now, device, unit, programmes],
  );
  if (view.name === 'sources') {
    const onPlace = (next: Place | null) =>
      onRemember({ meetings: { ...ask, place: next, query: askedFrom(ask.query, next, unit) } });
    return (
      <SourcesView
        services={props.sources}
        programmes={data.programmes}
        place={ask.place}
        onPlace={onPlace}
        unit={unit}
        now={now}
        help={help}
      />
    );
  }
  if (view.name === 'kept') {
    return (
      <KeptView
        kept={meetings.kept}
        shelf={meetings.shelf}
        services={meetings.keptServices}
        reader={reader}
        onGo={onGo}
        help={help}
      />
    );
  }
  if (view.name === 'meeting') {
    return <OneMeeting {...props} id={view.id} ask={ask} reader={reader} approaches={approaches} />;
  }
  return (
    <MeetingsView
      services={meetings.services}
      shelf={meetings.shelf}
      ask={ask}
      onAsk={(next) => onRemember({ meetings: next })}
      reader={reader}
      approaches={approaches}
      keptPlace={place}
      onKeepPlace={(kept) => settings.onChange({ place: kept })}
      onGo={onGo}
      help={help}
    />
  );
}

type OneProps = Props & {
  id: string;
  ask: MeetingAsk;
  reader: Reader;
  approaches: Parameters<typeof useMeetingSet>[1];
};

function OneMeeting({ id, ask, reader, approaches, meetings, settings, contact, onGo, help }: OneProps) {
  const { shelf, kept, keptServices } = meetings;
  const known = useMeeting(shelf, kept.items, id);
  const set = useMeetingSet(sourcesByAge(shelf, ask.oldShown, reader.now).shown, approaches);
  if (known.state === 'reading') return <p role="status">{t('meetings_loading')}</p>;
  if (known.state === 'missing') return <MissingMeeting onGo={onGo} help={help} />;
  const listed = known.state === 'listed';
  const source = listed
    ? known.source
    : (shelf.records.find((each) => each.id === known.kept.sourceId) ?? null);
  const meeting = listed ? known.meeting : known.kept.meeting;
  return (
    <MeetingView
      key={id}
      meeting={meeting}
      source={source}
      kept={known.kept}
      listed={listed}
      reader={reader}
      near={ask.place?.point ?? null}
      mapSite={settings.parsed.settings.mapSite}
      onMapSite={(mapSite) => settings.onChange({ mapSite })}
      keptShelf={kept}
      services={keptServices}
      copy={contact.onCopy}
      onGo={onGo}
    >
      {listed && (
        <NearbyMeetings
          meeting={meeting}
          at={{ source: known.source.id, row: known.row }}
          set={set}
          shelf={shelf}
          place={ask.place}
          reader={reader}
          onGo={onGo}
        />
      )}
    </MeetingView>
  );
}

function MissingMeeting({ onGo, help }: { onGo: Go; help: ComponentChildren }) {
  return (
    <>
      <StateMessage title={t('meeting_missing')} level={1} text={t('meeting_missing_hint')}>
        <PanelLink to={{ name: 'meetings' }} onGo={onGo}>
          {t('meetings_title')}
        </PanelLink>
      </StateMessage>
      {help}
    </>
  );
}
