import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OverdoseSteps } from '../../core/directory/overdose-steps.ts';
import { type Block, inlinesOf, plainWords, type Topic } from '../../core/directory/topic.ts';
import { loadGuide, readClaims } from '../../scripts/guide.ts';
import { fleschKincaidGrade, sentencesOf, wordsOf } from './readability.ts';
import { ROOT } from './tree.ts';

const DATA = join(ROOT, 'data');
const { topics, overdoseSteps } = loadGuide(DATA);
const english = topics.filter((topic) => topic.lang === 'en');
const steps = overdoseSteps.find(({ lang }) => lang === 'en');

/** The topics that the guide owes its readers, in their order. */
const TOPICS = [
  'overdose',
  'opium',
  'tolerance',
  'mixing',
  'withdrawal',
  'medication',
  'how-groups-help',
  'kinds-of-groups',
  'first-meeting',
  'after-detox',
  'more-help',
  'family',
];

const MAX_SENTENCE_WORDS = 15;
/** Reading age of about twelve. */
const MAX_GRADE = 8;
/** Read in fear and haste. */
const MAX_URGENT_GRADE = 6.5;
const BANNED = /\b(?:addicts?|addicted|abuse[rds]?|abusing|clean|dirty|junkies?)\b/i;
/** Claims that carry no advice on a body: history, law, evidence on groups, how many people. */
const NOT_MEDICAL = new Set([
  'morphine-history',
  'heroin-history',
  'good-samaritan',
  'iran-opium',
  'who-burden',
  'cochrane-aa',
  'smart-evidence',
  'na-evidence',
]);

/** Sections that hold our own human advice and no statement of fact. Add one only after reading it with that eye. */
const UNCITED_SECTIONS = [
  'first-meeting: It is normal to be nervous the first time. You do not have to be brave. You only have to come in and sit down.',
  'after-detox: If you have used again',
  'more-help: A group is people helping people. It is not a doctor or a therapist. Needing more is no failure. You can use both.',
  'more-help: When to ask for more',
  'more-help: How to ask',
];

/** The running lines of a block: one for a paragraph, one for each list item. */
function linesOf(block: Block): string[] {
  if (block.kind === 'heading') return [];
  if (block.kind === 'list') return block.items.map(plainWords);
  return [plainWords(block.content)];
}

const bodyLines = (topic: Topic) => topic.blocks.flatMap(linesOf);
const stepLines = (of: OverdoseSteps) => [of.lead, ...of.steps.flatMap(({ title, text }) => [title, text])];
const everyWord = (topic: Topic) =>
  [topic.title, topic.summary, ...topic.blocks.map((block) => plainWords(inlinesOf([block])))].join('\n');

/** A topic's blocks between two headings. */
function sectionsOf(topic: Topic): Block[][] {
  const sections: Block[][] = [[]];
  for (const block of topic.blocks) {
    if (block.kind === 'heading') sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections.filter((section) => section.length > 0);
}

describe('the guide', () => {
  it('holds every topic it owes, in order', () => {
    expect(english.map(({ id }) => id)).toEqual(TOPICS);
    expect(english.map(({ order }) => order)).toEqual(TOPICS.map((_, index) => index + 1));
  });

  it('leads from each topic to at least one other', () => {
    expect(english.filter(({ related }) => related.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('rests on no claim that nothing uses', () => {
    const used = new Set(
      [...topics, ...overdoseSteps].flatMap(({ citations }) =>
        citations.flatMap(({ claims = [] }) => claims),
      ),
    );
    expect([...readClaims(DATA).keys()].filter((id) => !used.has(id))).toEqual([]);
  });
});

describe.each(english.map((topic) => [topic.id, topic] as const))('the topic %s', (id, topic) => {
  const lines = bodyLines(topic);

  it('has 150 to 500 words', () => {
    const words = wordsOf(lines.join(' ')).length;
    expect(words).toBeGreaterThanOrEqual(150);
    expect(words).toBeLessThanOrEqual(500);
  });

  it('says it in short sentences and plain words', () => {
    const long = sentencesOf([topic.summary, ...lines]).filter(
      (sentence) => wordsOf(sentence).length > MAX_SENTENCE_WORDS,
    );
    expect(long).toEqual([]);
    expect(fleschKincaidGrade(lines)).toBeLessThanOrEqual(id === 'overdose' ? MAX_URGENT_GRADE : MAX_GRADE);
  });

  it('speaks of people first', () => {
    expect(BANNED.exec(everyWord(topic))?.[0]).toBeUndefined();
  });

  it('begins no sentence with the emergency number, whose place may hold lower-case words', () => {
    const contents = topic.blocks.flatMap((block) =>
      block.kind === 'list' ? block.items : block.kind === 'heading' ? [] : [block.content],
    );
    const before = contents.flatMap((content) =>
      content.flatMap((inline, index) =>
        inline.kind === 'emergency' ? [plainWords(content.slice(0, index))] : [],
      ),
    );
    expect(before.filter((text) => /(?:^|[.?!:])\s*$/u.test(text))).toEqual([]);
  });

  it('gives the emergency number in its first note of danger', () => {
    const first = topic.blocks.find((block) => block.kind === 'note' && block.tone === 'danger');
    if (first) expect(inlinesOf([first]).map(({ kind }) => kind)).toContain('emergency');
  });

  it('is marked as medical where it rests on a medical claim, and by no clinician unread', () => {
    const claims = topic.citations.flatMap((citation) => citation.claims ?? []);
    if (claims.some((claim) => !NOT_MEDICAL.has(claim))) expect(topic.medical).toBe(true);
    expect(topic.clinicianReadOn).toBeNull();
  });

  it('cites a source in every section that states a figure', () => {
    const bare = sectionsOf(topic).filter((section) => {
      const text = section.flatMap(linesOf).join(' ');
      return (
        /\d/.test(text.replaceAll(/^\d+\./gm, '')) && !inlinesOf(section).some(({ kind }) => kind === 'cite')
      );
    });
    expect(bare).toEqual([]);
  });

  it('gives no amount of a drug', () => {
    expect(/\b\d+(?:\.\d+)?\s?(?:mg|g|mcg|µg|ml|grams?|milligrams?)\b/i.exec(everyWord(topic))).toBeNull();
  });
});

describe('a medical topic', () => {
  it('cites a source in every section but those that only ask or lead on', () => {
    const bare = english
      .filter(({ medical }) => medical)
      .flatMap((topic) =>
        sectionsOf(topic)
          .filter((section) => !inlinesOf(section).some(({ kind }) => kind === 'cite' || kind === 'topic'))
          .map((section) => `${topic.id}: ${plainWords(inlinesOf(section.slice(0, 1)))}`),
      );
    expect(bare).toEqual(UNCITED_SECTIONS);
  });
});

describe('the overdose steps in English', () => {
  const lines = steps ? stepLines(steps) : [];

  it('are short, plain and without judging words', () => {
    expect(lines.length).toBeGreaterThan(8);
    expect(sentencesOf(lines).filter((text) => wordsOf(text).length > MAX_SENTENCE_WORDS)).toEqual([]);
    expect(fleschKincaidGrade(lines)).toBeLessThanOrEqual(MAX_URGENT_GRADE);
    expect(BANNED.exec(lines.join('\n'))).toBeNull();
  });

  it('wait for a clinician', () => {
    expect(steps?.clinicianReadOn).toBeNull();
  });
});
