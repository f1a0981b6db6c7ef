import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { overdoseStepsSchema, withEmergency } from '../../../core/directory/overdose-steps.ts';
import { parseWith } from '../../../core/directory/parse.ts';
import { ROOT } from '../../repository/tree.ts';

const steps = JSON.parse(readFileSync(join(ROOT, 'data/overdose-steps/en.json'), 'utf8'));

describe('a text with the emergency number', () => {
  it('is split where the number belongs', () => {
    expect(withEmergency('Call {emergency} now.')).toEqual([
      { kind: 'text', text: 'Call ' },
      { kind: 'emergency' },
      { kind: 'text', text: ' now.' },
    ]);
  });

  it('keeps a number at either end and gives nothing for nothing', () => {
    expect(withEmergency('{emergency}')).toEqual([{ kind: 'emergency' }]);
    expect(withEmergency('Stay.')).toEqual([{ kind: 'text', text: 'Stay.' }]);
    expect(withEmergency('')).toEqual([]);
  });
});

describe('the overdose steps', () => {
  it('are read by the parser of the app', () => {
    expect(parseWith(overdoseStepsSchema, steps)).toMatchObject({ ok: true });
  });

  it('put the emergency call right after the try to wake, before naloxone and breaths', () => {
    const ids = steps.steps.map((step: { id: string }) => step.id);
    expect(ids).toEqual(['wake', 'call', 'naloxone', 'breathe', 'side', 'stay']);
    expect(steps.steps[1].title).toContain('{emergency}');
  });

  it('are refused with a placeholder that nothing fills', () => {
    const wrong = { ...steps, lead: 'Call {ambulance} now.' };
    expect(parseWith(overdoseStepsSchema, wrong)).toEqual({
      ok: false,
      reason: 'lead: a placeholder other than {emergency}',
    });
  });
});
