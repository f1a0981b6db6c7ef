import { describe, expect, it } from 'vitest';
import { type Refusal, refusalIn } from '../../../core/directory/never-as-help.ts';

const entry = {
  label: 'Somebody',
  why: 'No help.',
  citations: [{ url: 'https://example.org/' }],
  checkedOn: '2026-01-01',
};
const refusals: Refusal[] = [
  { kind: 'number', id: 'marketing', value: '(844) 555-0179', ...entry },
  { kind: 'number', id: 'superseded', value: '0800 55 66 00', ...entry },
  { kind: 'number', id: 'police', value: '1933', country: 'IN', ...entry },
  { kind: 'number', id: 'wrong', value: '101', country: 'ZA', ...entry },
  { kind: 'wording', id: 'ended', value: 'press 3', ...entry },
];

const found = (text: string, country: string | null) => refusalIn(text, country, refusals)?.id ?? null;

describe('the refusal list', () => {
  it.each([
    ['844-555-0179', 'US', 'marketing'],
    ['Call 844.555.0179 today', 'US', 'marketing'],
    ['+1 (844) 555-0179', 'CA', 'marketing'],
    ['0800 556600', 'GB', 'superseded'],
    ['+44 800 55 66 00', 'GB', 'superseded'],
    ['1933', 'IN', 'police'],
    ['Step 2. 1933 answers.', 'IN', 'police'],
    ['then Press 3', 'US', 'ended'],
  ])('refuses “%s” in %s', (text, country, id) => {
    expect(found(text, country)).toBe(id);
  });

  it.each([
    ['844-555-0178', 'US'],
    ['14446', 'IN'],
    ['19330', 'IN'],
    ['press 2', 'US'],
  ])('lets “%s” pass in %s', (text, country) => {
    expect(found(text, country)).toBeNull();
  });

  it('refuses a short number in its own country only: elsewhere it may be the ambulance', () => {
    expect(found('101', 'ZA')).toBe('wrong');
    expect(found('101', 'IL')).toBeNull();
  });

  it('refuses it too where a text belongs to no country', () => {
    expect(found('Call 101.', null)).toBe('wrong');
    expect(found('Call 1933.', 'INT')).toBe('police');
  });
});
