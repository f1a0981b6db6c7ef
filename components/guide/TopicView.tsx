import { inlinesOf, plainWords, type Topic } from '../../core/directory/topic.ts';
import { formatDate, t, tCount } from '../../platform/i18n.ts';
import { ExternalLink } from '../ExternalLink.tsx';
import { Notice } from '../Notice.tsx';
import type { Go } from '../panel/PanelLink.tsx';
import { TopicBlocks } from './TopicBlocks.tsx';
import { TopicList } from './TopicList.tsx';
import css from './TopicView.module.css';

/** Words a minute at a calm pace. */
const PACE = 180;

type Props = {
  topic: Topic;
  related: readonly Topic[];
  /** The country's emergency number; null where none may ship or the country is not known. */
  emergency: string | null;
  onGo: Go;
};

/** One article of the guide, with a numbered source for each statement. */
export function TopicView({ topic, related, emergency, onGo }: Props) {
  const words = plainWords(inlinesOf(topic.blocks)).split(/\s+/).length;
  return (
    <>
      <article lang={topic.lang} dir="auto">
        <h1 tabIndex={-1}>{topic.title}</h1>
        <p class={css.meta}>
          {tCount('guide_minutes', Math.max(1, Math.round(words / PACE)))}
          {' · '}
          {t('citation_checked', formatDate(topic.checkedOn))}
        </p>
        <p class={css.lead}>{topic.summary}</p>
        {topic.medical && topic.clinicianReadOn === null && (
          <div class={css.unread}>
            <Notice>{t('citation_no_clinician')}</Notice>
          </div>
        )}
        <TopicBlocks blocks={topic.blocks} emergency={emergency} onGo={onGo} />
      </article>
      <section class={css.sources}>
        <h2>{t('citation_heading')}</h2>
        <ol>
          {topic.citations.map((citation, at) => (
            <li key={citation.url} id={`source-${at + 1}`} tabIndex={-1} class={css.source}>
              <ExternalLink href={citation.url}>{citation.publisher}</ExternalLink>
              <p class={css.saw} lang={topic.lang} dir="auto">
                {citation.saw}
                {citation.caution && ` ${citation.caution}`}
              </p>
            </li>
          ))}
        </ol>
        <p class={css.meta}>{t('guide_not_advice')}</p>
      </section>
      {related.length > 0 && (
        <section>
          <h2 class={css.related}>{t('guide_related')}</h2>
          <TopicList topics={related} onGo={onGo} />
        </section>
      )}
    </>
  );
}
