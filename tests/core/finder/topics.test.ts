import { describe, expect, it } from 'vitest';
import { buildTopicFinder, findTopics } from '../../../core/finder/topics.ts';
import { topic } from '../../fixtures/topics.ts';

const finder = buildTopicFinder([
  topic({ id: 'detox', title: 'Withdrawal and detox', order: 2, keywords: ['cold turkey'] }),
  topic({ id: 'opium', title: 'What opium is', order: 1 }),
  topic({
    id: 'medication',
    title: 'Medication treatment',
    order: 3,
    blocks: [
      { kind: 'heading', text: 'Methadone' },
      {
        kind: 'list',
        ordered: false,
        items: [
          [
            { kind: 'strong', text: 'It eases withdrawal' },
            { kind: 'cite', number: 1 },
          ],
        ],
      },
    ],
  }),
]);
const idsFor = (text: string) => findTopics(finder, text).topics.map(({ id }) => id);

describe('finding topics', () => {
  it('gives the guide in its order when nothing is typed', () => {
    expect(idsFor(' ')).toEqual(['opium', 'detox', 'medication']);
  });

  it('puts a title before a mention in the text', () => {
    expect(idsFor('withdrawal')).toEqual(['detox', 'medication']);
  });

  it('finds headings, lists, and words that the text does not use', () => {
    expect(idsFor('methadone')).toEqual(['medication']);
    expect(idsFor('cold turkey')).toEqual(['detox']);
  });

  it('reads a mistyped word as the near one, and says so', () => {
    expect(findTopics(finder, 'metadone')).toMatchObject({
      topics: [{ id: 'medication' }],
      readAs: [{ typed: 'metadone', word: 'methadone' }],
    });
  });

  it('gives nothing for a word that is nowhere', () => {
    expect(idsFor('zebra')).toEqual([]);
  });
});
