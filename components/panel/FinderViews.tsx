import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { type DistanceUnit, distanceUnit } from '../../core/finder/distance.ts';
import { askedFrom } from '../../core/finder/meeting-choices.ts';
import type { Place } from '../../core/finder/places.ts';
import { MeetingsView } from '../meetings/MeetingsView.tsx';
import { firstAsk, type MeetingAsk } from '../meetings/meeting-ask.ts';
import { SourcesView } from '../sources/SourcesView.tsx';
import type { PanelViewsProps } from './PanelViews.tsx';

type Props = PanelViewsProps & {
  country: string | null;
  /** The best line of help. */
  help: ComponentChildren;
};

/** The views about real meetings, with what they need of the directory and the settings. */
export function FinderViews(props: Props) {
  const { data, now, device, memory, onRemember, meetings, settings, country, onGo, help } = props;
  const { distanceUnit: chosenUnit, place } = settings.parsed.settings;
  const unit: DistanceUnit = chosenUnit === 'auto' ? distanceUnit(country) : chosenUnit;
  const programmes = useMemo(() => new Map(data.programmes.map((each) => [each.id, each])), [data]);
  const approaches = useMemo(
    () => new Map(data.programmes.map((each) => [each.id, each.approaches])),
    [data],
  );
  const ask: MeetingAsk = memory.meetings ?? firstAsk(place, unit);
  if (props.view.name === 'sources') {
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
  return (
    <MeetingsView
      services={meetings.services}
      shelf={meetings.shelf}
      ask={ask}
      onAsk={(next) => onRemember({ meetings: next })}
      reader={{ now, zone: device.zone, unit, programmes }}
      approaches={approaches}
      keptPlace={place}
      onKeepPlace={(kept) => settings.onChange({ place: kept })}
      onGo={onGo}
      help={help}
    />
  );
}
