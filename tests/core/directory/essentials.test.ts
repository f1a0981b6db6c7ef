import { describe, expect, it } from 'vitest';
import { essentialsOf, parseEssentials } from '../../../core/directory/essentials.ts';
import { STEPS } from '../../fixtures/helplines.ts';
import { SMALL_DIRECTORY } from '../../fixtures/small-directory.ts';

const SPANISH = { ...STEPS, lang: 'es' };
const DIRECTORY = { ...SMALL_DIRECTORY, overdoseSteps: [STEPS, SPANISH] };

describe('the essentials', () => {
  it('hold the steps in the language asked for, else whole in English', () => {
    expect(essentialsOf(DIRECTORY, 'es').steps).toBe(SPANISH);
    expect(essentialsOf(DIRECTORY, 'ur').steps).toBe(STEPS);
  });

  it('cannot be packed without steps', () => {
    expect(() => essentialsOf(SMALL_DIRECTORY, 'en')).toThrow('no overdose steps');
  });

  it('come back from the page as they were packed, and refuse anything else by name', () => {
    const packed = JSON.parse(JSON.stringify(essentialsOf(DIRECTORY, 'en')));
    expect(parseEssentials(packed)).toMatchObject({ ok: true, value: { steps: { lead: STEPS.lead } } });
    expect(parseEssentials({ ...packed, extra: 1 })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('extra'),
    });
    expect(parseEssentials(null).ok).toBe(false);
  });
});
