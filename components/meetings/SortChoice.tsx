import type { MeetingQuery, MeetingSort } from '../../core/finder/meeting-query.ts';
import { t } from '../../platform/i18n.ts';
import css from './SortChoice.module.css';

type Props = { query: MeetingQuery; onAsk: (query: MeetingQuery) => void };

/** The order of the list; "nearest" only once there is a place to be near to. */
export function SortChoice({ query, onAsk }: Props) {
  const sorts: readonly MeetingSort[] =
    query.near === null ? ['soonest', 'name'] : ['soonest', 'nearest', 'name'];
  return (
    <fieldset class={css.sorts}>
      <legend class={css.title}>{t('meetings_sort')}</legend>
      {sorts.map((sort) => (
        <label key={sort} class={css.sort}>
          <input
            type="radio"
            name="meetings-sort"
            checked={query.sort === sort}
            onChange={() => onAsk({ ...query, sort })}
          />
          <span>{t(`meetings_sort_${sort}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
