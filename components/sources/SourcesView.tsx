import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Programme } from '../../core/directory/programme.ts';
import { asksTheSame } from '../../core/feeds/source.ts';
import type { DistanceUnit } from '../../core/finder/distance.ts';
import type { Place } from '../../core/finder/places.ts';
import { t, tCount } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import { Notice } from '../Notice.tsx';
import { StateMessage } from '../panel/StateMessage.tsx';
import { AddressSource } from './AddressSource.tsx';
import { FileSource } from './FileSource.tsx';
import { NearbySource, OnlineSource } from './NaSources.tsx';
import { Offer } from './Offer.tsx';
import { SourceCard } from './SourceCard.tsx';
import css from './SourcesView.module.css';
import type { AddedSource, SourceServices } from './source-services.ts';
import { useSources } from './use-sources.ts';

type Props = {
  services: SourceServices;
  programmes: readonly Programme[];
  /** The place the person looks around, where they chose one. */
  place: Place | null;
  onPlace: (place: Place | null) => void;
  unit: DistanceUnit;
  /** Epoch milliseconds. */
  now: number;
  /** The best line of help. */
  help: ComponentChildren;
};

/** Where meetings come from: what there is, how old it is, what failed, and what can be added. */
export function SourcesView({ services, programmes, place, onPlace, unit, now, help }: Props) {
  const shown = useSources(services);
  const [refused, setRefused] = useState<string | null>(null);
  const [latest, setLatest] = useState<string | null>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const attempt = (work: Promise<unknown>) => {
    work.catch(() => setRefused(t('sources_failed_text')));
  };
  const add = (added: AddedSource, file: Blob | null = null) => {
    setRefused(null);
    const there = shown.state === 'ready' ? shown.sources.find((source) => asksTheSame(source, added)) : null;
    if (there) {
      attempt(services.allow(there)); // asks the browser only where it must, and reads it again
      return setLatest(there.id);
    }
    services.add(added, file).then(
      (id) => (id === null ? setRefused(t('sources_refused')) : setLatest(id)),
      () => setRefused(t('sources_not_added')),
    );
  };
  // What came of it stands above the ways to add a list, out of sight of whoever pressed one of their buttons.
  useEffect(() => {
    if (refused !== null) said.current?.focus();
  }, [refused]);

  return (
    <>
      <h1 tabIndex={-1}>{t('sources_title')}</h1>
      <p class={css.lead}>{t('sources_lead')}</p>
      {shown.state === 'failed' && (
        <StateMessage title={t('sources_failed_title')} level={2} text={t('sources_failed_text')}>
          <Button kind="filled" icon="refresh" onPress={shown.retry}>
            {t('panel_try_again')}
          </Button>
        </StateMessage>
      )}
      {shown.state === 'ready' && (
        <>
          {shown.unreadable > 0 && <Notice>{tCount('sources_unreadable', shown.unreadable)}</Notice>}
          {shown.sources.length > 0 && <h2 class={css.heading}>{t('sources_here')}</h2>}
          <ul class={css.list}>
            {shown.sources.map((source) => (
              <li key={source.id}>
                <SourceCard
                  source={source}
                  allowed={shown.allowed.has(source.id)}
                  reading={shown.readings.find((reading) => reading.source === source.id) ?? null}
                  programme={programmes.find(({ id }) => id === source.programme)?.name ?? null}
                  now={now}
                  isLatest={source.id === latest}
                  services={services}
                  attempt={attempt}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <p ref={said} role="status" tabIndex={-1} class={css.refused}>
        {refused}
      </p>
      <h2 class={css.heading}>{t('sources_add_title')}</h2>
      <NearbySource
        place={place}
        onPlace={onPlace}
        unit={unit}
        loadPlaces={services.loadPlaces}
        onAdd={add}
      />
      <OnlineSource onAdd={add} />
      <AddressSource programmes={programmes} onAdd={add} />
      <FileSource programmes={programmes} onAdd={add} />
      {services.sampleOffered && (
        <Offer title={t('sources_sample_title')} text={t('sources_sample_text')}>
          <Button onPress={() => add(SAMPLE())}>{t('sources_sample_add')}</Button>
        </Offer>
      )}
      {help}
    </>
  );
}

const SAMPLE = (): AddedSource => ({
  kind: 'sample',
  address: null,
  programme: null,
  name: t('sources_sample_title'),
  area: null,
  onlineOnly: false,
});
