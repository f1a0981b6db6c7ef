import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type Place, type PlaceFinder, placeLabel } from '../../core/finder/places.ts';
import { interfaceLanguage, t, tCount } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import { FieldLabel } from '../FieldLabel.tsx';
import { Icon } from '../Icon.tsx';
import css from './PlaceField.module.css';

type Props = {
  place: Place | null;
  /** "Within 25 mi, and online". */
  reach: string;
  loadPlaces: () => Promise<PlaceFinder>;
  onPlace: (place: Place | null) => void;
  /** The place is remembered on this device. */
  kept: boolean;
  onKeep: (keep: boolean) => void;
};

/** The place to look around: its name once chosen, else a field. It is looked up on the device alone. */
export function PlaceField({ place, reach, loadPlaces, onPlace, kept, onKeep }: Props) {
  const [editing, setEditing] = useState(false);
  const clear = () => {
    setEditing(false);
    onPlace(null);
  };
  if (place === null || editing) {
    return (
      <PlaceInput
        loadPlaces={loadPlaces}
        focus={editing}
        onChoose={(chosen) => {
          setEditing(false);
          onPlace(chosen);
        }}
        onClear={place === null ? null : clear}
      />
    );
  }
  return (
    <div class={css.chosen}>
      <div class={css.line}>
        <Icon name="pin" size="middle" class={css.sign} />
        <span class={css.name}>
          <b>{placeLabel(place, interfaceLanguage())}</b>
          <small>{reach}</small>
        </span>
        <Button kind="quiet" onPress={() => setEditing(true)}>
          {t('meetings_place_change')}
        </Button>
      </div>
      <label class={css.keep}>
        <input
          type="checkbox"
          checked={kept}
          onChange={({ currentTarget }) => onKeep(currentTarget.checked)}
        />
        <span>{t('meetings_place_keep')}</span>
      </label>
    </div>
  );
}

type InputProps = {
  loadPlaces: Props['loadPlaces'];
  focus: boolean;
  onChoose: (place: Place) => void;
  onClear: (() => void) | null;
};

/** A field for a town or postcode, with suggestions from the device alone. */
export function PlaceInput({ loadPlaces, focus, onChoose, onClear }: InputProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const { finder, failed, load } = usePlaces(loadPlaces);
  const places = finder && text.trim() !== '' ? finder.suggest(text) : [];
  const said = placesInWords(text, places, finder !== null, failed);
  useEffect(() => {
    if (focus) input.current?.focus();
  }, []);

  const move = (step: number) => setAt((before) => (before + step + places.length) % places.length);
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = places[at];
    if (places.length === 0) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && chosen) onChoose(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <div class={css.search}>
      <FieldLabel field={id}>{t('meetings_place')}</FieldLabel>
      <div class={css.field}>
        <Icon name="pin" size="middle" class={css.sign} />
        <input
          ref={input}
          id={id}
          class={css.input}
          role="combobox"
          aria-expanded={places.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={places[at] ? `${id}-${at}` : undefined}
          aria-describedby={`${id}-hint`}
          aria-autocomplete="list"
          autoComplete="off"
          spellcheck={false}
          value={text}
          onFocus={load}
          onKeyDown={onKeyDown}
          onInput={(event) => {
            load(); // a sidebar whose window is not in front hears of no focus
            setText(event.currentTarget.value);
            setAt(0);
          }}
        />
        {onClear && (
          <Button kind="quiet" onPress={onClear}>
            {t('meetings_place_clear')}
          </Button>
        )}
      </div>
      <div id={`${id}-list`} class={css.list} role="listbox" tabIndex={-1} aria-label={t('meetings_place')}>
        {places.map((place, number) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and hears the keys
          <div
            key={`${place.name} ${place.region} ${place.country} ${place.point.lat}`}
            id={`${id}-${number}`}
            role="option"
            tabIndex={-1}
            aria-selected={number === at}
            class={css.option}
            onClick={() => onChoose(place)}
          >
            {placeLabel(place, interfaceLanguage())}
          </div>
        ))}
      </div>
      <p id={`${id}-hint`} class={css.hint}>
        {t('meetings_place_hint')}
      </p>
      <p role="status" class={said.shown ? css.said : 'visually-hidden'}>
        {said.text}
      </p>
    </div>
  );
}

/** The tables of places, read when the field is first used. */
function usePlaces(loadPlaces: Props['loadPlaces']) {
  const [finder, setFinder] = useState<{ finder: PlaceFinder } | null>(null);
  const [failed, setFailed] = useState(false);
  const load = () => {
    if (finder) return;
    setFailed(false);
    loadPlaces().then(
      (loaded) => setFinder({ finder: loaded }),
      () => setFailed(true),
    );
  };
  return { finder: finder?.finder ?? null, failed, load };
}

function placesInWords(text: string, places: readonly Place[], ready: boolean, failed: boolean) {
  if (failed) return { text: t('meetings_place_failed'), shown: true };
  if (!ready || text.trim().length < 2) return { text: '', shown: false };
  if (places.length === 0) return { text: t('meetings_place_none'), shown: true };
  return { text: tCount('meetings_place_found', places.length), shown: false };
}
