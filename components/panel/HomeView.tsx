import type { ComponentChildren } from 'preact';
import type { Topic } from '../../core/directory/topic.ts';
import { t } from '../../platform/i18n.ts';
import { SuitsCard } from '../groups/SuitsCard.tsx';
import { TopicList } from '../guide/TopicList.tsx';
import { Icon } from '../Icon.tsx';
import css from './HomeView.module.css';
import { type Go, PanelLink } from './PanelLink.tsx';

/** So many topics are named at home. */
const TOPICS_SHOWN = 3;

type Props = {
  topics: readonly Topic[];
  onGo: Go;
  /** The best line of help. */
  help: ComponentChildren;
};

/** The first view: the ways to a group, to a person, and to reading. */
export function HomeView({ topics, onGo, help }: Props) {
  return (
    <>
      <h1 tabIndex={-1}>{t('home_title')}</h1>
      <nav class={css.ways} aria-label={t('home_title')}>
        <PanelLink to={{ name: 'groups' }} onGo={onGo} class={css.way} place="home">
          <Icon name="group" class={css.sign} />
          <span>
            <b class={css.name}>{t('groups_title')}</b>
            <span class={css.hint}>{t('home_groups_hint')}</span>
          </span>
          <Icon name="next" />
        </PanelLink>
        <PanelLink to={{ name: 'meetings' }} onGo={onGo} class={css.way} place="home">
          <Icon name="pin" class={css.sign} />
          <span>
            <b class={css.name}>{t('home_meetings')}</b>
            <span class={css.hint}>{t('home_meetings_hint')}</span>
          </span>
          <Icon name="next" />
        </PanelLink>
        <SuitsCard onGo={onGo} />
        <PanelLink to={{ name: 'kept' }} onGo={onGo} class={css.way} place="home">
          <Icon name="save" class={css.sign} />
          <span>
            <b class={css.name}>{t('home_kept')}</b>
            <span class={css.hint}>{t('home_kept_hint')}</span>
          </span>
          <Icon name="next" />
        </PanelLink>
      </nav>
      {help}
      <section>
        <h2 class={css.title}>{t('home_read')}</h2>
        <TopicList topics={topics.slice(0, TOPICS_SHOWN)} onGo={onGo} />
        <p>
          <PanelLink to={{ name: 'guide' }} onGo={onGo} class={css.all} place="home">
            {t('home_all_topics')}
          </PanelLink>
        </p>
      </section>
    </>
  );
}
