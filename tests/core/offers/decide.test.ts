import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUERY_CAP, wordsOf } from '../../../core/offers/normalise.ts';
import { decide } from '../../../scripts/built-decision.ts';

const labelled = readFileSync(join(import.meta.dirname, '../../fixtures/offers/dev.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line): string => JSON.parse(line).q);

describe('the decision', () => {
  it('meets an emergency, a crisis, a wish for help, and leaves the rest alone', () => {
    expect(decide('he took fentanyl and wont wake up').kind).toBe('overdose');
    expect(decide('i want to kill myself').kind).toBe('crisis');
    expect(decide('how do i get off percocet').kind).toBe('help');
    expect(decide('opium wars').kind).toBe('none');
  });

  it('never throws and reads no further than its cap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        expect(['overdose', 'crisis', 'help', 'none']).toContain(decide(text).kind);
        expect(decide(text).kind).toBe(decide(text.slice(0, QUERY_CAP)).kind);
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('does not depend on case, spacing, compatibility forms or invisible characters', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...labelled),
        fc.constantFrom('\u200b', '\u00ad', '\u200e', '\ufeff'),
        (query, hidden) => {
          const { kind } = decide(query);
          expect(decide(query.toUpperCase()).kind).toBe(kind);
          expect(decide(`  ${query.replaceAll(' ', '   ')}\t`).kind).toBe(kind);
          expect(decide([...query].join(hidden)).kind).toBe(kind);
          expect(
            decide(query.replace(/[a-z]/g, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0)))
              .kind,
          ).toBe(kind);
        },
      ),
    );
  });

  it('reads plain text as it reads the same text beside a character that is not plain', () => {
    const hidden = '\u200b';
    const likeFrench = fc.string({ unit: fc.constantFrom(...'aadlz\'`  "-.9\t\n'), maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary-ascii', maxLength: 60 }), likeFrench), (text) => {
        expect(wordsOf(text)).toEqual(wordsOf(text + hidden));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads its own reading the same way again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const words = wordsOf(text);
        expect(wordsOf(words.join(' ')).join(' ').length).toBeLessThanOrEqual(words.join(' ').length);
      }),
    );
  });
});
