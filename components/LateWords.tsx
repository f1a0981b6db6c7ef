import { t } from '../platform/i18n.ts';

/** Said in a page that no script has taken over for a while: it may never come to that. */
export function LateWords() {
  return (
    <>
      <h1 class="visually-hidden">{t('extension_name')}</h1>
      <p class="late">{t('page_late')}</p>
    </>
  );
}
