import { describe, expect, it } from 'vitest';
import { isSameNumber } from '../../../core/offers/same-number.ts';

describe('two printed numbers', () => {
  it.each([
    ['1-800-662-4357', '+1 (800) 662-4357'],
    ['1-800-662-4357', '800.662.HELP'],
    ['116 123', '116123'],
    ['988', '988'],
  ])('reach the same line: %s and %s', (one, other) => {
    expect(isSameNumber(one, other)).toBe(true);
  });

  it.each([
    ['988', '1988'],
    ['988', '1-800-555-9988'],
    ['112', '116 123'],
    ['', ''],
    ['—', ''],
  ])('do not: %s and %s', (one, other) => {
    expect(isSameNumber(one, other)).toBe(false);
  });
});
