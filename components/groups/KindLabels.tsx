import type { Programme } from '../../core/directory/programme.ts';
import { t } from '../../platform/i18n.ts';
import { Icon } from '../Icon.tsx';
import css from './KindLabels.module.css';
import { APPROACH_ICONS, approachLabels, facetLabel } from './programme-words.ts';

/** How a kind of group works and what it says about medication: drawing and words, never colour alone. */
export function KindLabels({ programme }: { programme: Programme }) {
  const { answer } = programme.medication;
  return (
    <ul class={css.labels}>
      {approachLabels(programme).map((group) => (
        <li key={group} class={css.label}>
          <Icon name={APPROACH_ICONS[group]} size="small" />
          {facetLabel('approach', group)}
        </li>
      ))}
      {answer !== 'not-applicable' && (
        <li class={css.label}>
          <Icon name={answer === 'welcome' ? 'door' : 'ask'} size="small" />
          {t(`medication_${answer}`)}
        </li>
      )}
    </ul>
  );
}
