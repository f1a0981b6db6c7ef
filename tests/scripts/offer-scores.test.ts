import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../core/offers/normalise.ts';
import { LESSONS, readExamples } from '../../scripts/offer-examples.ts';
import { countFigures } from '../../scripts/offer-figures.ts';
import { belowFloors } from '../../scripts/offer-floors.ts';
import { scoreFile, scoresOf } from '../../scripts/offer-scores.ts';

const figures = countFigures(null);

describe('the scorecard of the decision', () => {
  it('does not fall below its floors', () => {
    expect(belowFloors(figures)).toEqual([]);
  });

  it.each(['judge.jsonl', 'sealed.jsonl', 'strangers.jsonl', 'tongues.jsonl'])(
    'counts no query of %s that is learned from',
    (file) => {
      const spelt = ({ q }: { q: string }) => wordsOf(q).join(' ');
      const learned = [...LESSONS, 'dev.jsonl'].flatMap(readExamples);
      const lessons = new Set(learned.map(spelt));
      expect(readExamples(file).filter((row) => lessons.has(spelt(row)))).toEqual([]);
    },
  );

  it('names each figure that has fallen', () => {
    const worse = { ...figures, either: 0, tables: 1_000_000 };
    expect(belowFloors(worse)).toHaveLength(2);
    const none = scoresOf(scoreFile('dev.jsonl').map((row) => ({ ...row, decided: 'none' as const })));
    expect(belowFloors({ ...figures, all: none }).join()).toContain('overdose met with nothing');
  });

  it('meets what is asked most, in English and Spanish, without a miss', () => {
    const rows = scoreFile('core.jsonl').filter(({ lang }) => lang === 'en' || lang === 'es');
    expect(rows.length).toBeGreaterThan(80);
    expect(rows.filter(({ label, decided }) => decided !== label).map(({ query }) => query)).toEqual([]);
  });

  it('still knows what it learned from our own examples', () => {
    const { classes, offer, missed } = scoresOf(scoreFile('written.jsonl'));
    expect(offer.precision).toBeGreaterThanOrEqual(0.99);
    expect(offer.recall).toBeGreaterThanOrEqual(0.94);
    expect(Math.min(classes.overdose.f1, classes.crisis.f1, classes.help.f1)).toBeGreaterThanOrEqual(0.95);
    expect(missed.overdose + missed.crisis).toBeLessThanOrEqual(10);
  });
});
