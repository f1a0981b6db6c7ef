import type { Citation } from '../core/directory/citation.ts';
import { formatDate, t } from '../platform/i18n.ts';
import css from './Citations.module.css';
import { ExternalLink } from './ExternalLink.tsx';
import { Icon } from './Icon.tsx';

type Props = {
  citations: readonly (Citation & { caution?: string | undefined })[];
  /** Calendar day `YYYY-MM-DD`. */
  checkedOn: string;
  /** Language of the record, where it is not the page's. */
  lang?: string;
};

/** Who says it: the publisher, or the site where none is named. */
export function sourceName({ publisher, url }: Citation): string {
  return publisher ?? new URL(url).hostname;
}

/** Where the facts of a record were read, and when; the pages open in a new tab, on a click only. */
export function CitationList({ citations, checkedOn, lang }: Props) {
  return (
    <>
      <p>{t('citation_checked', formatDate(checkedOn))}</p>
      <ol lang={lang} dir="auto">
        {citations.map((citation) => (
          <li key={citation.url}>
            <ExternalLink href={citation.url} class={css.link}>
              {sourceName(citation)}
            </ExternalLink>
            {citation.saw && <p class={css.saw}>{citation.saw}</p>}
            {citation.caution && <p class={css.saw}>{citation.caution}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}

/** The same, folded away behind its heading. */
export function Citations(props: Props) {
  return (
    <details class={css.citations}>
      <summary>
        {t('citation_heading')}
        <Icon name="down" size="small" />
      </summary>
      <CitationList {...props} />
    </details>
  );
}
