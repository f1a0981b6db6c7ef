import { describe, expect, it } from 'vitest';
import { fillPlace, takesPlace } from '../../../core/directory/place-address.ts';

const SEARCH = 'https://example.org/find?near={place}&radius=20';

describe('an official meeting search', () => {
  it('takes a typed place, escaped so that it cannot change the address', () => {
    expect(fillPlace(SEARCH, ' São Paulo&x=1 ')).toBe(
      'https://example.org/find?near=S%C3%A3o%20Paulo%26x%3D1&radius=20',
    );
  });

  it('opens without one when nothing was typed', () => {
    expect(fillPlace(SEARCH, '')).toBe('https://example.org/find?near=&radius=20');
  });

  it('is left alone where the site takes none', () => {
    expect(takesPlace(SEARCH)).toBe(true);
    expect(takesPlace('https://example.org/find')).toBe(false);
    expect(fillPlace('https://example.org/find', 'Leeds')).toBe('https://example.org/find');
  });
});
