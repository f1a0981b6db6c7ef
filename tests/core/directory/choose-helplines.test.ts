import { describe, expect, it } from 'vitest';
import { chooseHelplines, type HelplineQuestion } from '../../../core/directory/choose-helplines.ts';
import { emergencyNumberFor, numbersToCall } from '../../../core/directory/emergency-number.ts';
import type { EmergencyNumber, Helpline } from '../../../core/directory/helpline.ts';

const reviewed = { citations: [{ url: 'https://example.org/' }], checkedOn: '2026-01-01' };

function line(id: string, changes: Partial<Helpline> = {}): Helpline {
  return {
    id,
    name: id,
    country: 'IE',
    kind: 'information',
    forWhom: ['self', 'other'],
    purpose: 'Answers.',
    operator: 'Somebody',
    channels: [{ type: 'phone', value: '1800 000 000' }],
    hours: { kind: 'always' },
    languages: ['en'],
    cost: { kind: 'free' },
    lang: 'en',
    ...reviewed,
    ...changes,
  };
}

const helplines: Helpline[] = [
  line('poison', { kind: 'poison-control' }),
  line('crisis', { kind: 'crisis' }),
  line('spotting', { kind: 'overdose-spotting', forWhom: ['self'] }),
  line('family', { kind: 'family', forWhom: ['other'] }),
  line('regional', { region: 'C' }),
  line('information'),
  line('advice', { kind: 'health-advice' }),
  line('abroad', { country: 'GB', kind: 'treatment-referral' }),
];
const emergency: EmergencyNumber[] = [
  { country: 'IE', ambulance: '112', ...reviewed },
  { country: 'ZA', ambulance: '10177', general: '112', ...reviewed },
];

function ids(changes: Partial<HelplineQuestion> = {}): string[] {
  const question: HelplineQuestion = {
    helplines,
    emergency,
    country: 'IE',
    now: Date.parse('2026-11-24T12:00:00Z'),
    forWhom: 'self',
    need: 'general',
    ...changes,
  };
  return chooseHelplines(question).lines.map(({ helpline }) => helpline.id);
}

describe('chooseHelplines', () => {
  it('puts what finds support first, and lines of one region after those of the country', () => {
    expect(ids()).toEqual(['information', 'crisis', 'advice', 'spotting', 'poison', 'regional']);
  });

  it('puts family lines first for someone who worries about another', () => {
    expect(ids({ forWhom: 'other' })).toEqual([
      'family',
      'information',
      'crisis',
      'advice',
      'poison',
      'regional',
    ]);
  });

  it('puts crisis lines first in a crisis and leaves poison and spotting lines out', () => {
    expect(ids({ need: 'crisis' })).toEqual(['crisis', 'information', 'advice', 'regional']);
  });

  it('offers nothing but a poison line beside the emergency number in an overdose', () => {
    expect(ids({ need: 'overdose' })).toEqual(['poison']);
  });

  it('never shows another country’s line', () => {
    expect(ids({ country: 'GB' })).toEqual(['abroad']);
    expect(ids({ country: 'ZA' })).toEqual([]);
    expect(ids({ country: null })).toEqual([]);
  });

  it('puts a line that is closed now after those that answer, and says when it opens', () => {
    const office = line('office', {
      kind: 'treatment-referral',
      hours: {
        kind: 'weekly',
        zone: 'Europe/Dublin',
        spans: [{ days: [1, 2, 3, 4, 5], from: 540, until: 1020 }],
      },
    });
    const question = { helplines: [office, line('crisis', { kind: 'crisis' })] };
    expect(ids(question)).toEqual(['office', 'crisis']);
    expect(ids({ ...question, now: Date.parse('2026-11-24T20:00:00Z') })).toEqual(['crisis', 'office']);
  });

  it('does not hide a line whose hours are not stated behind the others', () => {
    const unstated = line('unstated', { kind: 'treatment-referral', hours: { kind: 'unknown' } });
    expect(ids({ helplines: [line('crisis', { kind: 'crisis' }), unstated] })).toEqual([
      'unstated',
      'crisis',
    ]);
  });

  it('keeps the order of the file between equals', () => {
    expect(ids({ helplines: [line('b'), line('a'), line('c')] })).toEqual(['b', 'a', 'c']);
  });

  it('takes the international route only where the country has no line at all', () => {
    const ask = { helplines, emergency, now: 0, forWhom: 'self', need: 'overdose' } as const;
    expect(chooseHelplines({ ...ask, country: 'GB' })).toMatchObject({
      lines: [],
      internationalRoute: false,
    });
    expect(chooseHelplines({ ...ask, country: 'ZA' })).toMatchObject({
      internationalRoute: true,
      emergency: { ambulance: '10177' },
    });
    expect(chooseHelplines({ ...ask, country: null })).toMatchObject({
      internationalRoute: true,
      emergency: null,
    });
  });
});

describe('the emergency number', () => {
  it('is that of the country, the ambulance first', () => {
    const number = emergencyNumberFor(emergency, 'ZA');
    expect(number && numbersToCall(number)).toEqual(['10177', '112']);
  });

  it('is never guessed', () => {
    expect(emergencyNumberFor(emergency, 'AF')).toBeNull();
    expect(emergencyNumberFor(emergency, null)).toBeNull();
  });
});
