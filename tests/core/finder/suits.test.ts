import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ANSWERS, SUIT_PEOPLE, type SuitAnswers } from '../../../core/finder/suit-answers.ts';
import { rankSuits } from '../../../core/finder/suits.ts';
import { PROGRAMMES, programme } from '../../fixtures/programmes.ts';

const rank = (answers: Partial<SuitAnswers>, country: string | null = 'US') =>
  rankSuits(PROGRAMMES, { ...NO_ANSWERS, ...answers }, country);
const ids = (answers: Partial<SuitAnswers>, country: string | null = 'US') =>
  rank(answers, country).map((suit) => suit.programme.id);

describe('which kind suits me', () => {
  it('answers with reasons for what was asked', () => {
    const [first] = rank({
      forWhom: 'self',
      medication: 'yes',
      spiritual: 'no',
      meet: 'online',
      sponsor: 'no',
    });
    expect(first?.programme.id).toBe('smart');
    expect(first?.reasons).toEqual([
      'medication-welcome',
      'secular',
      'online-and-in-person',
      'no-sponsor',
      'your-country',
    ]);
    expect(first?.cautions).toEqual([]);
  });

  it('puts groups that welcome medication before those that differ by meeting', () => {
    const order = ids({ forWhom: 'self', medication: 'yes' });
    expect(order.indexOf('mara')).toBeLessThan(order.indexOf('na'));
    expect(order[0]).toBe('mara');
    const na = rank({ medication: 'yes', spiritual: 'yes', sponsor: 'yes' }).find(
      (suit) => suit.programme.id === 'na',
    );
    expect(na?.cautions).toContain('medication-mixed');
  });

  it('gives a spiritual kind with a sponsor to whoever wants both', () => {
    expect(ids({ forWhom: 'self', spiritual: 'yes', sponsor: 'yes', meet: 'in-person' })[0]).toBe('na');
  });

  it('gives family kinds only to those close to a person, and never to the person', () => {
    expect(ids({ forWhom: 'other' }).sort()).toEqual(['naranon', 'smart-ff']);
    expect(ids({ forWhom: 'self' })).not.toContain('naranon');
  });

  it('keeps those out that the person could not join', () => {
    expect(ids({ forWhom: 'self', people: ['men'] })).not.toContain('wfs');
    expect(ids({ people: ['women'], forWhom: 'self', meet: 'online' })).toContain('wfs');
    expect(ids({}, 'US')).not.toContain('na-spain');
  });

  it('does not lead with a kind made for alcohol', () => {
    const order = ids({ spiritual: 'yes', sponsor: 'yes' });
    expect(order[0]).toBe('na');
    expect(order.indexOf('aa')).not.toBe(1);
  });

  it('lets the branch of the country stand for the worldwide programme', () => {
    const order = ids({ spiritual: 'yes', sponsor: 'yes', meet: 'in-person' }, 'ES');
    expect(order).toContain('na-spain');
    expect(order).not.toContain('na');
  });

  it('points to the branch of the country as the way from online to in person', () => {
    const na = rank({ spiritual: 'yes', sponsor: 'yes', meet: 'online' }, 'ES').find(
      (suit) => suit.programme.id === 'na',
    );
    expect(na?.bridge).toMatchObject({ kind: 'branch', programme: { id: 'na-spain' } });
  });

  it('shows the bridge from online to in person in the same programme', () => {
    const answers = { forWhom: 'self', meet: 'online' } as const;
    expect(rank(answers).find((suit) => suit.programme.id === 'na')?.bridge).toEqual({ kind: 'same' });
    expect(rank(answers).find((suit) => suit.programme.id === 'mara')?.bridge).toBeNull();
    const branch = programme({ id: 'mara-hall', partOf: 'mara', countries: ['US'] });
    const mara = rankSuits(
      [...PROGRAMMES, branch],
      { ...NO_ANSWERS, ...answers, medication: 'yes' },
      'US',
    ).find((suit) => suit.programme.id === 'mara');
    expect(mara?.bridge).toEqual({ kind: 'branch', programme: branch });
  });

  it('begins with unlike kinds', () => {
    const twelve = ['a', 'b', 'c'].map((id) =>
      programme({ id, approaches: ['twelve-step'], countries: ['INT'] }),
    );
    const other = programme({ id: 'd', approaches: ['meditation'], countries: ['INT'] });
    expect(rankSuits([...twelve, other], NO_ANSWERS, 'US').map((suit) => suit.programme.id)).toEqual([
      'a',
      'd',
      'b',
      'c',
    ]);
  });
});

const answer = <T extends string>(...values: T[]) => fc.constantFrom(null, ...values);
const anyAnswers: fc.Arbitrary<SuitAnswers> = fc.record({
  forWhom: answer('self', 'other'),
  medication: answer('yes', 'no'),
  spiritual: answer('yes', 'no', 'either'),
  meet: answer('online', 'in-person', 'either'),
  sponsor: answer('yes', 'no', 'either'),
  people: fc.subarray([...SUIT_PEOPLE]),
});

describe('any answers', () => {
  it('give two to five kinds, none twice, each with a reason', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(null, 'US', 'ES', 'FR'), (answers, country) => {
        const suits = rankSuits(PROGRAMMES, answers, country);
        expect(suits.length).toBeGreaterThanOrEqual(2);
        expect(suits.length).toBeLessThanOrEqual(5);
        expect(new Set(suits.map((suit) => suit.programme.id)).size).toBe(suits.length);
        for (const suit of suits) expect(suit.reasons.length + suit.cautions.length).toBeGreaterThan(0);
      }),
    );
  });

  it('never say one thing for and against', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        for (const { reasons, cautions } of rankSuits(PROGRAMMES, answers, 'US')) {
          expect(reasons.filter((reason) => (cautions as readonly string[]).includes(reason))).toEqual([]);
        }
      }),
    );
  });
});
