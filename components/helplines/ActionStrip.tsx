import { t } from '../../platform/i18n.ts';
import { Icon } from '../Icon.tsx';
import type { IconName } from '../icon-paths.ts';
import css from './ActionStrip.module.css';

/** One cell: a link out of the page, or something done within it. */
export type Action = {
  icon: IconName;
  label: string;
} & ({ href: string; newTab?: boolean } | { onPress: () => void });

/** What can be done with a line, side by side. `name` completes each label for those who hear it alone. */
export function ActionStrip({ actions, name }: { actions: readonly Action[]; name: string }) {
  return (
    <div class={css.strip}>
      {actions.map((action) => {
        const words = (
          <>
            <Icon name={action.icon} />
            <span>
              {action.label}
              <span class="visually-hidden">: {name}</span>
            </span>
          </>
        );
        if ('onPress' in action) {
          return (
            <button type="button" key={action.icon} class={css.cell} onClick={action.onPress}>
              {words}
            </button>
          );
        }
        const tab = action.newTab ? { target: '_blank', rel: 'noopener noreferrer' } : {};
        return (
          <a key={action.icon} class={css.cell} href={action.href} {...tab}>
            {words}
            {action.newTab && <span class="visually-hidden"> {t('link_new_tab')}</span>}
          </a>
        );
      })}
    </div>
  );
}
