import { describe, expect, it } from 'vitest';
import type { HelplineChoice } from '../../../core/directory/choose-helplines.ts';
import type { OverdoseSteps } from '../../../core/directory/overdose-steps.ts';
import { codeAddress, offerContent } from '../../../core/offers/offer.ts';
import { LANTERN, PEBBLE } from '../../fixtures/helplines.ts';

const OPEN = { state: 'open', until: null } as const;
const CHOICE: HelplineChoice = {
  lines: [
    { helpline: LANTERN, open: OPEN },
    { helpline: PEBBLE, open: { state: 'unknown' } },
  ],
  emergency: {
    country: 'US',
    ambulance: '911',
    citations: [{ url: 'https://example.org/', saw: 'x' }],
    checkedOn: '2026-11-24',
  } as never,
  internationalRoute: false,
};
const step = (title: string) => ({ id: 'wake', title, text: 'Call {emergency} now.' }) as const;
const STEPS = { lang: 'en', steps: ['One', 'Two', 'Three', 'Four'].map(step) } as unknown as OverdoseSteps;
const ask = { choice: CHOICE, steps: STEPS, meeting: null, appearance: 'system' } as const;

describe('what a card shows', () => {
  it('is the best line for help, with its number in every form', () => {
    const { line, steps } = offerContent({ ...ask, kind: 'help' });
    expect(line).toMatchObject({ name: LANTERN.name, number: '1-800-555-0100', call: 'tel:18005550100' });
    expect(steps).toBeNull();
  });

  it('is the emergency number and the first three steps for an overdose', () => {
    const { line, emergency, steps } = offerContent({ ...ask, kind: 'overdose' });
    expect(line).toBeNull();
    expect(emergency).toBe('911');
    expect(steps?.steps.map(({ title }) => title.join(''))).toEqual(['One', 'Two', 'Three']);
    expect(steps?.steps[0]?.text.join('')).toBe('Call 911 now.');
  });

  it('leaves the number’s place open where none may be stated', () => {
    const { steps } = offerContent({ ...ask, kind: 'overdose', choice: { ...CHOICE, emergency: null } });
    expect(steps?.steps[0]?.text).toEqual(['Call ', null, ' now.']);
  });

  it('leads a phone to the line, or else to the emergency number', () => {
    expect(codeAddress(offerContent({ ...ask, kind: 'help' }))).toBe('tel:18005550100');
    expect(codeAddress(offerContent({ ...ask, kind: 'overdose' }))).toBe('tel:911');
    const nobody = { lines: [], emergency: null, internationalRoute: true };
    expect(codeAddress(offerContent({ ...ask, kind: 'help', choice: nobody }))).toBeNull();
  });

  it('steps aside for an overdose only where the engine shows the emergency number', () => {
    expect(offerContent({ ...ask, kind: 'overdose' }).sameNeed).toEqual(['911']);
  });
});
