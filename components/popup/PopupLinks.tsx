import { type PanelView, writePanelView } from '../../core/panel-view.ts';
import { t } from '../../platform/i18n.ts';
import { Icon } from '../Icon.tsx';
import css from './PopupLinks.module.css';

const LINKS = [
  { view: { name: 'groups' }, icon: 'group', words: 'popup_find_group' },
  { view: { name: 'guide' }, icon: 'book', words: 'popup_read' },
  { view: { name: 'settings' }, icon: 'sliders', words: 'popup_settings' },
] as const;

/** The ways on. Real links to the panel's page, so that they lead somewhere even before any script runs. */
export function PopupLinks({ onOpen }: { onOpen: (view: PanelView) => void }) {
  return (
    <nav class={css.links} aria-label={t('popup_more')}>
      {LINKS.map(({ view, icon, words }) => (
        <a
          key={words}
          class={css.link}
          href={`/sidepanel.html#${writePanelView(view)}`}
          target="_blank"
          rel="noopener"
          onClick={(event) => {
            event.preventDefault();
            onOpen(view);
          }}
        >
          <Icon name={icon} />
          <span>{t(words)}</span>
        </a>
      ))}
    </nav>
  );
}
