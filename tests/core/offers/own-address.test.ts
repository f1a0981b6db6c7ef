import { describe, expect, it } from 'vitest';
import { queryFrom } from '../../../core/offers/engines.ts';
import { ownAddressOn } from '../../../core/offers/own-address.ts';

describe('an address of one’s own', () => {
  it.each([
    ['https://search.example.org/search?q=x', 'https://search.example.org/'],
    ['https://example.org/searx/search', 'https://example.org/searx/'],
    ['https://search.example.org/', 'https://search.example.org/'],
  ])('is told from the page: %s', (url, own) => {
    expect(ownAddressOn(url)).toBe(own);
  });

  it.each([
    'https://www.google.com/maps/search?q=x',
    'https://www.google.co.uk/search?q=x',
    'https://duckduckgo.com/search?q=x',
    'https://images.search.yahoo.com/search?q=x',
    'http://search.example.org/search?q=x',
    'about:blank',
  ])('is none on a listed engine, without https, or without a host: %s', (url) => {
    expect(ownAddressOn(url)).toBeNull();
  });

  it('lets the query of its result page be read', () => {
    const url = 'https://example.org/searx/search?q=a+b';
    expect(queryFrom(url, null, ownAddressOn(url))).toBe('a b');
  });
});
