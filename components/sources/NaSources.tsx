import { useState } from 'preact/hooks';
import { BMLT_AGGREGATOR } from '../../core/feeds/bmlt-query.ts';
import { CELL_SIDE_KM, coarseCell } from '../../core/feeds/coarse-cell.ts';
import { linkHost } from '../../core/feeds/safe-link.ts';
import { type DistanceUnit, kmFrom, kmIn } from '../../core/finder/distance.ts';
import { type Place, type PlaceFinder, placeLabel } from '../../core/finder/places.ts';
import { formatDistance, interfaceLanguage, t } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import { Choice } from '../Choice.tsx';
import { PlaceInput } from '../meetings/PlaceField.tsx';
import css from './NaSources.module.css';
import { Offer } from './Offer.tsx';
import type { AddedSource } from './source-services.ts';

/** Distances on offer, by unit: a town, a county, a day's drive. */
const REACHES: Record<DistanceUnit, readonly number[]> = { km: [25, 50, 100, 200], mi: [15, 30, 60, 120] };

/** What both questions to the worldwide collection have in common. */
const NA = { kind: 'bmlt', address: BMLT_AGGREGATOR, programme: 'na' } as const;

type NearbyProps = {
  place: Place | null;
  onPlace: (place: Place | null) => void;
  unit: DistanceUnit;
  loadPlaces: () => Promise<PlaceFinder>;
  onAdd: (added: AddedSource) => void;
};

/** The default: NA's own lists from all over the world, asked for the square around a place. */
export function NearbySource({ place, onPlace, unit, loadPlaces, onAdd }: NearbyProps) {
  const reaches = REACHES[unit];
  const [reach, setReach] = useState(reaches[1] ?? 50);
  const side = formatDistance(Math.round(kmIn(unit, CELL_SIDE_KM)), unit);
  const name = place ? placeLabel(place, interfaceLanguage()) : '';
  return (
    <Offer title={t('sources_na_title')} text={t('sources_na_text', linkHost(BMLT_AGGREGATOR), side)}>
      {place ? (
        <div class={css.choice}>
          <span class={css.place}>{name}</span>
          <Button kind="quiet" onPress={() => onPlace(null)}>
            {t('meetings_place_change')}
          </Button>
        </div>
      ) : (
        <PlaceInput loadPlaces={loadPlaces} focus={false} onChoose={onPlace} onClear={null} />
      )}
      <Choice
        label={t('sources_reach')}
        value={String(reach)}
        options={reaches.map((each) => ({ value: String(each), label: formatDistance(each, unit) }))}
        onChoose={(chosen) => setReach(Number(chosen))}
      />
      <Button
        kind="filled"
        disabled={place === null}
        onPress={() => {
          if (!place) return;
          const area = { cell: coarseCell(place.point), radiusKm: Math.round(kmFrom(unit, reach)) };
          onAdd({ ...NA, name: t('sources_na_name', name), area, onlineOnly: false });
        }}
      >
        {t('sources_get')}
      </Button>
    </Offer>
  );
}

/** Online NA meetings from everywhere: a circle around a place holds only those whose group has its home in it. */
export function OnlineSource({ onAdd }: { onAdd: (added: AddedSource) => void }) {
  return (
    <Offer title={t('sources_online_title')} text={t('sources_online_text', linkHost(BMLT_AGGREGATOR))}>
      <Button onPress={() => onAdd({ ...NA, name: t('sources_online_title'), area: null, onlineOnly: true })}>
        {t('sources_get')}
      </Button>
    </Offer>
  );
}
