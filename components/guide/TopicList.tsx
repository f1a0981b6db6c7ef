import type { Topic } from '../../core/directory/topic.ts';
import { Icon } from '../Icon.tsx';
import { type Go, PanelLink } from '../panel/PanelLink.tsx';
import css from './TopicList.module.css';

/** Topics as rows: title and one sentence. */
export function TopicList({ topics, onGo }: { topics: readonly Topic[]; onGo: Go }) {
  return (
    <ul class={css.list}>
      {topics.map((topic) => (
        <li key={topic.id}>
          <PanelLink to={{ name: 'topic', id: topic.id }} onGo={onGo} class={css.row} place="row">
            <span lang={topic.lang} dir="auto">
              <b class={css.title}>{topic.title}</b>
              <span class={css.summary}>{topic.summary}</span>
            </span>
            <Icon name="next" size="middle" />
          </PanelLink>
        </li>
      ))}
    </ul>
  );
}
