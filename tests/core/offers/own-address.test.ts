import { describe, expect, it } from 'vitest';
import { queryFrom } from '../../../core/offers/engines.ts';
import { ownAddressOn } from '../../../core/offers/own-address.ts';

describe('an address of one’s own', () => {
  it.each([
    ['https://search.example.org/search?q=x', 'https://search.example.org/'],
    ['https://example.org/searx/search', 'https://example.org/searx/'],
    ['https://search.example.org/', 'https://search.example.org/'],
  ])('is told from the page: %s', (url, own) => {
    expect(ownAddressOn(new URL(url))).toBe(own);
  });

  it.each([
    'https://www.google.com/maps/search?q=x',
    'https://www.google.co.uk/search?q=x',
    'https://duckduckgo.com/search?q=x',
    'https://images.search.yahoo.com/search?q=x',
  ])('is none on a listed engine: %s', (url) => {
    expect(ownAddressOn(new URL(url))).toBeNull();
  });

  it('lets the query of its result page be read', () => {
    const url = 'https://example.org/searx/search?q=a+b';
    expect(queryFrom(url, null, ownAddressOn(new URL(url)))).toBe('a b');
  });
});
