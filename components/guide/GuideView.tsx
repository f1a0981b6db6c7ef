import type { ComponentChildren } from 'preact';
import { findTopics, type TopicFinder } from '../../core/finder/topics.ts';
import { t, tCount } from '../../platform/i18n.ts';
import { Button } from '../Button.tsx';
import type { Go } from '../panel/PanelLink.tsx';
import { StateMessage } from '../panel/StateMessage.tsx';
import { SearchField } from '../SearchField.tsx';
import css from './GuideView.module.css';
import { TopicList } from './TopicList.tsx';

type Props = {
  finder: TopicFinder;
  text: string;
  onType: (text: string) => void;
  onGo: Go;
  /** A way to a person, shown when nothing fits. */
  help: ComponentChildren;
};

/** The topics of the guide, searched by title, keywords and text. */
export function GuideView({ finder, text, onType, onGo, help }: Props) {
  const { topics, readAs } = findTopics(finder, text);
  return (
    <>
      <h1 tabIndex={-1}>{t('guide_title')}</h1>
      <SearchField label={t('guide_search')} value={text} onType={onType} />
      <p class={css.count} role="status">
        {tCount('guide_count', topics.length)}
        {readAs.map(({ typed, word }) => (
          <span key={typed}> {t('search_read_as', word)}</span>
        ))}
      </p>
      {topics.length > 0 ? (
        <TopicList topics={topics} onGo={onGo} />
      ) : (
        <>
          <StateMessage title={t('guide_empty')} level={2} text={t('guide_empty_hint')}>
            <Button kind="filled" onPress={() => onType('')}>
              {t('guide_show_all')}
            </Button>
          </StateMessage>
          {help}
        </>
      )}
    </>
  );
}
