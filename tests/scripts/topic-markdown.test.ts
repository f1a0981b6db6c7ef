import { describe, expect, it } from 'vitest';
import { TopicFileError, topicFromMarkdown } from '../../scripts/topic-markdown.ts';

const FRONT = `---
title: Rain
summary: What rain is.
order: 1
keywords: [drizzle]
related: []
medical: false
clinicianReadOn: null
checkedOn: 2026-11-24
citations:
  - url: https://example.org/rain
    publisher: Weather office
    saw: Rain is water.
    claims: [rain]
---
`;
const FRONT_LINES = FRONT.split('\n').length - 1;

const topic = (markdown: string) => topicFromMarkdown(FRONT + markdown, 'data/topics/en/rain.md');
const blocks = (markdown: string) => topic(markdown).blocks;

describe('a topic in Markdown', () => {
  it('takes its id and language from its path and its record from the front matter', () => {
    const read = topic('Rain is water.[^1]\n');
    expect(read).toMatchObject({ id: 'rain', lang: 'en', title: 'Rain', order: 1, checkedOn: '2026-11-24' });
    expect(read.citations).toEqual([
      {
        url: 'https://example.org/rain',
        publisher: 'Weather office',
        saw: 'Rain is water.',
        claims: ['rain'],
      },
    ]);
  });

  it('becomes headings, paragraphs and lists, with a line break read as a space', () => {
    expect(blocks('## Wet\n\nRain is\nwater.[^1]\n\n- soft\n- **hard**\n\n1. first\n')).toEqual([
      { kind: 'heading', text: 'Wet' },
      {
        kind: 'paragraph',
        content: [
          { kind: 'text', text: 'Rain is water.' },
          { kind: 'cite', number: 1 },
        ],
      },
      {
        kind: 'list',
        ordered: false,
        items: [[{ kind: 'text', text: 'soft' }], [{ kind: 'strong', text: 'hard' }]],
      },
      { kind: 'list', ordered: true, items: [[{ kind: 'text', text: 'first' }]] },
    ]);
  });

  it('points at the emergency number and at other topics', () => {
    expect(blocks('**Call {emergency}** now, then read [about snow](topic:snow).[^1]\n')).toEqual([
      {
        kind: 'paragraph',
        content: [
          { kind: 'strong', text: 'Call ' },
          { kind: 'emergency' },
          { kind: 'text', text: ' now, then read ' },
          { kind: 'topic', topic: 'snow', text: 'about snow' },
          { kind: 'text', text: '.' },
          { kind: 'cite', number: 1 },
        ],
      },
    ]);
  });

  it('makes a box of a quote that begins with a known label, and drops the label', () => {
    expect(blocks('> **Danger:** Floods.[^1]\n\n> **Good to know:** Boots.\n')).toEqual([
      {
        kind: 'note',
        tone: 'danger',
        content: [
          { kind: 'text', text: 'Floods.' },
          { kind: 'cite', number: 1 },
        ],
      },
      { kind: 'note', tone: 'know', content: [{ kind: 'text', text: 'Boots.' }] },
    ]);
  });

  it('is the same with Windows line ends', () => {
    const markdown = 'Rain is\nwater.[^1]\n';
    const windows = (FRONT + markdown).replaceAll('\n', '\r\n');
    expect(topicFromMarkdown(windows, 'en/rain.md')).toEqual(topic(markdown));
  });

  it.each([
    ['html', 'Text.[^1]\n\n<b>bold</b>\n', 3, 'html is not known'],
    ['an image', 'Text.[^1]\n\n![a](b.png)\n', 3, 'image is not known'],
    ['emphasis', 'Text.[^1]\n\nSo *soft*.\n', 3, 'emphasis is not known'],
    ['a table or code', 'Text.[^1]\n\n    code\n', 3, 'code is not known'],
    ['a link to a page', '[here](https://example.org)[^1]\n', 1, 'a link may only lead to topic:'],
    ['an address in brackets', 'See <https://example.org>.[^1]\n', 1, 'a link may only lead to topic:'],
    ['a bare address', 'See www.example.org.[^1]\n', 1, 'stray www.'],
    ['a placeholder that nothing fills', 'Call {police}.[^1]\n', 1, 'stray {'],
    ['a heading of another depth', '# Rain\n\nText.[^1]\n', 1, 'only headings with ##'],
    ['a nested list', '- a[^1]\n  - b\n', 1, 'a list item holds one paragraph'],
    ['a quote without a label', '> Just words.[^1]\n', 1, 'a note begins with'],
  ])('refuses %s and names the line', (_what, markdown, line, why) => {
    expect(() => topic(markdown)).toThrow(TopicFileError);
    expect(() => topic(markdown)).toThrow(`data/topics/en/rain.md:${FRONT_LINES + line}: ${why}`);
  });

  it('refuses a citation number without a citation, and a citation without a number in the text', () => {
    expect(() => topic('Rain.[^1] Snow.[^2]\n')).toThrow('no citation 2');
    expect(() => topic('Rain.\n')).toThrow('citation 1 (https://example.org/rain) is never used');
  });

  it('refuses a field it does not know, a missing one, and a file without front matter', () => {
    const read = (text: string) => () => topicFromMarkdown(text, 'en/rain.md');
    expect(read(FRONT.replace('title:', 'titel:'))).toThrow('title');
    expect(read(FRONT.replace('order: 1', 'order: 1\nid: snow'))).toThrow('id');
    expect(read('Rain.\n')).toThrow('no front matter');
    expect(read(FRONT.replace('[drizzle]', '[drizzle'))).toThrow('front matter is not YAML');
    expect(() => topicFromMarkdown(FRONT, 'rain.txt')).toThrow('not named');
  });
});
