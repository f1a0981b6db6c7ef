import { describe, expect, it } from 'vitest';
import { HIDE_PAUSE, NO_PRESSES, pressKey } from '../../core/hide-key.ts';

/** Whether these keys, pressed at these times in milliseconds, hide the panel at the last. */
function hides(...keys: [key: string, at: number, repeat?: boolean][]): boolean {
  let presses = NO_PRESSES;
  let hide = false;
  for (const [key, at, repeat = false] of keys) ({ presses, hide } = pressKey(presses, { key, at, repeat }));
  return hide;
}

describe('the hide key', () => {
  it('hides at the third Shift', () => {
    expect(hides(['Shift', 0], ['Shift', 300])).toBe(false);
    expect(hides(['Shift', 0], ['Shift', 300], ['Shift', 600])).toBe(true);
  });

  it('does not hide while capitals are typed', () => {
    expect(hides(['Shift', 0], ['A', 50], ['Shift', 100], ['B', 150], ['Shift', 200])).toBe(false);
  });

  it('counts a held key once', () => {
    expect(hides(['Shift', 0], ['Shift', 30, true], ['Shift', 60, true])).toBe(false);
  });

  it('starts anew after a pause', () => {
    expect(hides(['Shift', 0], ['Shift', 100], ['Shift', 101 + HIDE_PAUSE])).toBe(false);
    expect(hides(['Shift', 0], ['Shift', 100], ['Shift', 100 + HIDE_PAUSE])).toBe(true);
  });

  it('leaves Escape alone', () => {
    expect(hides(['Escape', 0], ['Escape', 100], ['Escape', 200])).toBe(false);
  });
});
