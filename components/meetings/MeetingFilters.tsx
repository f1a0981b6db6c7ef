import { useState } from 'preact/hooks';
import { type DistanceUnit, kmFrom, kmIn } from '../../core/finder/distance.ts';
import { type ChoiceSide, isFiltered, REACHES, withoutFilters } from '../../core/finder/meeting-choices.ts';
import type { MeetingQuery } from '../../core/finder/meeting-query.ts';
import { formatDistance, formatMinutes, t } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import { Chip } from '../Chip.tsx';
import type { FilterFacet, FilterOption } from './filter-facets.ts';
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
  const { query, onAsk, facets, quick } = props;
  const [open, setOpen] = useState(false);
  const chosen = facets
    .flatMap(({ options }) => options)
    .filter((option) => option.side(query) !== null && !quick.some(({ key }) => key === option.key));
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
      {open && <AllFilters {...props} onDone={() => setOpen(false)} />}
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

function AllFilters({ query, onAsk, facets, unit, onDone }: Props & { onDone: () => void }) {
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
      {query.near !== null && <ReachChoice query={query} onAsk={onAsk} unit={unit} />}
      <StartChoice query={query} onAsk={onAsk} />
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

function ReachChoice({ query, onAsk, unit }: Pick<Props, 'query' | 'onAsk' | 'unit'>) {
  const chosen = query.withinKm === null ? '' : String(Math.round(kmIn(unit, query.withinKm)));
  const lengths = new Set([...REACHES.map(String), ...(chosen === '' ? [] : [chosen])]);
  return (
    <label class={css.facet}>
      <span class={css.title}>{t('filter_distance')}</span>
      <select
        class={css.list}
        value={chosen}
        onChange={({ currentTarget: { value } }) =>
          onAsk({ ...query, withinKm: value === '' ? null : kmFrom(unit, Number(value)) })
        }
      >
        {[...lengths].map((length) => (
          <option key={length} value={length}>
            {formatDistance(Number(length), unit)}
          </option>
        ))}
        <option value="">{t('filter_any_distance')}</option>
      </select>
    </label>
  );
}

/** Minutes. */
const STARTS_WITHIN = [60, 180, 720, 1440] as const;

function StartChoice({ query, onAsk }: Pick<Props, 'query' | 'onAsk'>) {
  return (
    <label class={css.facet}>
      <span class={css.title}>{t('filter_starts_within')}</span>
      <select
        class={css.list}
        value={query.startsWithin === null ? '' : String(query.startsWithin)}
        onChange={({ currentTarget: { value } }) =>
          onAsk({ ...query, startsWithin: value === '' ? null : Number(value) })
        }
      >
        <option value="">{t('filter_any_time')}</option>
        {STARTS_WITHIN.map((minutes) => (
          <option key={minutes} value={String(minutes)}>
            {formatMinutes(minutes)}
          </option>
        ))}
      </select>
    </label>
  );
}
