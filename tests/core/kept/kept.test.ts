import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeptItem, mergeKept, planState, readKeptFile, writeKeptFile } from '../../../core/kept/kept.ts';
import { keptMeeting, keptProgramme } from '../../fixtures/kept-items.ts';

describe('a file of kept things', () => {
  it('gives back what was written', () => {
    const items = [keptMeeting({ note: 'side door\n“quiet”' }), keptProgramme('smart', { inPlan: true })];
    expect(readKeptFile(writeKeptFile(items, 5))).toEqual({ ok: true, value: items });
  });

  it.each([
    ['no JSON', '<html>'],
    ['another file', '{"meetings":[]}'],
    ['a later shape', '{"nearhandKept":2,"exportedAt":1,"items":[]}'],
    ['one bad item', writeKeptFile([{ ...keptMeeting(), sourceId: 7 } as unknown as KeptItem], 1)],
  ])('is refused whole for %s', (_what, text) => {
    expect(readKeptFile(text).ok).toBe(false);
  });

  it('names the field that does not fit', () => {
    const text = writeKeptFile([{ ...keptMeeting(), surprise: 1 } as unknown as KeptItem], 1);
    expect(readKeptFile(text)).toMatchObject({ reason: expect.stringContaining('items.0.surprise') });
  });
});

describe('joining a file with what is kept', () => {
  it('never loses a thing or a note', () => {
    const note = fc.string({ maxLength: 40 });
    const items = fc.uniqueArray(
      fc.record({ id: fc.constantFrom('na', 'smart', 'rd', 'ca'), note, changedAt: fc.nat(9) }),
      { selector: (item) => item.id },
    );
    fc.assert(
      fc.property(items, items, (a, b) => {
        const own = a.map((item) => keptProgramme(item.id, item));
        const read = b.map((item) => keptProgramme(item.id, item));
        const merged = new Map(mergeKept(own, read).map((item) => [item.id, item]));
        for (const item of [...own, ...read]) {
          expect(merged.get(item.id)?.note).toContain(item.note.trim());
        }
      }),
    );
  });

  it('lets the copy changed last win', () => {
    const merged = mergeKept(
      [keptProgramme('na', { triedOn: null, changedAt: 1 })],
      [keptProgramme('na', { triedOn: '2026-01-05', changedAt: 2 })],
    );
    expect(merged).toHaveLength(1);
    expect(merged[0]?.triedOn).toBe('2026-01-05');
  });

  it('changes nothing when the same file is read twice', () => {
    const items = [keptProgramme('na', { note: 'a' }), keptMeeting({ note: 'b' })];
    expect(mergeKept(items, items)).toEqual(items);
  });
});

describe('the plan to try three kinds', () => {
  it('counts two meetings of one programme as one kind', () => {
    const state = planState([
      keptMeeting({ id: 'meeting:s1:1', inPlan: true, triedOn: '2026-01-05' }),
      keptMeeting({ id: 'meeting:s1:2', inPlan: true }),
      keptProgramme('smart', { inPlan: true }),
      keptProgramme('rd'),
    ]);
    expect(state).toMatchObject({ tried: 1, missingKinds: 1 });
    expect(state.items).toHaveLength(3);
  });
});
