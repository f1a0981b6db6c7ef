import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import { Part } from '../settings/Part.tsx';
import { siteOf } from './EngineRow.tsx';
import css from './SeenSites.module.css';

type Props = {
  /** Match patterns from the browser itself; null until they are read. */
  sites: readonly string[] | null;
  /** Rejects when the browser keeps the permission. */
  onGiveBack: (pattern: string) => Promise<void>;
};

/** Every site Nearhand may see at this moment, as the browser tells it, and the way to end that. */
export function SeenSites({ sites, onGiveBack }: Props) {
  const [failed, setFailed] = useState(false);
  const giveBack = (pattern: string) => {
    onGiveBack(pattern).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  return (
    <Part title={t('options_seen_title')} hint={t('options_seen_hint')}>
      {sites !== null && sites.length === 0 && <p>{t('options_seen_none')}</p>}
      {sites !== null && sites.length > 0 && (
        <ul class={css.sites}>
          {sites.map((pattern) => (
            <li key={pattern} class={css.site}>
              <bdi class={css.name}>{siteOf(pattern)}</bdi>
              <Button kind="quiet" onPress={() => giveBack(pattern)}>
                {t('options_seen_end')}
                <span class="visually-hidden">: {siteOf(pattern)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p role="status">{failed && t('options_seen_failed')}</p>
    </Part>
  );
}
