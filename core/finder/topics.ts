/** Searching the guide's topics by title, summary, keywords and text. */
import { type Block, plainWords, type Topic } from '../directory/topic.ts';
import { buildTextIndex, searchText, type TextIndex } from './text-index.ts';

export type TopicField = 'title' | 'keyword' | 'summary' | 'text';
export type TopicFinder = { readonly topics: readonly Topic[]; readonly index: TextIndex<TopicField> };
export type TopicAnswer = {
  topics: readonly Topic[];
  readAs: readonly { typed: string; word: string }[];
};

/** Prepares topics, in the guide's order, for searching. */
export function buildTopicFinder(topics: readonly Topic[]): TopicFinder {
  const ordered = topics.toSorted((a, b) => a.order - b.order);
  return {
    topics: ordered,
    index: buildTextIndex(
      ordered.map((topic) => [
        { field: 'title' as const, text: topic.title, weight: 8 },
        { field: 'keyword' as const, text: topic.keywords.join(' '), weight: 5 },
        { field: 'summary' as const, text: topic.summary, weight: 3 },
        { field: 'text' as const, text: topic.blocks.map(wordsOf).join(' '), weight: 1 },
      ]),
    ),
  };
}

/** Topics that hold every typed word, best first; all of them in the guide's order when nothing was typed. */
export function findTopics(finder: TopicFinder, text: string): TopicAnswer {
  const search = searchText(finder.index, text);
  if (!search) return { topics: finder.topics, readAs: [] };
  const found = finder.topics
    .map((topic, record) => ({ topic, score: search.matches.get(record)?.score ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.topic.order - b.topic.order);
  return { topics: found.map(({ topic }) => topic), readAs: search.readAs };
}

function wordsOf(block: Block): string {
  if (block.kind === 'heading') return block.text;
  return block.kind === 'list' ? block.items.map(plainWords).join(' ') : plainWords(block.content);
}
