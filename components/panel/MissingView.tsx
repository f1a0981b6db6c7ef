import type { ComponentChildren } from 'preact';
import { t } from '../../platform/i18n.ts';
import { type Go, PanelLink } from './PanelLink.tsx';
import { StateMessage } from './StateMessage.tsx';

/** Something that an old link names and the data no longer holds. */
export function MissingView({ onGo, help }: { onGo: Go; help: ComponentChildren }) {
  return (
    <>
      <StateMessage title={t('programme_missing_title')} level={1} text={t('programme_missing_text')}>
        <PanelLink to={{ name: 'groups' }} onGo={onGo}>
          {t('suits_all')}
        </PanelLink>
      </StateMessage>
      {help}
    </>
  );
}
