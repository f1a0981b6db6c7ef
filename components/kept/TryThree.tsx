import { type KeptItem, planState } from '../../core/kept/kept.ts';
import { formatNumber, t, tCount } from '../../platform/i18n.ts';
import { Notice } from '../Notice.tsx';
import css from './TryThree.module.css';

/** Where the plan to try three different kinds stands. It counts, and judges nothing. */
export function TryThree({ items }: { items: readonly KeptItem[] }) {
  const { items: planned, tried, missingKinds } = planState(items);
  return (
    <Notice icon="way">
      <h2 class={css.title}>{t('plan_title')}</h2>
      <p>{t('plan_hint')}</p>
      {planned.length > 0 && (
        <p role="status">
          {t('plan_state', formatNumber(planned.length), formatNumber(tried))}
          {missingKinds > 0 && ` ${tCount('plan_missing', missingKinds)}`}
        </p>
      )}
    </Notice>
  );
}
