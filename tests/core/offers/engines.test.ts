import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  googleSuffixes,
  googleSuffixFor,
  optionalPatterns,
  permissionPatterns,
  readOwnAddress,
} from '../../../core/offers/engine-permissions.ts';
import { ENGINES } from '../../../core/offers/engines.ts';
import { engineOn, queryOn, scriptsOn } from '../../fixtures/engine-pages.ts';

const PAGES: [string, string][] = [
  ['google', 'https://www.google.com/search?q=opium+wars&hl=en'],
  ['google', 'https://www.google.co.uk/search?client=firefox&q=opium%20wars'],
  ['google', 'https://www.google.com.mx/search?udm=14&q=opium+wars'],
  ['google', 'https://www.google.de/search?as_q=opium&as_epq=wars'],
  ['bing', 'https://www.bing.com/search?q=opium+wars'],
  ['duckduckgo', 'https://duckduckgo.com/?q=opium+wars&ia=web'],
  ['duckduckgo', 'https://html.duckduckgo.com/html/?q=opium+wars'],
  ['duckduckgo', 'https://html.duckduckgo.com/html?q=opium+wars'],
  ['duckduckgo', 'https://lite.duckduckgo.com/lite/?q=opium+wars'],
  ['yahoo', 'https://search.yahoo.com/search?p=opium+wars'],
  ['yahoo', 'https://de.search.yahoo.com/search;_ylt=A0?p=opium+wars'],
  ['yahoo-japan', 'https://search.yahoo.co.jp/search?p=opium+wars'],
  ['brave', 'https://search.brave.com/search?q=opium+wars'],
  ['ecosia', 'https://www.ecosia.org/search?method=index&q=opium+wars'],
  ['startpage', 'https://www.startpage.com/sp/search?query=opium+wars'],
  ['startpage', 'https://eu.startpage.com/do/search?q=opium+wars'],
  ['qwant', 'https://www.qwant.com/?q=opium+wars&t=web'],
  ['kagi', 'https://kagi.com/search?q=opium+wars'],
  ['mojeek', 'https://www.mojeek.com/search?q=opium+wars'],
  ['yandex', 'https://yandex.ru/search/?text=opium+wars'],
  ['yandex', 'https://ya.ru/search/?text=opium+wars'],
  ['baidu', 'https://www.baidu.com/s?wd=opium+wars'],
  ['baidu', 'https://m.baidu.com/s?word=opium+wars'],
  ['naver', 'https://search.naver.com/search.naver?where=nexearch&query=opium+wars'],
  ['aol', 'https://search.aol.com/aol/search?q=opium+wars'],
];

describe('search engines', () => {
  it.each(PAGES)('reads the query of %s at %s', (id, url) => {
    expect(engineOn(url)).toBe(id);
    expect(queryOn(url)).toBe('opium wars');
  });

  it.each([
    'https://www.google.com.evil.example/search?q=x',
    'https://www.google.evil/search?q=x',
    'https://google.com/search?q=x',
    'https://notduckduckgo.com/?q=x',
    'https://www.google.com@evil.example/search?q=x',
    'https://evil.example/www.google.com/search?q=x',
    'https://r.search.yahoo.com/search?p=x',
    'https://search.yahoo.com.evil.example/search?p=x',
    'http://www.google.com/search?q=x',
    'https://www.google.com:8443/search?q=x',
    'https://www.google.com/url?q=x',
    'https://www.google.com/searchbyimage?q=x',
    'https://www.google.com/maps?q=x',
    'https://www.bing.com/images/search?q=x',
    'https://startpage.com.evil.example/sp/search?query=x',
    'https://evilstartpage.com/sp/search?query=x',
    'javascript:alert(1)',
    'about:blank',
    '',
  ])('refuses %s', (url) => {
    expect(queryOn(url, 'typed')).toBeNull();
  });

  it.each([
    'https://www.google.com/search?tbm=isch&q=x',
    'https://www.google.com/search?udm=2&q=x',
    'https://duckduckgo.com/?q=x&iax=images&ia=images',
    'https://www.startpage.com/sp/search?query=x&cat=images',
    'https://www.qwant.com/?q=x&t=news',
    'https://search.naver.com/search.naver?where=image&query=x',
    'https://www.mojeek.com/search?q=x&fmt=images',
    'https://www.baidu.com/s?wd=x&tn=news',
  ])('reads no query on images, news or maps: %s', (url) => {
    expect(engineOn(url)).not.toBeNull();
    expect(queryOn(url, 'typed')).toBeNull();
  });

  it.each([
    'https://www.google.com/search?udm=14&q=x',
    'https://www.google.com/search?tbm=&q=x',
    'https://duckduckgo.com/?q=x&ia=web',
    'https://search.naver.com/search.naver?where=nexearch&query=x',
    'https://www.baidu.com/s?wd=x&tn=baidu',
  ])('reads the query where a parameter says the web: %s', (url) => {
    expect(queryOn(url)).toBe('x');
  });

  it('reads the search box only on engines that may hide the query', () => {
    expect(queryOn('https://www.startpage.com/sp/search', 'opium wars')).toBe('opium wars');
    expect(queryOn('https://duckduckgo.com/', 'opium wars')).toBe('opium wars');
    expect(queryOn('https://www.google.com/search', 'opium wars')).toBeNull();
    expect(queryOn('https://www.startpage.com/sp/search', null)).toBeNull();
  });

  it('prefers the address to the search box', () => {
    expect(queryOn('https://duckduckgo.com/?q=opium+wars', 'half typed')).toBe('opium wars');
  });

  it('never throws, whatever the address', () => {
    expect(queryOn('https://www.google.com/search?q=%E0%A4%A')).not.toBeNull();
    fc.assert(
      fc.property(fc.string(), fc.string(), (tail, box) => {
        queryOn(`https://www.google.com/search?q=${tail}`, box);
        queryOn(tail, box);
      }),
    );
  });

  it('knows a SearXNG only at the address the person named', () => {
    const named = readOwnAddress('searx.example.org/searx/');
    expect(named).toEqual({ ok: true, address: 'https://searx.example.org/searx/' });
    const own = named.ok ? named.address : '';
    expect(queryOn('https://searx.example.org/searx/search?q=opium+wars', null, own)).toBe('opium wars');
    expect(queryOn('https://searx.example.org/searx/search', 'opium wars', own)).toBe('opium wars');
    expect(queryOn('https://searx.example.org/search?q=x', null, own)).toBeNull();
    expect(queryOn('https://other.example.org/searx/search?q=x', null, own)).toBeNull();
    expect(queryOn('https://searx.example.org/searx/search?q=x')).toBeNull();
    expect(queryOn('https://searx.example.org/searx/about?q=x', null, own)).toBeNull();
    expect(queryOn('https://searx.example.org/searx/research?q=x', null, own)).toBeNull();
    expect(queryOn('https://search.example.org/?q=opium+wars', null, 'https://search.example.org/')).toBe(
      'opium wars',
    );
  });

  it('has one row for each page, also where a listed engine is named as one’s own', () => {
    for (const [id, url] of PAGES) {
      const own = `${new URL(url).origin}/`;
      expect(
        scriptsOn(url, own).map((script) => script.id),
        url,
      ).toEqual([`search-offer-${id}`]);
    }
    expect(
      scriptsOn('https://images.search.yahoo.com/search?q=x', 'https://images.search.yahoo.com/'),
    ).toEqual([]);
  });

  it.each([
    ['http://searx.example.org', 'needs-https'],
    ['https://searx.example.org:8080', 'has-a-port'],
    ['not an address', 'not-an-address'],
    ['javascript:alert(1)', 'not-an-address'],
    ['', 'not-an-address'],
  ])("refuses %s as an address of one's own", (typed, fault) => {
    expect(readOwnAddress(typed)).toEqual({ ok: false, fault });
  });

  it('asks for one host of Google, the one of the country', () => {
    const google = ENGINES.find((engine) => engine.id === 'google');
    if (!google) throw new Error('no Google');
    expect(permissionPatterns(google, { googleSuffix: googleSuffixFor('GB') })).toEqual([
      'https://www.google.co.uk/*',
    ]);
    expect(googleSuffixFor('de')).toBe('de');
    expect(googleSuffixFor('US')).toBe('com');
    expect(googleSuffixFor(null)).toBe('com');
    expect(new Set(googleSuffixes()).size).toBe(googleSuffixes().length);
  });

  it('lists exact https hosts only', () => {
    const patterns = optionalPatterns(ENGINES);
    expect(patterns.length).toBeGreaterThan(200);
    for (const pattern of patterns) expect(pattern).toMatch(/^https:\/\/(\*\.)?[a-z\d.-]+\/\*$/);
    expect(patterns).toContain('https://*.search.yahoo.com/*');
    for (const engine of ENGINES)
      if (engine.id !== 'searxng') expect(permissionPatterns(engine).length).toBeGreaterThan(0);
  });
});
