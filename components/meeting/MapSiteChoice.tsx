import { MAP_SITES, type MapSite } from '../../core/settings.ts';
import { t } from '../../platform/i18n.ts';
import css from './MapSiteChoice.module.css';

type Props = { site: MapSite; onChoose: (site: MapSite) => void };

/** Which site draws the way, and what it learns. */
export function MapSiteChoice({ site, onChoose }: Props) {
  return (
    <div>
      <label class={css.choice}>
        <span>{t('meeting_map_site')}</span>
        <select
          class={css.list}
          value={site}
          onChange={({ currentTarget: { value } }) => {
            const chosen = MAP_SITES.find((each) => each === value);
            if (chosen) onChoose(chosen);
          }}
        >
          {MAP_SITES.map((each) => (
            <option key={each} value={each}>
              {t(`meeting_map_${each}`)}
            </option>
          ))}
        </select>
      </label>
      <p class={css.hint}>{t('meeting_map_hint')}</p>
    </div>
  );
}
