import type { Programme } from '../../core/directory/programme.ts';
import { formatDate, t } from '../../platform/i18n.ts';
import { sourceName } from '../Citations.tsx';
import { ExternalLink } from '../ExternalLink.tsx';
import { Icon } from '../Icon.tsx';
import css from './WhatToExpect.module.css';

/** What happens when one comes, what is known about medication, and where that was read: folded away on a card. */
export function WhatToExpect({ programme }: { programme: Programme }) {
  const { lang, links, lookFor } = programme;
  const isLinked = links.meetings || links.online || links.home;
  return (
    <details class={css.details}>
      <summary>
        {t('programme_expect')}
        <span class="visually-hidden"> {programme.name}</span>
        <Icon name="down" size="small" />
      </summary>
      <div class={css.words}>
        <p lang={lang} dir="auto">
          {programme.expect}
        </p>
        <h3>{t('programme_medication')}</h3>
        <p lang={lang} dir="auto">
          {programme.medication.note}
        </p>
        {!isLinked && (
          <>
            <h3>{t('programme_look_for')}</h3>
            {lookFor ? (
              <p lang={lang} dir="auto">
                {lookFor}
              </p>
            ) : (
              <p>{t('programme_look_for_none', programme.name)}</p>
            )}
          </>
        )}
        <h3>{t('citation_heading')}</h3>
        <ul class={css.sources}>
          {programme.citations.map((citation) => (
            <li key={citation.url}>
              <ExternalLink href={citation.url}>{sourceName(citation)}</ExternalLink>
            </li>
          ))}
        </ul>
        <p>{t('citation_checked', formatDate(programme.checkedOn))}</p>
      </div>
    </details>
  );
}
