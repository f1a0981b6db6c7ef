import { useId } from 'preact/hooks';
import { fillPlace, takesPlace } from '../../core/directory/place-address.ts';
import type { Programme } from '../../core/directory/programme.ts';
import { t } from '../../platform/i18n.ts';
import { ExternalLink } from '../ExternalLink.tsx';
import { FieldLabel } from '../FieldLabel.tsx';
import { Notice } from '../Notice.tsx';
import css from './ProgrammeLinks.module.css';

type Props = { programme: Programme; place: string; onPlace: (place: string) => void };

/** The ways to a programme's own meetings; where no link has been checked, how to look for it. */
export function ProgrammeLinks({ programme, place, onPlace }: Props) {
  const { meetings, online, home } = programme.links;
  if (!meetings && !online && !home) {
    return (
      <div class={css.none}>
        <Notice>
          <h2 class={css.heading}>{t('programme_look_for')}</h2>
          {programme.lookFor ? (
            <p lang={programme.lang} dir="auto">
              {programme.lookFor}
            </p>
          ) : (
            <p>{t('programme_look_for_none', programme.name)}</p>
          )}
        </Notice>
      </div>
    );
  }
  return (
    <div class={css.links}>
      {meetings && takesPlace(meetings) && <PlaceField place={place} onPlace={onPlace} />}
      {meetings && (
        <ExternalLink href={fillPlace(meetings, place)} class={css.first}>
          {t('programme_meetings')}
        </ExternalLink>
      )}
      {online && (
        <ExternalLink href={online} class={meetings ? css.plain : css.first}>
          {t('programme_online')}
        </ExternalLink>
      )}
      {home && home !== meetings && (
        <ExternalLink href={home} class={meetings || online ? css.plain : css.first}>
          {t('programme_home')}
        </ExternalLink>
      )}
      {programme.lookFor && (
        <p class={css.hint} lang={programme.lang} dir="auto">
          {programme.lookFor}
        </p>
      )}
    </div>
  );
}

function PlaceField({ place, onPlace }: Pick<Props, 'place' | 'onPlace'>) {
  const id = useId();
  return (
    <div class={css.place}>
      <FieldLabel field={id}>{t('programme_place')}</FieldLabel>
      <input
        id={id}
        class={css.input}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        value={place}
        onInput={(event) => onPlace(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class={css.hint}>
        {t('programme_place_hint')}
      </p>
    </div>
  );
}
