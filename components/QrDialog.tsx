import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../platform/i18n.ts';
import { Button, IconButton } from './Button.tsx';
import { QrCode } from './QrCode.tsx';
import css from './QrDialog.module.css';
import type { Encode } from './qr-squares.ts';

export type QrChoice = {
  /** "Call", "Text". */
  label: string;
  /** What the phone reads: `tel:988`, `sms:741741?body=HOME`. */
  address: string;
  /** The number as it is printed. */
  shown: string;
};

/** What a QR code is asked to show: one thing to do, or several to choose from. */
export type QrRequest = {
  /** Whose number it is. */
  name: string;
  choices: readonly [QrChoice, ...QrChoice[]];
};

/**
 * A code for a phone's camera, because a computer seldom has a dialler. The encoder is loaded when first
 * wanted; where it cannot be, the number stays to be typed. Escape closes this, not the page behind it; except in
 * Firefox's popup, which the browser closes at Escape without asking the page.
 */
export function QrDialog({ request, onClose }: { request: QrRequest; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [choice, choose] = useState(request.choices[0]);
  const [encoder, setEncoder] = useState<{ encode: Encode } | 'failed' | null>(null);

  useEffect(() => {
    dialog.current?.showModal();
    import('uqr').then(
      ({ encode }) => setEncoder({ encode }),
      () => setEncoder('failed'),
    );
  }, []);

  return (
    <dialog
      ref={dialog}
      class={css.dialog}
      aria-labelledby="qr-title"
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault(); // else the browser closes its popup as well
        event.stopPropagation();
        dialog.current?.close();
      }}
    >
      <div class={css.head}>
        <h2 id="qr-title">{request.name}</h2>
        <IconButton icon="close" label={t('dialog_close')} onPress={() => dialog.current?.close()} />
      </div>
      {request.choices.length > 1 && (
        <div class={css.choices}>
          {request.choices.map((other) => (
            <Button key={other.address} pressed={other === choice} onPress={() => choose(other)}>
              {other.label}
            </Button>
          ))}
        </div>
      )}
      <div class={css.frame}>
        {encoder === 'failed' && <p>{t('qr_failed')}</p>}
        {encoder !== null && encoder !== 'failed' && (
          <QrCode encode={encoder.encode} content={choice.address} label={t('qr_label', choice.shown)} />
        )}
      </div>
      <p class={css.shown}>{choice.shown}</p>
      <p class={css.hint}>{t('qr_hint')}</p>
    </dialog>
  );
}
