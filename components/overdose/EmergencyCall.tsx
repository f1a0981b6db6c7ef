import type { ComponentChildren } from 'preact';
import { callAddress } from '../../core/directory/contact-address.ts';
import type { EmergencyNumber } from '../../core/directory/helpline.ts';
import { t } from '../../platform/i18n.ts';
import { ButtonLink, IconButton } from '../Button.tsx';
import { type CopyIntent, useCopied } from '../copied.ts';
import type { QrRequest } from '../QrDialog.tsx';
import css from './EmergencyCall.module.css';

type Props = {
  /** The country's emergency number; null where none may ship or the country is not known yet. */
  emergency: EmergencyNumber | null;
  onCopy: CopyIntent;
  onShowQr: (request: QrRequest) => void;
  /** The country chooser: a wrong guess must be seen and mended beside the number it decides. */
  children?: ComponentChildren;
};

/** The emergency number, pinned beneath the steps. */
export function EmergencyCall({ emergency, onCopy, onShowQr, children }: Props) {
  const number = emergency?.ambulance ?? null;
  const { said, copy } = useCopied(onCopy);
  return (
    <div class={css.bar}>
      {number === null ? (
        <p class={css.words}>{t('overdose_call_words')}</p>
      ) : (
        <div class={css.row}>
          <ButtonLink kind="urgent" icon="phone" class={css.call} href={callAddress(number)}>
            {t('overdose_call', number)}
          </ButtonLink>
          <IconButton icon="copy" label={t('contact_copy_number', number)} onPress={() => copy(number)} />
          <IconButton
            icon="qr"
            label={t('contact_qr_number', number)}
            onPress={() =>
              onShowQr({
                name: t('emergency_name'),
                choices: [{ label: t('contact_call'), address: callAddress(number), shown: number }],
              })
            }
          />
        </div>
      )}
      <div class={css.where}>
        <span role="status">{said}</span>
        {children}
      </div>
    </div>
  );
}
