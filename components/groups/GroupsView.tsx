import type { ComponentChildren } from 'preact';
import type { Facet } from '../../core/finder/programme-facets.ts';
import {
  type FinderPerson,
  filterProgrammes,
  NO_CHOICE,
  type ProgrammeFilters,
  type ProgrammeFinder,
  type Relaxation,
  relaxations,
  withoutFilter,
} from '../../core/finder/programmes.ts';
import { formatList, t, tCount } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import type { Go } from '../panel/PanelLink.tsx';
import { StateMessage } from '../panel/StateMessage.tsx';
import { SearchField } from '../SearchField.tsx';
import { FilterBar } from './FilterBar.tsx';
import css from './GroupsView.module.css';
import { ProgrammeCard } from './ProgrammeCard.tsx';
import { chosenInWords } from './programme-words.ts';
import { SuitsCard } from './SuitsCard.tsx';

type Props = {
  finder: ProgrammeFinder;
  filters: ProgrammeFilters;
  onFilter: (filters: ProgrammeFilters) => void;
  /** Whom the order suits. */
  person: FinderPerson;
  /** What was typed as a place elsewhere in the panel. */
  place: string;
  onGo: Go;
  /** A way to a person, shown when nothing fits. */
  help: ComponentChildren;
};

/** All kinds of groups: searched, filtered, counted; when nothing fits, what to let go of. */
export function GroupsView({ finder, filters, onFilter, person, place, onGo, help }: Props) {
  const { hits, counts, readAs } = filterProgrammes(finder, filters, person);
  return (
    <>
      <h1 tabIndex={-1}>{t('groups_title')}</h1>
      <SearchField
        label={t('groups_search')}
        value={filters.text}
        onType={(text) => onFilter({ ...filters, text })}
      />
      <div class={css.filters}>
        <FilterBar filters={filters} counts={counts} onFilter={onFilter} />
      </div>
      {hits.length > 0 && <SuitsCard onGo={onGo} />}
      <p class={css.count} role="status">
        {tCount('groups_count', hits.length)}
        {readAs.map(({ typed, word }) => (
          <span key={typed}> {t('search_read_as', word)}</span>
        ))}
      </p>
      {hits.length > 0 ? (
        <ul class={css.list}>
          {hits.map(({ programme }) => (
            <li key={programme.id}>
              <ProgrammeCard programme={programme} place={place} onGo={onGo} />
            </li>
          ))}
        </ul>
      ) : (
        <>
          <NothingFits offers={relaxations(finder, filters)} filters={filters} onFilter={onFilter} />
          {help}
        </>
      )}
    </>
  );
}

type NothingProps = Pick<Props, 'filters' | 'onFilter'> & { offers: readonly Relaxation[] };

function NothingFits({ offers, filters, onFilter }: NothingProps) {
  const text = offers.length > 0 ? t('groups_empty_hint') : t('groups_empty_none');
  return (
    <StateMessage title={t('groups_empty')} level={2} text={text}>
      {offers.map(({ drop, count }, at) => (
        <Button
          key={drop}
          kind={at === 0 ? 'filled' : 'plain'}
          onPress={() => onFilter(withoutFilter(filters, drop))}
        >
          {t('groups_drop', dropInWords(filters, drop))}: {tCount('groups_count', count)}
        </Button>
      ))}
      <Button onPress={() => onFilter({ text: '', chosen: NO_CHOICE })}>{t('groups_clear')}</Button>
    </StateMessage>
  );
}

function dropInWords(filters: ProgrammeFilters, drop: Facet | 'text'): string {
  return drop === 'text' ? filters.text.trim() : formatList(chosenInWords(filters.chosen, drop), 'unit');
}
