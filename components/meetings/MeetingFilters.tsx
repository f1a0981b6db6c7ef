import { useState } from 'preact/hooks';
import type { DistanceUnit } from '../../core/finder/distance.ts';
import { type ChoiceSide, isFiltered, withoutFilters } from '../../core/finder/meeting-choices.ts';
import type { MeetingQuery } from '../../core/finder/meeting-query.ts';
import { t } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import { Chip } from '../Chip.tsx';
import type { FilterFacet, FilterOption } from './filter-facets.ts';
import { reachFacet, startFacet } from './limit-facets.ts';
import css from './MeetingFilters.module.css';

type Props = {
  query: MeetingQuery;
  onAsk: (query: MeetingQuery) => void;
  facets: readonly FilterFacet[];
  quick: readonly FilterOption[];
  unit: DistanceUnit;
};

/** The filters used most and those that are on; the way to all of them. */
export function MeetingFilters(props: Props) {
  const { query, onAsk, facets, quick, unit } = props;
  const [open, setOpen] = useState(false);
  const reach = reachFacet(query, unit);
  const all = [...(reach ? [reach] : []), startFacet(), ...facets];
  const chosen = all
    .flatMap(({ options }) => options)
    .filter((option) => option.side(query) !== null && !quick.some(({ key }) => key === option.key))
    // How far it may be stands beside the place already.
    .filter((option) => !reach?.options.includes(option) || option.side(query) === 'avoid');
  const filtered = isFiltered(query);
  return (
    <div class={css.filters}>
      {!open && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form; these act at once
        <div class={css.chips} role="group" aria-label={t('meetings_quick')}>
          <Chip label={t('meetings_all')} chosen={!filtered} onToggle={() => onAsk(withoutFilters(query))} />
          {[...quick, ...chosen].map((option) => (
            <OptionChip key={option.key} option={option} query={query} onAsk={onAsk} side="want" />
          ))}
        </div>
      )}
      <div class={css.more}>
        <Button kind="quiet" icon="sliders" expanded={open} onPress={() => setOpen(!open)}>
          {t('groups_filters')}
        </Button>
        {filtered && (
          <Button kind="quiet" onPress={() => onAsk(withoutFilters(query))}>
            {t('meetings_clear')}
          </Button>
        )}
      </div>
      {open && <AllFilters query={query} onAsk={onAsk} facets={all} onDone={() => setOpen(false)} />}
    </div>
  );
}

type ChipProps = Pick<Props, 'query' | 'onAsk'> & { option: FilterOption; side: ChoiceSide };

/** A chip on either side says so in words; pressing one that is on takes it away. */
function OptionChip({ option, query, onAsk, side }: ChipProps) {
  const stands = option.side(query);
  const label = stands === 'avoid' ? t('filter_not', option.label) : option.label;
  return (
    <Chip
      label={label}
      chosen={stands !== null}
      onToggle={() => onAsk(option.toggle(query, stands ?? side))}
    />
  );
}

type AllProps = Pick<Props, 'query' | 'onAsk' | 'facets'> & { onDone: () => void };

function AllFilters({ query, onAsk, facets, onDone }: AllProps) {
  const [side, setSide] = useState<ChoiceSide>('want');
  return (
    <div>
      <fieldset class={css.sides}>
        <legend class="visually-hidden">{t('filter_side')}</legend>
        {(['want', 'avoid'] as const).map((each) => (
          <label key={each} class={css.side}>
            <input type="radio" name="filter-side" checked={side === each} onChange={() => setSide(each)} />
            <span>{t(`filter_${each}`)}</span>
          </label>
        ))}
      </fieldset>
      {facets.map(({ key, title, options }) => (
        <fieldset key={key} class={css.facet}>
          <legend class={css.title}>{title}</legend>
          <div class={css.chips}>
            {options.map((option) => (
              <OptionChip key={option.key} option={option} query={query} onAsk={onAsk} side={side} />
            ))}
          </div>
        </fieldset>
      ))}
      <Button kind="filled" class={css.done} onPress={onDone}>
        {t('filter_done')}
      </Button>
    </div>
  );
}
