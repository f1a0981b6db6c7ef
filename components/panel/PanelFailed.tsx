import { t } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import { type Go, PanelLink } from './PanelLink.tsx';
import { StateMessage } from './StateMessage.tsx';

type Props = {
  onRetry: () => void;
  /** Leads to what a person kept, which is stored apart; absent where no view can be drawn. */
  onGo?: Go;
};

/** Neither the store nor the package could be read: what still holds, and another try. */
export function PanelFailed({ onRetry, onGo }: Props) {
  return (
    <StateMessage title={t('panel_failed_title')} level={1} text={t('panel_failed_text')}>
      <Button kind="filled" icon="refresh" onPress={onRetry}>
        {t('panel_try_again')}
      </Button>
      {onGo && (
        <PanelLink to={{ name: 'kept' }} onGo={onGo}>
          {t('home_kept')}
        </PanelLink>
      )}
    </StateMessage>
  );
}
