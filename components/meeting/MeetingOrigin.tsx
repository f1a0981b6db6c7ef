import { linkHost } from '../../core/feeds/safe-link.ts';
import type { Source } from '../../core/feeds/source.ts';
import type { Meeting } from '../../core/meeting.ts';
import { formatDate, t } from '../../platform/i18n.ts';
import { ExternalLink } from '../ExternalLink.tsx';
import css from './MeetingOrigin.module.css';

type Props = { meeting: Meeting; source: Source | null };

/** Where it was read and when it changed, who stands behind it, and where to report a mistake. */
export function MeetingOrigin({ meeting, source }: Props) {
  const { publisher, updatedOn, reportUrl, url } = meeting;
  const read = source?.lastReadAt ? new Date(source.lastReadAt).toISOString().slice(0, 10) : null;
  const someone = publisher?.phone ?? publisher?.url ?? url;
  // A feed lies on the site of those who keep it; a server of many regions belongs to nobody one could tell.
  const site = source?.kind === 'meeting-guide' && source.address ? new URL('/', source.address).href : null;
  return (
    <div class={css.origin}>
      {source && read && <p>{t('meeting_source', source.name, formatDate(read))}</p>}
      <p>{updatedOn ? t('meeting_updated', formatDate(updatedOn)) : t('meeting_updated_unknown')}</p>
      {!reportUrl && <p>{someone ? t('meeting_report_how') : t('meeting_report_unknown')}</p>}
      {!reportUrl && !someone && site && (
        <p>
          <ExternalLink href={site} class={css.link}>
            {t('meeting_report_site', linkHost(site))}
          </ExternalLink>
        </p>
      )}
      {publisher?.name && (
        <p>
          {publisher.url ? (
            <ExternalLink href={publisher.url} class={css.link}>
              {t('meeting_publisher', publisher.name)}
            </ExternalLink>
          ) : (
            t('meeting_publisher', publisher.name)
          )}
        </p>
      )}
      {publisher?.phone && (
        <p>
          <a class={css.link} href={`tel:${publisher.phone.replace(/[^\d+,#*]/g, '')}`}>
            {t('meeting_publisher_phone', publisher.phone)}
          </a>
        </p>
      )}
      {url && (
        <p>
          <ExternalLink href={url} class={css.link}>
            {t('meeting_website')}
          </ExternalLink>
        </p>
      )}
      {reportUrl && (
        <p>
          <ExternalLink href={reportUrl} class={css.link}>
            {t('meeting_report')}
          </ExternalLink>
        </p>
      )}
    </div>
  );
}
