import { t } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import { StateMessage } from './StateMessage.tsx';

/** Neither the store nor the package could be read: what still holds, and another try. */
export function PanelFailed({ onRetry }: { onRetry: () => void }) {
  return (
    <StateMessage title={t('panel_failed_title')} level={1} text={t('panel_failed_text')}>
      <Button kind="filled" icon="refresh" onPress={onRetry}>
        {t('panel_try_again')}
      </Button>
    </StateMessage>
  );
}
