import { useState } from 'preact/hooks';
import { FACETS, type Facet, type FacetValues } from '../../core/finder/programme-facets.ts';
import {
  choiceCount,
  type FacetCounts,
  NO_CHOICE,
  type ProgrammeFilters,
  toggleChoice,
} from '../../core/finder/programmes.ts';
import { t } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import { Chip } from '../Chip.tsx';
import css from './FilterBar.module.css';
import { Filters } from './Filters.tsx';
import { facetLabel } from './programme-words.ts';

type Choice = { [F in Facet]: { facet: F; value: FacetValues[F] } }[Facet];

/** What people ask for most; everything else is behind "All filters". */
const QUICK: readonly Choice[] = [
  { facet: 'mode', value: 'online' },
  { facet: 'mode', value: 'in-person' },
  { facet: 'medication', value: 'welcome' },
  { facet: 'approach', value: 'secular' },
  { facet: 'approach', value: 'twelve-step' },
  { facet: 'approach', value: 'meditation' },
  { facet: 'approach', value: 'family' },
];

type Props = {
  filters: ProgrammeFilters;
  counts: FacetCounts;
  onFilter: (filters: ProgrammeFilters) => void;
};

/** The few filters used most, whatever else is chosen, and the way to all of them. */
export function FilterBar({ filters, counts, onFilter }: Props) {
  const [open, setOpen] = useState(false);
  const chosenElsewhere = FACETS.flatMap((facet) => choicesOf(filters, facet)).filter(
    (choice) => !QUICK.some((quick) => quick.facet === choice.facet && quick.value === choice.value),
  );
  return (
    <div>
      {!open && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form; these act at once
        <div class={css.chips} role="group" aria-label={t('groups_quick')}>
          {[...QUICK, ...chosenElsewhere].map((choice) => (
            <ChoiceChip
              key={`${choice.facet} ${choice.value}`}
              choice={choice}
              filters={filters}
              onFilter={onFilter}
            />
          ))}
        </div>
      )}
      <div class={css.more}>
        <Button kind="quiet" icon="sliders" expanded={open} onPress={() => setOpen(!open)}>
          {t('groups_filters')}
        </Button>
        {(choiceCount(filters) > 0 || filters.text !== '') && (
          <Button kind="quiet" onPress={() => onFilter({ text: '', chosen: NO_CHOICE })}>
            {t('groups_clear')}
          </Button>
        )}
      </div>
      {open && (
        <div class={css.all}>
          <Filters filters={filters} counts={counts} onFilter={onFilter} />
          <Button kind="filled" class={css.done} onPress={() => setOpen(false)}>
            {t('groups_filters_done')}
          </Button>
        </div>
      )}
    </div>
  );
}

function ChoiceChip({ choice, filters, onFilter }: Pick<Props, 'filters' | 'onFilter'> & { choice: Choice }) {
  const values: readonly string[] = filters.chosen[choice.facet];
  return (
    <Chip
      label={facetLabel<Facet>(choice.facet, choice.value)}
      chosen={values.includes(choice.value)}
      onToggle={() => onFilter(toggleChoice<Facet>(filters, choice.facet, choice.value))}
    />
  );
}

function choicesOf<F extends Facet>(filters: ProgrammeFilters, facet: F): Choice[] {
  const values: readonly FacetValues[F][] = filters.chosen[facet];
  return values.map((value) => ({ facet, value }) as Choice);
}
