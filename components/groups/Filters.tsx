import { FACETS, type Facet, type FacetValues } from '../../core/finder/programme-facets.ts';
import { type FacetCounts, type ProgrammeFilters, toggleChoice } from '../../core/finder/programmes.ts';
import { t } from '../../platform/i18n.ts';
import { Chip } from '../Chip.tsx';
import css from './Filters.module.css';
import { facetLabel, facetTitle, orderedValues } from './programme-words.ts';

type Props = {
  filters: ProgrammeFilters;
  counts: FacetCounts;
  onFilter: (filters: ProgrammeFilters) => void;
};

/** Every filter: chips with what each would give, and a list for the many countries. */
export function Filters({ filters, counts, onFilter }: Props) {
  return (
    <>
      {FACETS.map((facet) =>
        facet === 'country' ? (
          <CountryFilter key={facet} filters={filters} counts={counts} onFilter={onFilter} />
        ) : (
          <FacetChips key={facet} facet={facet} filters={filters} counts={counts} onFilter={onFilter} />
        ),
      )}
    </>
  );
}

function FacetChips<F extends Facet>({ facet, filters, counts, onFilter }: Props & { facet: F }) {
  const chosen: readonly FacetValues[F][] = filters.chosen[facet];
  const inUse: ReadonlyMap<FacetValues[F], number> = counts[facet];
  const values = orderedValues(facet, inUse.keys());
  return (
    <fieldset class={css.facet}>
      <legend class={css.title}>{facetTitle(facet)}</legend>
      <div class={css.chips}>
        {values.map((value) => (
          <Chip
            key={value}
            label={facetLabel(facet, value)}
            chosen={chosen.includes(value)}
            count={inUse.get(value)}
            onToggle={() => onFilter(toggleChoice(filters, facet, value))}
          />
        ))}
      </div>
    </fieldset>
  );
}

function CountryFilter({ filters, counts, onFilter }: Props) {
  const [chosen = ''] = filters.chosen.country;
  const values = orderedValues('country', counts.country.keys());
  return (
    <label class={css.facet}>
      <span class={css.title}>{facetTitle('country')}</span>
      <select
        class={css.list}
        value={chosen}
        onChange={({ currentTarget: { value } }) =>
          onFilter({ ...filters, chosen: { ...filters.chosen, country: value === '' ? [] : [value] } })
        }
      >
        <option value="">{t('facet_any_country')}</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {`${facetLabel('country', value)} (${counts.country.get(value) ?? 0})`}
          </option>
        ))}
      </select>
    </label>
  );
}
