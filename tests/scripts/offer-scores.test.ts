import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { belowFloors } from '../../scripts/offer-floors.ts';
import { mayBeLookedAt, scoreEither, scoreFile, scoresOf } from '../../scripts/offer-scores.ts';

const all = scoreFile('tests/fixtures/offers/dev.jsonl');
const kept = all.filter((row) => !mayBeLookedAt(row.query));
const either = scoreEither('tests/fixtures/offers/either-dev.jsonl').share;
const lists = readFileSync(join(import.meta.dirname, '../../core/offers/lexicon.generated.ts'));
const figures = {
  all: scoresOf(all),
  kept: scoresOf(kept),
  heldOut: scoresOf(scoreFile('tests/fixtures/offers/held-out.jsonl')),
  either,
  logOffers: null,
  tables: gzipSync(lists, { level: 9 }).length,
};

describe('the scorecard of the decision', () => {
  it('does not fall below its floors', () => {
    expect(belowFloors(figures)).toEqual([]);
  });

  it('names each figure that has fallen', () => {
    const worse = { ...figures, either: 0, tables: 1_000_000 };
    expect(belowFloors(worse)).toHaveLength(2);
    const none = scoresOf(all.map((row) => ({ ...row, decided: 'none' as const })));
    expect(belowFloors({ ...figures, all: none }).join()).toContain('overdose met with nothing');
  });

  it('keeps what the written examples have reached', () => {
    const { classes, offer, missed } = scoresOf(scoreFile('tests/fixtures/offers/written.jsonl'));
    expect(offer.precision).toBeGreaterThanOrEqual(0.99);
    expect(offer.recall).toBeGreaterThanOrEqual(0.94);
    expect(Math.min(classes.overdose.f1, classes.crisis.f1, classes.help.f1)).toBeGreaterThanOrEqual(0.95);
    expect(missed.overdose + missed.crisis).toBeLessThanOrEqual(10);
  });
});
